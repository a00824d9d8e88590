import type { Predictions } from '../evaluate/measurement.ts';
/** The same predictions with the examples in another order: the i-th comes from place `order[i]`. */
export declare function reordered(predictions: Predictions, order: Int32Array): Predictions;
