/** `(value / divide − mean) / std`, per last-axis channel where mean or std is a list; one rounding to float32 at the end. */
import { inputFailure } from '../../failure.ts';
import type { NumericArray } from '../decode/elements.ts';
import type { PreprocessOptions } from '../options.ts';

/** `count` values from the start of `source` (a multiple of the channels) into `out` at `to`. Both may be one array. */
export type Normaliser = (source: NumericArray, count: number, out: Float32Array, to: number) => void;

export function normaliser(channels: number, options: PreprocessOptions, where: string): Normaliser {
  const { divide } = options;
  const mean = perChannel('mean', options.mean, channels, where);
  const std = perChannel('std', options.std, channels, where);
  if (divide === 1 && mean.every((m) => m === 0) && std.every((s) => s === 1)) return copy;
  const table = mean.length === 1 && std.length === 1 ? byteTable(divide, mean[0], std[0]) : undefined;
  return (source, count, out, to) => {
    if (table !== undefined && source instanceof Uint8Array) {
      for (let i = 0; i < count; i++) out[to + i] = table[source[i]];
    } else if (mean.length === 1 && std.length === 1) {
      for (let i = 0; i < count; i++) out[to + i] = (source[i] / divide - mean[0]) / std[0];
    } else {
      for (let i = 0, c = 0; i < count; i++) {
        out[to + i] = (source[i] / divide - mean[mean.length === 1 ? 0 : c]) / std[std.length === 1 ? 0 : c];
        if (++c === channels) c = 0;
      }
    }
  };
}

function copy(source: NumericArray, count: number, out: Float32Array, to: number): void {
  if (source.buffer !== out.buffer || source.byteOffset !== out.byteOffset + 4 * to)
    out.set(source.length === count ? source : source.subarray(0, count), to);
}

function byteTable(divide: number, mean: number, std: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, value) => (value / divide - mean) / std);
}

function perChannel(name: string, value: number | readonly number[], channels: number, where: string): number[] {
  const list = typeof value === 'number' ? [value] : [...value];
  if (list.length !== 1 && list.length !== channels)
    throw inputFailure('data-preprocess', {
      where: `preprocess.${name}`,
      what: `${list.length} values are given and the last axis of ${where} has ${channels}`,
      fix: `Give one number, or one for each of the ${channels}`,
    });
  if (name === 'std' && list.includes(0))
    throw inputFailure('data-preprocess', {
      where: 'preprocess.std',
      what: 'zero is no standard deviation',
      fix: 'Use 1 for a constant channel',
    });
  return list;
}
