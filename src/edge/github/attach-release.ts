/**
 * What was gated, attached to its release: archives first, then result and report, the manifest last, so that no manifest
 * names what is not there.
 *
 * A result tells of one run (its times, its day), so two runs never write the same one. The first that is attached counts:
 * a later run takes it over, provided that it is about the same commit and the same content, and forms report and manifest
 * from it. All else is the same bytes for the same input; so a second run, and two runs at once, end at the same release.
 */
import { inputFailure } from '../../failure.ts';
import { sha256 } from '../../history/digest.ts';
import type { AssetNames } from '../../release/asset-names.ts';
import {
  assetOf,
  makeManifest,
  manifestText,
  type NamedBytes,
  type ReleasedModel,
  readManifest,
} from '../../release/make-manifest.ts';
import type { Manifest } from '../../release/manifest-schema.ts';
import type { Report } from '../../report/report.ts';
import {
  type Attached,
  type AttachPorts,
  attachAsset,
  digestOfAsset,
  immutableFailure,
  type OpenRelease,
  wholeAsset,
} from './attach-asset.ts';
import { readResult } from './read-result.ts';
import type { Release } from './release-calls.ts';

export interface Gated {
  readonly tag: string;
  readonly commit: string;
  readonly config: Manifest['config'];
  readonly toolchain: string;
  readonly models: readonly ReleasedModel[];
  /** As `result.json` holds it. */
  readonly result: Uint8Array;
}

export interface AttachOptions extends AttachPorts {
  readonly names: AssetNames;
  readonly render: (report: Report) => string;
}

export interface AttachedAsset {
  readonly name: string;
  readonly sha256: string;
  readonly how: Attached;
}

export interface AttachedRelease {
  readonly assets: readonly AttachedAsset[];
  readonly manifest: NamedBytes;
}

const largestResult = 20 * 1024 * 1024;
const largestManifest = 5 * 1024 * 1024;

export async function attachRelease(release: Release, gated: Gated, options: AttachOptions): Promise<AttachedRelease> {
  const open: OpenRelease = { release, assets: new Map(release.assets.map((asset) => [asset.name, asset])) };
  const { names } = options;
  const complete = await completeRelease(open, gated, options);
  if (complete !== undefined) return complete;
  if (release.immutable && !release.draft) throw immutableFailure(release.tag);
  const assets: AttachedAsset[] = [];
  const attach = async (file: NamedBytes, mediaType: string): Promise<void> => {
    const how = await attachAsset({ ...file, mediaType }, open, options);
    assets.push({ name: file.name, sha256: sha256(file.bytes), how });
  };
  for (const { archive } of gated.models) await attach(archive, 'application/zip');
  const { file: result, report } = await attachResult(open, gated, options, attach);
  const text = new TextEncoder();
  const page = { name: names.report, bytes: text.encode(options.render(report)) };
  await attach(page, 'text/markdown; charset=utf-8');
  const made = makeManifest({ ...gated, report, files: [page, result] });
  const manifest = { name: names.manifest, bytes: text.encode(manifestText(made)) };
  await attach(manifest, 'application/json');
  return { assets, manifest };
}

/** Undefined: there is no manifest yet. One that names something else than what was gated is a refusal. */
async function completeRelease(
  open: OpenRelease,
  { tag, commit, models }: Gated,
  options: AttachOptions,
): Promise<AttachedRelease | undefined> {
  const name = options.names.manifest;
  const asset = await wholeAsset(name, open, options);
  if (asset === undefined) return undefined;
  const bytes = await options.client.downloadAsset(asset.id, Math.min(asset.size, largestManifest));
  const manifest = readManifest(bytes, `release ${tag}: ${name}`);
  const refuse = (what: string): Error =>
    inputFailure('release-asset-differs', {
      where: `release ${tag}: ${name}`,
      what: `${what}; nothing is overwritten`,
      fix: 'Give the new model a new tag; or, if nobody has taken the old files, delete the assets of compression-gate from the release and run it again',
    });
  if (manifest.tag !== tag || manifest.commit !== commit)
    throw refuse(`it is attached already, for ${manifest.tag} at \`${manifest.commit.slice(0, 12)}\``);
  const listed = [...manifest.targets.map(({ archive }) => archive), ...manifest.files];
  for (const { archive } of models) {
    const ours = assetOf(archive);
    const theirs = listed.find((one) => one.name === ours.name);
    if (theirs?.sha256 !== ours.sha256)
      throw refuse(`it is attached already, and names ${theirs === undefined ? 'no' : 'another'} ${ours.name}`);
  }
  if (manifest.targets.length !== models.length) throw refuse('it is attached already, and names other targets');
  const assets: AttachedAsset[] = [];
  for (const file of listed) {
    const there = open.assets.get(file.name);
    const found = there?.isWhole === true ? await digestOfAsset(there, options) : undefined;
    if (found !== file.sha256) {
      throw refuse(`it names ${file.name}, which is ${found === undefined ? 'not attached' : 'another file by now'}`);
    }
    assets.push({ name: file.name, sha256: found, how: 'already attached' });
  }
  options.log.info(`${tag} has all of this attached already.`);
  assets.push({ name, sha256: sha256(bytes), how: 'already attached' });
  return { assets, manifest: { name, bytes } };
}

interface AttachedResult {
  readonly file: NamedBytes;
  readonly report: Report;
}

async function attachResult(
  open: OpenRelease,
  gated: Gated,
  options: AttachOptions,
  attach: (file: NamedBytes, mediaType: string) => Promise<void>,
): Promise<AttachedResult> {
  const name = options.names.result;
  const earlier = async (): Promise<AttachedResult | undefined> => {
    const asset = await wholeAsset(name, open, options);
    if (asset === undefined) return undefined;
    const bytes = await options.client.downloadAsset(asset.id, Math.min(asset.size, largestResult));
    const report = readResult(bytes, `release ${gated.tag}: ${name}`);
    requireSame(report, gated, name);
    options.log.info(`${name} is attached already, by an earlier run on the same content: it counts.`);
    return { file: { name, bytes }, report };
  };
  const there = await earlier();
  if (there !== undefined) {
    await attach(there.file, 'application/json');
    return there;
  }
  const file = { name, bytes: gated.result };
  try {
    await attach(file, 'application/json');
    // Of this run, and so held to no bounds for strangers; through JSON, as whoever takes it over will read it.
    return { file, report: JSON.parse(new TextDecoder().decode(file.bytes)) as Report };
  } catch (error) {
    // Between the look and the upload another run has attached its own.
    const meanwhile = (error as { code?: unknown }).code === 'release-asset-differs' ? await earlier() : undefined;
    if (meanwhile === undefined) throw error;
    await attach(meanwhile.file, 'application/json');
    return meanwhile;
  }
}

/** A result of the same commit and content, which let the release pass. */
function requireSame(report: Report, { tag, commit, models }: Gated, name: string): void {
  const keys = new Map(report.targets.map((target) => [target.name, 'contentKey' in target ? target.contentKey : '']));
  const same =
    report.commit === commit &&
    report.profile === 'release' &&
    report.exitCode === 0 &&
    keys.size === models.length &&
    models.every(({ gated }) => keys.get(gated.name) === gated.contentKey);
  if (same) return;
  throw inputFailure('release-asset-differs', {
    where: `release ${tag}: ${name}`,
    what: 'a result of another commit or content is attached already; it is not overwritten',
    fix: 'Delete the assets of compression-gate from the release if nobody has taken them, and run it again',
  });
}
