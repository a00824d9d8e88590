/** Numbers kept over batches, up to a cap; beyond it nothing is kept at all, nor from the start where that is expected. */
export interface Kept {
    push(values: Float32Array): void;
    /** All that was pushed, or undefined where it came to more than the cap. */
    values(): Float32Array | undefined;
}
export declare function keepUpTo(cap: number, expected?: number): Kept;
