/** The manifest of a release, from the result that was attached and the bytes of the models. */
import { inputFailure } from '../failure.ts';
import { sha256 } from '../history/digest.ts';
import type { ModelFiles } from '../model/model.ts';
import type { Report, TargetReport } from '../report/report.ts';
import { check } from '../schema.ts';
import type { GatedModel } from './gated-model.ts';
import { MANIFEST_SCHEMA_VERSION, type Manifest, type ManifestAsset, manifestSchema } from './manifest-schema.ts';

/** A file that is attached. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReleasedModel {
  readonly gated: GatedModel;
  /** As read from the disk. */
  readonly files: ModelFiles;
  readonly archive: NamedBytes;
}

export interface ManifestInput {
  readonly tag: string;
  readonly commit: string;
  /** The result that is attached. */
  readonly report: Report;
  /** Path, and digest of the bytes. */
  readonly config: Manifest['config'];
  readonly toolchain: string;
  readonly models: readonly ReleasedModel[];
  /** Report and result. */
  readonly files: readonly NamedBytes[];
}

/** The same input gives the same manifest: it holds no time and no place of its own. */
export function makeManifest(input: ManifestInput): Manifest {
  const { tag, commit, report, config, toolchain, models, files } = input;
  return {
    schemaVersion: MANIFEST_SCHEMA_VERSION,
    tag,
    commit,
    createdAt: report.createdAt,
    tool: { ...report.tool },
    toolchain,
    config,
    verdict: report.verdict as Manifest['verdict'],
    targets: models.map((model) => targetOf(model, report)),
    files: files.map(assetOf),
  };
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function assetOf({ name, bytes }: NamedBytes): ManifestAsset {
  return { name, bytes: bytes.byteLength, sha256: sha256(bytes) };
}

function targetOf({ gated, files, archive }: ReleasedModel, report: Report): Manifest['targets'][number] {
  const { name, contentKey, original, digest } = gated;
  const { verdict, headline } = report.targets.find((target) => target.name === name) as TargetReport;
  return {
    name,
    verdict: verdict as Manifest['verdict'],
    headline,
    contentKey,
    original,
    candidate: digest,
    files: [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => ({ path: `${name}/${path}`, bytes: bytes.byteLength, sha256: sha256(bytes) })),
    archive: assetOf(archive),
  };
}

/** `where`: what the failure calls it. Throws an input failure for what is no manifest of this version. */
export function readManifest(bytes: Uint8Array, where: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid(where, 'it is not JSON in UTF-8');
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version !== MANIFEST_SCHEMA_VERSION) {
    throw invalid(where, `it has schemaVersion ${version}, and this version reads ${MANIFEST_SCHEMA_VERSION}`);
  }
  const checked = check<Manifest>(manifestSchema, value);
  if (!checked.ok) {
    const { instancePath, message } = checked.errors[0];
    throw invalid(where, `${instancePath} ${message}`.trim());
  }
  const { targets } = checked.value;
  if (new Set(targets.map(({ name }) => name)).size < targets.length) throw invalid(where, 'two targets have one name');
  const stray = targets.find(({ name, files }) => files.some(({ path }) => !path.startsWith(`${name}/`)));
  if (stray !== undefined) throw invalid(where, `a file of ${stray.name} lies outside its folder`);
  return checked.value;
}

function invalid(where: string, what: string): Error {
  return inputFailure('manifest-invalid', {
    where,
    what: `this is no manifest of compression-gate: ${what}`,
    fix: 'Take the file as it is attached to the release',
  });
}
