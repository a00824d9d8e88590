/** Answers of the API are data of others: what is read from them is checked here. */
import type { Comment } from './client.ts';
import type { Release, ReleaseAsset } from './release-calls.ts';
import type { Artifact, OpenPull } from './run-calls.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined: not a comment. A missing body or author is none, as the API allows. */
export function commentOf(value: unknown): Comment | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id)) return undefined;
  const user = isRecord(value.user) ? value.user : {};
  return {
    id: value.id as number,
    body: typeof value.body === 'string' ? value.body : '',
    author: typeof user.login === 'string' ? user.login : '',
    byBot: user.type === 'Bot',
    url: typeof value.html_url === 'string' ? value.html_url : '',
  };
}

/** Undefined: not an artifact. */
export function artifactOf(value: unknown): Artifact | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id) || typeof value.name !== 'string') return undefined;
  const size = Number.isSafeInteger(value.size_in_bytes) ? (value.size_in_bytes as number) : 0;
  return { id: value.id as number, name: value.name, size, expired: value.expired === true };
}

/** Undefined: not a pull request that can be told by its head. */
export function openPullOf(value: unknown): OpenPull | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.number) || value.state !== 'open') return undefined;
  const { head, base } = value;
  if (!isRecord(head) || typeof head.sha !== 'string' || !isRecord(base) || typeof base.ref !== 'string')
    return undefined;
  const repository = isRecord(head.repo) ? head.repo.full_name : undefined;
  return {
    number: value.number as number,
    headSha: head.sha,
    headRepository: typeof repository === 'string' ? repository : undefined,
    baseBranch: base.ref,
  };
}

/** Undefined: not a release that assets can be attached to. */
export function releaseOf(value: unknown): Release | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id) || typeof value.tag_name !== 'string') return undefined;
  if (typeof value.upload_url !== 'string') return undefined;
  const assets = Array.isArray(value.assets) ? value.assets : [];
  return {
    id: value.id as number,
    tag: value.tag_name,
    draft: value.draft === true,
    immutable: value.immutable === true,
    target: typeof value.target_commitish === 'string' ? value.target_commitish : '',
    uploadUrl: value.upload_url,
    url: typeof value.html_url === 'string' ? value.html_url : '',
    assets: assets.map(assetOf).filter((asset) => asset !== undefined),
  };
}

/** Undefined: not an asset. GitHub calls an upload that is not at its end `starter`, and its description `open`. */
export function assetOf(value: unknown): ReleaseAsset | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id) || typeof value.name !== 'string') return undefined;
  const digest = typeof value.digest === 'string' ? /^sha256:([0-9a-f]{64})$/.exec(value.digest)?.[1] : undefined;
  return {
    id: value.id as number,
    name: value.name,
    size: Number.isSafeInteger(value.size) ? (value.size as number) : 0,
    isWhole: value.state === 'uploaded',
    sha256: digest,
  };
}
