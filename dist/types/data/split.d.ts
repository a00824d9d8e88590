export type Part = 'train' | 'validation' | 'test';
export interface SplitOptions {
    readonly train: number;
    readonly validation: number;
    readonly test: number;
    readonly seed: number;
}
export declare const parts: readonly Part[];
/** Indices of each part in ascending order. `classes` holds one class index per example. */
export declare function splitIndices(count: number, options: SplitOptions, classes: ArrayLike<number> | undefined): Record<Part, Uint32Array>;
/** Hands out parts in proportion to their shares; undefined for what no part takes. */
export declare function dealer(options: SplitOptions): () => Part | undefined;
