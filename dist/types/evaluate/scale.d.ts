/**
 * From what a classifier puts out to probabilities.
 *
 * `probabilities`: rows are non-negative and sum to 1, taken as they are. `scores`: values in [0, 1] that do not sum to 1
 * (one sigmoid per class), divided by their sum as Keras' cross-entropy does. `logits`: anything else, through softmax.
 * Width 1 is a two-class model that puts out one number for class 1; there `logits` means sigmoid.
 */
export type Scale = 'probabilities' | 'scores' | 'logits';
/** Found out from rows of outputs, row-major [rows, width]. Rows with NaN are left out of account. */
export declare function detectScale(values: Float32Array, width: number): Scale;
/** Whether numbers of several labels are logits: some lie outside [0, 1]. */
export declare function detectLogits(values: Float32Array): boolean;
/** Probabilities [rows, max(width, 2)] from outputs [rows, width]; `values` stay as they are. */
export declare function toProbabilities(values: Float32Array, width: number, scale: Scale): Float32Array;
export declare function sigmoid(values: Float32Array): Float32Array;
