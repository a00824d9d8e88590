/** One batch of plain arrays through the model: tensors are made here and all gone afterwards. */
import type { Tensor } from '@tensorflow/tfjs';
import type { Batch, TensorData } from '../data/source.ts';
import type { Port, Runnable, Tf } from '../model/runnable.ts';
/** The head's output for the batch. Caller owns `values`. Throws an input failure where data and model do not fit. */
export declare function predictBatch(tf: Tf, runnable: Runnable, batch: Batch, head: Port): Promise<TensorData>;
/** Tensors by input name. Caller disposes them. */
export declare function feed(tf: Tf, ports: readonly Port[], batch: Batch): Record<string, Tensor>;
