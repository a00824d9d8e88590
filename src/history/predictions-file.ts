/**
 * Predictions per example as one .npz that NumPy opens: the same predictions give the same bytes on every machine (the
 * packer is JavaScript, the archive carries no time of its own).
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Predictions } from '../evaluate/measurement.ts';
import { type Column, fromNpy, toNpy } from './npy.ts';

export interface RecordedPredictions {
  readonly candidate: Predictions;
  readonly original: Predictions;
}

/** Arrays of the candidate's predictions: name and whether there is a row per example rather than a number. */
const columns = {
  classes: { row: false, make: Int32Array },
  confidences: { row: false, make: Float32Array },
  labels: { row: true, make: Uint8Array },
  values: { row: true, make: Float32Array },
  losses: { row: false, make: Float32Array },
  ranks: { row: false, make: Int32Array },
  truth: { row: false, make: Int32Array },
  correct: { row: false, make: Uint8Array },
  agrees: { row: false, make: Uint8Array },
} as const;
type Name = keyof typeof columns;
const names = Object.keys(columns) as Name[];

/** Before the name of a slice, in which what is special in file names is escaped as in addresses. */
const SLICE = 'slice.';

/** Larger than any file that the caps let through: a bound on what an archive from outside may unpack to. */
const MAX_BYTES = 2 ** 30;

export function encodePredictions({ candidate, original }: RecordedPredictions): Uint8Array {
  const { count, outputs, ids } = candidate;
  const bytes = new Uint8Array(8 * count);
  ids.forEach((id, index) => {
    bytes.set(Buffer.from(id, 'hex'), 8 * index);
  });
  const files: Zippable = { 'ids.npy': toNpy(bytes, [count, 8]) };
  for (const name of names) {
    const values = candidate[name];
    if (values !== undefined) files[`${name}.npy`] = toNpy(values, columns[name].row ? [count, outputs] : [count]);
  }
  for (const [name, members] of Object.entries(candidate.slices ?? {})) {
    files[`${SLICE}${encodeURIComponent(name)}.npy`] = toNpy(members, [count]);
  }
  if (original.correct !== undefined) files['originalCorrect.npy'] = toNpy(original.correct, [count]);
  // DOS time has no zone: the local reading of this date is the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

/** Undefined where the bytes are not such an archive of `count` examples. */
export function decodePredictions(
  bytes: Uint8Array,
  sizes: {
    readonly candidate: Pick<Predictions, 'count' | 'outputs'>;
    readonly original: Pick<Predictions, 'outputs'>;
  },
): RecordedPredictions | undefined {
  const { count, outputs } = sizes.candidate;
  const files = unpack(bytes);
  const column = (name: string, width?: number): Column | undefined => {
    const array = files?.[`${name}.npy`] && fromNpy(files[`${name}.npy`]);
    const shape = width === undefined ? [count] : [count, width];
    return array && String(array.shape) === String(shape) ? array.values : undefined;
  };
  const digests = column('ids', 8);
  if (files === undefined || !(digests instanceof Uint8Array)) return undefined;
  const ids = Array.from({ length: count }, (_, index) =>
    Buffer.from(digests.subarray(8 * index, 8 * index + 8)).toString('hex'),
  );
  const candidate: Record<string, unknown> = { count, outputs, ids };
  for (const name of names) {
    if (files[`${name}.npy`] === undefined) continue;
    const values = column(name, columns[name].row ? outputs : undefined);
    if (!(values instanceof columns[name].make)) return undefined;
    candidate[name] = values;
  }
  const slices = decodeSlices(Object.keys(files), column);
  if (slices === undefined) return undefined;
  if (Object.keys(slices).length > 0) candidate.slices = slices;
  const correct = column('originalCorrect');
  if (files['originalCorrect.npy'] !== undefined && !(correct instanceof Uint8Array)) return undefined;
  return {
    candidate: candidate as unknown as Predictions,
    original: { count, outputs: sizes.original.outputs, ids, correct: correct as Uint8Array | undefined },
  };
}

/** Undefined where one of them is no membership of each example. */
function decodeSlices(
  files: readonly string[],
  column: (name: string) => Column | undefined,
): Record<string, Uint8Array> | undefined {
  const slices: [string, Uint8Array][] = [];
  for (const file of files) {
    if (!file.startsWith(SLICE) || !file.endsWith('.npy')) continue;
    const name = file.slice(SLICE.length, -'.npy'.length);
    const members = column(SLICE + name);
    if (!(members instanceof Uint8Array) || !/^(%[0-7][0-9A-F]|[^%])*$/.test(name)) return undefined;
    slices.push([decodeURIComponent(name), members]);
  }
  return Object.fromEntries(slices);
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    let total = 0;
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MAX_BYTES) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}
