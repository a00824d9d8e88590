/** A baseline as files and back, for every kind of store. All but record.json are checked by the digests it holds. */
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import type { StoredBaseline } from '../ports.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { changed, corrupt, digestOfRecord, parseRecord, type RecordFile } from './parse-record.ts';
import { decodePredictions, EXAMPLES, encodePredictions, PREDICTIONS } from './predictions-file.ts';
import type { BaselineRecord } from './record.ts';

const RECORD = 'record.json';
export const MODEL = 'model/';
/** Beside the files of the model, among which it does not count. */
const PACKED = 'model.packed';
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** Bytes are digest-checked, so git must not convert line ends; diffs of anything but the record tell nothing. */
const GIT_ATTRIBUTES = '* -text\nrecord.json diff\nmodel/** -diff\n*.npz -diff\n';

export function encodeBaseline({ record, ...beside }: StoredBaseline): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const { candidate, original } = record;
  if (candidate.predictions.ids.length > 0) {
    const predictions = { candidate: candidate.predictions, original: original.predictions };
    for (const [name, bytes] of encodePredictions(predictions)) files.set(name, bytes);
  }
  for (const [name, bytes] of modelAndPacked(beside) ?? []) files.set(MODEL + name, bytes);
  const digests = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  const slim = { ...record, candidate: withoutRows(candidate), original: withoutRows(original), files: digests };
  const plain = JSON.parse(JSON.stringify(slim)) as Record<string, unknown>;
  const text = `${canonicalJson({ ...plain, digest: digestOfRecord(plain) }, 2)}\n`;
  return new Map([
    [RECORD, new TextEncoder().encode(text)],
    ['.gitattributes', new TextEncoder().encode(GIT_ATTRIBUTES)],
    ...files,
  ]);
}

/**
 * `read` yields undefined for a file that is not there, and is handed the digests of all files; `where` is the path of the
 * folder, or names each file's place, for messages. Undefined: there is no record. Throws input failures for what is
 * corrupt, changed, of a newer schema or a Git LFS pointer.
 */
export async function decodeBaseline(
  where: string | ((name: string) => string),
  read: (name: string, digests: Readonly<Record<string, string>>) => Promise<Uint8Array | undefined>,
): Promise<StoredBaseline | undefined> {
  const placeOf = typeof where === 'string' ? (name: string) => `${where}/${name}` : where;
  const bytes = await read(RECORD, {});
  if (bytes === undefined) return undefined;
  const { files, digest: _, ...record } = decodeRecord(bytes, placeOf(RECORD));

  const content = new Map<string, Uint8Array>();
  for (const [name, digest] of Object.entries(files)) {
    const path = placeOf(name);
    const found = await read(name, files);
    if (found === undefined) throw corrupt(path, 'this file of it is missing');
    refusePointer(found, path);
    if (sha256(found) !== digest) throw changed(path);
    content.set(name, found);
  }
  const packed = content.get(MODEL + PACKED);
  content.delete(MODEL + PACKED);
  const model = [...content].filter(([name]) => name.startsWith(MODEL));
  return {
    record: withRows(
      record,
      [PREDICTIONS, EXAMPLES].flatMap((name) => content.get(name) ?? []),
      placeOf(PREDICTIONS),
    ),
    model: model.length === 0 ? undefined : new Map(model.map(([name, part]) => [name.slice(MODEL.length), part])),
    ...(packed && { packed }),
  };
}

/** All that is kept of a model. */
export function modelAndPacked({ model, packed }: Omit<StoredBaseline, 'record'>): ModelFiles | undefined {
  return model && packed ? new Map([...model, [PACKED, packed]]) : model;
}

/** The record alone, without the rows of its predictions. `where`: path of the file, for messages. */
export function decodeRecord(bytes: Uint8Array, where: string): RecordFile {
  refusePointer(bytes, where);
  return parseRecord(decodeText(bytes, where), where);
}

function withoutRows(evaluation: BaselineRecord['candidate']) {
  const { count, outputs } = evaluation.predictions;
  return { ...evaluation, predictions: { count, outputs } };
}

function withRows(
  record: Omit<RecordFile, 'files' | 'digest'>,
  archives: readonly Uint8Array[],
  where: string,
): BaselineRecord {
  const { candidate, original } = record;
  const sizes = { candidate: candidate.predictions, original: original.predictions };
  const none = { candidate: { ...sizes.candidate, ids: [] }, original: { ...sizes.original, ids: [] } };
  const rows = archives.length === 0 ? none : decodePredictions(archives, sizes);
  if (rows === undefined) throw corrupt(where, 'its arrays cannot be read');
  return {
    ...record,
    candidate: { ...candidate, predictions: rows.candidate },
    original: { ...original, predictions: rows.original },
  };
}

function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(where, 'it is no UTF-8 text');
  }
}

function refusePointer(bytes: Uint8Array, where: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, LFS_POINTER.length));
  if (head !== LFS_POINTER) return;
  throw inputFailure('lfs-pointer', {
    where,
    what: 'this is a Git LFS pointer, not the file itself',
    fix: 'Set `lfs: true` on actions/checkout, or run `git lfs pull`',
  });
}
