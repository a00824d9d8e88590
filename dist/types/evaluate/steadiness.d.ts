/** Does the model answer the same question the same way twice, and alone as in company? */
import type { Batch, TensorData } from '../data/source.ts';
import type { Finding } from './measurement.ts';
type Predict = (batch: Batch) => Promise<TensorData>;
/** `first`: outputs of `batch` as already predicted. Costs one more prediction of the batch and three of single examples. */
export declare function checkSteadiness(predict: Predict, batch: Batch, first: TensorData, singles: boolean): Promise<Finding[]>;
export {};
