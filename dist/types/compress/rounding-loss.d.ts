/** How much rounding to codes changed a tensor. */
import type { Storage } from '../model/model.ts';
export interface RoundingLoss {
    /** Root mean square of the rounding error, relative to that of the values. */
    readonly error: number;
    /** Largest magnitude of the values, relative to their root mean square. */
    readonly peak: number;
}
/** Of the values before: their largest magnitude and the sum of their squares. */
export interface Extent {
    readonly peak: number;
    readonly squares: number;
}
export declare function roundingLoss(values: Float32Array, storage: Storage, { peak, squares }: Extent): RoundingLoss;
/**
 * No loss has a larger `error`: a value moves by half a step at most. It mostly tells at once that 16-bit codes lose
 * nothing to speak of, and the values need not be gone through again.
 */
export declare function mostAffineError(scale: number, length: number, { peak, squares }: Extent): number;
/**
 * The same for float16, which keeps 11 bits, or steps of 2^-24 where the value is below 2^-14.
 *
 * @param peak largest magnitude; the root mean square of `length` values is at least a share of it
 */
export declare function mostFloat16Error(peak: number, length: number): number;
