import type { Weight } from './model.ts';
/**
 * Keras 3 writes `sequential/dense/kernel` for `dense/kernel`, and calls the kernel of a depthwise convolution `kernel`.
 * Names that begin with a layer already stay.
 */
export declare function asTfjsNames(topology: object, weights: readonly Weight[], where: string): readonly Weight[];
