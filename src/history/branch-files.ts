/** One baseline as the files of a data branch, and back. */
import type { StoredBaseline } from '../ports.ts';
import { decodeBaseline, encodeBaseline, MODEL, modelAndPacked } from './baseline-files.ts';
import { auditPath, modelPath, predictionsPath, recordPath } from './branch-layout.ts';
import { canonicalJson } from './canonical-json.ts';
import { packModel, unpackModel } from './model-bundle.ts';
import { corrupt, type RecordFile } from './parse-record.ts';
import { EXAMPLES, PREDICTIONS } from './predictions-file.ts';
import type { BaselineRecord } from './record.ts';

/** Hosts refuse files of 100 MB, and their APIs less. Bytes. */
export const MAX_FILE_BYTES = 40 * 2 ** 20;
const MAX_UNPACKED = 2 ** 30;
const ARRAYS: readonly string[] = [PREDICTIONS, EXAMPLES];

export interface BranchFiles {
  readonly path: string;
  readonly text: Uint8Array;
  /** What lies beside the record, by path: equal paths, equal content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function encodeForBranch(folder: string, baseline: StoredBaseline): BranchFiles {
  const { encoded, record, ...beside } = withinCaps(baseline);
  const model = modelAndPacked(beside);
  const text = encoded.get('record.json') as Uint8Array;
  const { files: digests } = JSON.parse(new TextDecoder().decode(text)) as RecordFile;
  const files = new Map<string, Uint8Array>();
  for (const name of ARRAYS) {
    const bytes = encoded.get(name);
    if (bytes !== undefined) files.set(predictionsPath(digests[name]), bytes);
  }
  if (model !== undefined) files.set(modelPath(modelDigests(digests)), packModel(model));
  const { author, ref } = record.run ?? {};
  const accepted = record.run?.accepted?.filter(({ usedUpBy }) => usedUpBy === undefined) ?? [];
  if (accepted.length > 0) {
    const { target, commit, createdAt } = record;
    const content = `${canonicalJson({ target, commit, createdAt, author, ref, accepted }, 2)}\n`;
    files.set(auditPath(createdAt, content), new TextEncoder().encode(content));
  }
  return { path: recordPath(folder, record), text, files };
}

/**
 * `read` yields undefined for a path that is not there. Throws as `decodeBaseline`. `describe`: how a path is named in
 * messages.
 */
export async function decodeFromBranch(
  path: string,
  text: Uint8Array,
  read: (path: string) => Promise<Uint8Array | undefined>,
  describe: (path: string) => string,
): Promise<StoredBaseline> {
  let model: ReturnType<typeof unpackModel> | 'missing';
  let bundle = '';
  const readPart = async (name: string, digests: Readonly<Record<string, string>>) => {
    if (name === 'record.json') return text;
    if (ARRAYS.includes(name)) return read(predictionsPath(digests[name]));
    if (model === undefined) {
      bundle = modelPath(modelDigests(digests));
      const bytes = await read(bundle);
      model = bytes === undefined ? 'missing' : unpackModel(bytes, MAX_UNPACKED);
      if (model === undefined) throw corrupt(describe(bundle), 'it is no bundle of files');
    }
    return model === 'missing' ? undefined : model.get(name.slice(MODEL.length));
  };
  const digestsOfText = (): Readonly<Record<string, string>> =>
    (JSON.parse(new TextDecoder().decode(text)) as RecordFile).files;
  const placeOf = (name: string): string => {
    if (name === 'record.json') return describe(path);
    if (ARRAYS.includes(name)) return `${name} of ${describe(path)}`;
    return `${name} of ${describe(modelPath(modelDigests(digestsOfText())))}`;
  };
  return (await decodeBaseline(placeOf, readPart)) as StoredBaseline;
}

/** Paths beside the record that it needs. */
export function filesOfRecord({ files }: Pick<RecordFile, 'files'>): string[] {
  const digests = modelDigests(files);
  return [
    ...ARRAYS.flatMap((name) => (files[name] === undefined ? [] : [predictionsPath(files[name])])),
    ...(Object.keys(digests).length === 0 ? [] : [modelPath(digests)]),
  ];
}

/** A record whose model and predictions are no longer kept; figures stay. */
export function withoutFiles({ files: _, digest: __, ...record }: RecordFile): StoredBaseline {
  const omitted = 'they are kept of this year, of releases and of the newest record';
  const { modelDigest: ___, ...rest } = record;
  return {
    record: {
      ...withoutPredictions(rest),
      modelOmitted: record.modelOmitted ?? `of models, ${omitted}`,
      predictionsOmitted: record.predictionsOmitted ?? `of predictions, ${omitted}`,
    },
  };
}

function modelDigests(digests: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(digests).filter(([name]) => name.startsWith(MODEL)));
}

/** A record is never lost because its model or predictions are too large: those are left out, and it says so. */
function withinCaps(stored: StoredBaseline): StoredBaseline & { encoded: Map<string, Uint8Array> } {
  const { record, model } = stored;
  const bytes = [...(modelAndPacked(stored)?.values() ?? [])].reduce((sum, part) => sum + part.byteLength, 0);
  if (model !== undefined && bytes > MAX_FILE_BYTES) {
    const { modelDigest: _, ...rest } = record;
    return withinCaps({ record: { ...rest, modelOmitted: tooLarge(bytes) } });
  }
  const encoded = encodeBaseline(stored);
  const predictions = Math.max(...ARRAYS.map((name) => encoded.get(name)?.byteLength ?? 0));
  if (predictions <= MAX_FILE_BYTES) return { ...stored, encoded };
  return withinCaps({
    ...stored,
    record: { ...withoutPredictions(record), predictionsOmitted: tooLarge(predictions) },
  });
}

function tooLarge(bytes: number): string {
  return `its ${bytes} bytes are above the ${MAX_FILE_BYTES} that a data branch takes in one file`;
}

function withoutPredictions<Record extends Pick<BaselineRecord, 'candidate' | 'original'>>(record: Record): Record {
  const { candidate, original } = record;
  return {
    ...record,
    candidate: { ...candidate, predictions: { ...candidate.predictions, ids: [] } },
    original: { ...original, predictions: { ...original.predictions, ids: [] } },
  };
}
