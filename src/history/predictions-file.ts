/**
 * Predictions per example as .npz files that NumPy opens: what is of the candidate in one; in the other what stays as long
 * as the data and the original do, so that stores which keep every candidate keep it once. The same predictions give the
 * same bytes on every machine (the packer is JavaScript, the archive carries no time of its own).
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
  squares: { row: false, make: Float32Array },
  targets: { row: true, make: Float32Array },
  hits: { row: false, make: Int32Array },
  misses: { row: false, make: Int32Array },
  drifts: { row: false, make: Float32Array },
  driftSquares: { row: false, make: Float32Array },
  referenceSquares: { row: false, make: Float32Array },
  divergences: { row: false, make: Float32Array },
  ranks: { row: false, make: Int32Array },
  truth: { row: false, make: Int32Array },
  correct: { row: false, make: Uint8Array },
  agrees: { row: false, make: Uint8Array },
} as const;
type Name = keyof typeof columns;
const names = Object.keys(columns) as Name[];

/** Of the original, what gates that look at it ask for; in the archive as `originalLosses` and so on. */
const ofOriginal = [
  'classes',
  'confidences',
  'values',
  'losses',
  'squares',
  'hits',
  'misses',
  'ranks',
  'correct',
] as const satisfies readonly Name[];

/** Of the data, whatever the candidate says to it. */
const OF_DATA: ReadonlySet<Name> = new Set(['truth', 'targets', 'referenceSquares']);

const originalName = (name: Name): string => `original${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Before the name of a metric of the user's own, which holds letters and digits alone. */
const CUSTOM = 'metric.';
const ORIGINAL_CUSTOM = 'originalMetric.';

/** Before the name of a slice, in which what is special in file names is escaped as in addresses. */
const SLICE = 'slice.';

/** Larger than any file that the caps let through: a bound on what an archive from outside may unpack to. */
const MAX_BYTES = 2 ** 30;

/** What the candidate answered to each example. */
export const PREDICTIONS = 'predictions.npz';
/** The examples, and what the original answered to them. Archives of earlier versions hold all in one. */
export const EXAMPLES = 'examples.npz';

export function encodePredictions({ candidate, original }: RecordedPredictions): Map<string, Uint8Array> {
  const { count, outputs, ids } = candidate;
  const bytes = new Uint8Array(8 * count);
  ids.forEach((id, index) => {
    bytes.set(Buffer.from(id, 'hex'), 8 * index);
  });
  const lasting: Zippable = { 'ids.npy': toNpy(bytes, [count, 8]) };
  const files: Zippable = {};
  for (const name of names) {
    const values = candidate[name];
    const into = OF_DATA.has(name) ? lasting : files;
    if (values !== undefined) into[`${name}.npy`] = toNpy(values, columns[name].row ? [count, outputs] : [count]);
  }
  for (const [name, members] of Object.entries(candidate.slices ?? {})) {
    lasting[`${SLICE}${encodeURIComponent(name)}.npy`] = toNpy(members, [count]);
  }
  for (const name of ofOriginal) {
    const values = original[name];
    if (values !== undefined) {
      lasting[`${originalName(name)}.npy`] = toNpy(values, columns[name].row ? [count, original.outputs] : [count]);
    }
  }
  for (const [into, prefix, custom = {}] of [
    [files, CUSTOM, candidate.custom] as const,
    [lasting, ORIGINAL_CUSTOM, original.custom] as const,
  ]) {
    for (const [name, values] of Object.entries(custom)) into[`${prefix}${name}.npy`] = toNpy(values, [count]);
  }
  return new Map([
    [PREDICTIONS, packed(files)],
    [EXAMPLES, packed(lasting)],
  ]);
}

function packed(files: Zippable): Uint8Array {
  // DOS time has no zone: the local reading of this date is the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

/** Undefined where the archives are not such ones of `count` examples. */
export function decodePredictions(
  archives: readonly Uint8Array[],
  sizes: {
    readonly candidate: Pick<Predictions, 'count' | 'outputs'>;
    readonly original: Pick<Predictions, 'outputs'>;
  },
): RecordedPredictions | undefined {
  const { count, outputs } = sizes.candidate;
  const files = unpack(archives);
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
  const original: Record<string, unknown> = { count, outputs: sizes.original.outputs, ids };
  const take = (into: Record<string, unknown>, name: Name, stored: string): boolean => {
    if (files[`${stored}.npy`] === undefined) return true;
    const values = column(stored, columns[name].row ? (into.outputs as number) : undefined);
    into[name] = values;
    return values instanceof columns[name].make;
  };
  if (!names.every((name) => take(candidate, name, name))) return undefined;
  if (!ofOriginal.every((name) => take(original, name, originalName(name)))) return undefined;
  for (const [into, prefix] of [[candidate, CUSTOM] as const, [original, ORIGINAL_CUSTOM] as const]) {
    const custom = decodeCustom(Object.keys(files), prefix, column);
    if (custom === undefined) return undefined;
    if (Object.keys(custom).length > 0) into.custom = custom;
  }
  const slices = decodeSlices(Object.keys(files), column);
  if (slices === undefined) return undefined;
  if (Object.keys(slices).length > 0) candidate.slices = slices;
  return { candidate: candidate as unknown as Predictions, original: original as unknown as Predictions };
}

/** Undefined where one of them is no value of each example. */
function decodeCustom(
  files: readonly string[],
  prefix: string,
  column: (name: string) => Column | undefined,
): Record<string, Float32Array> | undefined {
  const found: [string, Float32Array][] = [];
  for (const file of files) {
    if (!file.startsWith(prefix) || !file.endsWith('.npy')) continue;
    const name = file.slice(prefix.length, -'.npy'.length);
    const values = column(prefix + name);
    if (!(values instanceof Float32Array) || !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return undefined;
    found.push([name, values]);
  }
  return Object.fromEntries(found);
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

function unpack(archives: readonly Uint8Array[]): Record<string, Uint8Array> | undefined {
  try {
    let total = 0;
    const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
      total += originalSize;
      if (total > MAX_BYTES) throw new Error('too large');
      return true;
    };
    return Object.assign({}, ...archives.map((bytes) => unzipSync(bytes, { filter })));
  } catch {
    return undefined;
  }
}
