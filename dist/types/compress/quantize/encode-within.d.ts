/** Affine codes for given ends, and rounding that looks at more than one weight. */
import type { Storage } from '../../model/model.ts';
import type { Kernel } from '../flow/kernels.ts';
import type { Ends } from './clip-range.ts';
/**
 * 2^bits equally spaced values; zero is one of them where the ends enclose it, so pruned weights stay zero. Fewer than 8 bits
 * take a byte each all the same, and compress better.
 *
 * @returns undefined where such a range has no finite step
 */
export declare function encodeWithin(values: Float32Array, { low, high }: Ends, bits: number, kernel?: Kernel): Storage | undefined;
