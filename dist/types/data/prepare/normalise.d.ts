import type { NumericArray } from '../decode/elements.ts';
import type { PreprocessOptions } from '../options.ts';
/** `count` values from the start of `source` (a multiple of the channels) into `out` at `to`. Both may be one array. */
export type Normaliser = (source: NumericArray, count: number, out: Float32Array, to: number) => void;
export declare function normaliser(channels: number, options: PreprocessOptions, where: string): Normaliser;
