/** Few shared values for the numbers of one tensor. */
import { type Start } from '../../math/k-means/k-means.ts';
import type { Random } from '../../math/random.ts';
import type { CodebookForm } from '../form.ts';
export interface Sharing {
    readonly clusters: number;
    readonly start: Start;
    readonly random: Random;
}
export interface Shared {
    readonly values: Float32Array;
    readonly form: CodebookForm;
}
interface Extent {
    readonly low: number;
    readonly high: number;
}
/** One codebook for all; zeros keep an entry of their own, which is the first. */
export declare function shareValues(values: Float32Array, { low, high }: Extent, sharing: Sharing): Shared;
/**
 * A codebook for each channel, one after the other; all zeros share the first entry.
 *
 * @param channels are the last axis of the tensor, row-major: element i is of channel i % channels
 */
export declare function shareByChannel(values: Float32Array, channels: number, sharing: Sharing): Shared;
export {};
