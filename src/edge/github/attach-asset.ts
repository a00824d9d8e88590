/**
 * One file to a release. What is there already with the same digest stays; with another one it is never overwritten: whoever
 * has downloaded it would hold something else than the next one.
 */
import { inputFailure, runFailure } from '../../failure.ts';
import { sha256 } from '../../history/digest.ts';
import type { Log } from '../../ports.ts';
import type { NamedBytes } from '../../release/make-manifest.ts';
import { ApiError, type GitHubClient } from './client.ts';
import type { Release, ReleaseAsset } from './release-calls.ts';
import type { Timer } from './retry.ts';

export interface AttachPorts {
  readonly client: GitHubClient;
  readonly timer: Timer;
  readonly log: Log;
}

/** A release, and what is attached to it as far as is known. */
export interface OpenRelease {
  readonly release: Release;
  readonly assets: Map<string, ReleaseAsset>;
}

export type Attached = 'attached' | 'already attached';

/** Somebody else may be in the midst of an upload: so long it is waited for, in milliseconds. */
const patience = [1_000, 3_000, 6_000];

export async function attachAsset(
  { name, bytes, mediaType }: NamedBytes & { readonly mediaType: string },
  open: OpenRelease,
  ports: AttachPorts,
): Promise<Attached> {
  const { client, log } = ports;
  const digest = sha256(bytes);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const there = await wholeAsset(name, open, ports);
    if (there !== undefined) return sameOrRefused(there, digest, open, ports);
    try {
      const uploaded = await client.uploadAsset(open.release, name, bytes, mediaType);
      const broken = brokenUpload(uploaded, name, bytes.byteLength, digest);
      if (broken !== undefined) {
        // Of this very upload: nobody has it yet.
        await client.deleteAsset(uploaded.id).catch(() => {});
        throw broken;
      }
      open.assets.set(name, uploaded);
      log.info(`Attached ${name} (${bytes.byteLength} bytes, SHA-256 ${digest}).`);
      return 'attached';
    } catch (error) {
      if (!(error instanceof ApiError) || !/already_exists/.test(error.reason))
        throw attachFailure(error, name, open.release);
      // Another run was first, or an upload of this one ended unheard, whole or half.
      await refresh(open, client);
    }
  }
  const there = await wholeAsset(name, open, ports);
  if (there !== undefined) return sameOrRefused(there, digest, open, ports);
  throw runFailure('release-asset-contended', {
    where: `release ${open.release.tag}: ${name}`,
    what: 'another run attaches the same asset and takes it away again',
    fix: 'Let one workflow attach to a release (`concurrency`), and run it again',
  });
}

/** The asset of this name, if its upload came to its end; one that never does is removed. */
export async function wholeAsset(
  name: string,
  open: OpenRelease,
  { client, timer, log }: AttachPorts,
): Promise<ReleaseAsset | undefined> {
  for (const wait of patience) {
    const asset = open.assets.get(name);
    if (asset === undefined || asset.isWhole) return asset;
    log.debug(`${name}: its upload is not at its end, looking again in ${wait} ms`);
    await timer.sleep(wait);
    await refresh(open, client);
  }
  const asset = open.assets.get(name);
  if (asset === undefined || asset.isWhole) return asset;
  log.info(`${name} was left half uploaded: it is removed.`);
  await client.deleteAsset(asset.id).catch((error: unknown) => {
    throw attachFailure(error, name, open.release);
  });
  open.assets.delete(name);
  return undefined;
}

export async function digestOfAsset(
  { id, size, sha256: told }: ReleaseAsset,
  { client }: Pick<AttachPorts, 'client'>,
): Promise<string> {
  return told ?? sha256(await client.downloadAsset(id, size));
}

async function sameOrRefused(
  asset: ReleaseAsset,
  digest: string,
  { release }: OpenRelease,
  ports: AttachPorts,
): Promise<Attached> {
  const { name } = asset;
  const found = await digestOfAsset(asset, ports);
  if (found === digest) {
    ports.log.info(`${name} is attached already (SHA-256 ${digest}).`);
    return 'already attached';
  }
  throw inputFailure('release-asset-differs', {
    where: `release ${release.tag}: ${name}`,
    what: `another file of this name is attached already (SHA-256 ${found.slice(0, 16)}…, and this one has ${digest.slice(0, 16)}…); it is not overwritten`,
    fix: 'Give the new model a new tag; or, if nobody has taken the old file, delete the assets of compression-gate from the release and run it again',
  });
}

async function refresh({ release, assets }: OpenRelease, client: GitHubClient): Promise<void> {
  const now = await client.listAssets(release.id);
  assets.clear();
  for (const asset of now) assets.set(asset.name, asset);
}

function brokenUpload(asset: ReleaseAsset, name: string, size: number, digest: string): Error | undefined {
  const what =
    asset.name !== name
      ? `it was stored under the name ${asset.name}`
      : asset.size !== size
        ? `${asset.size} of its ${size} bytes arrived`
        : asset.sha256 !== undefined && asset.sha256 !== digest
          ? `what arrived has SHA-256 ${asset.sha256.slice(0, 16)}…, and what was sent ${digest.slice(0, 16)}…`
          : undefined;
  return what === undefined
    ? undefined
    : runFailure('release-upload-broken', { where: name, what, fix: 'It was removed again: run it once more' });
}

/** Why nothing more is attached, in one sentence that says what to change. */
export function attachFailure(error: unknown, name: string, { tag }: Release): unknown {
  if (!(error instanceof ApiError)) return error;
  const where = `release ${tag}: ${name}`;
  const said = `GitHub says "${error.reason}" (HTTP ${error.status})`;
  if (/immutable/i.test(error.reason)) return immutableFailure(tag);
  if (!error.limited && (error.status === 403 || error.status === 404)) {
    return inputFailure('release-permission', {
      where,
      what: `the token lacks the permission \`contents: write\`${error.status === 404 ? ', or the release is gone' : ''} (${said})`,
      fix: 'Add it under `permissions:` of the job',
    });
  }
  return runFailure('release-upload', {
    where,
    what: `it could not be attached: ${error.message}`,
    fix: 'Run it again',
  });
}

export function immutableFailure(tag: string): Error {
  return inputFailure('release-immutable', {
    where: `release ${tag}`,
    what: 'it is immutable: GitHub attaches nothing to it any more since it was published',
    fix: 'Create releases as drafts, let this run before they are published (on the push of the tag), and publish afterwards',
  });
}
