import type { Batch, TensorData } from '../data/source.ts';
/**
 * The labels of a training batch, if the loss can take them: one-hot encoding would swallow a class index out of range
 * without a word.
 *
 * @param width numbers per example that the model puts out
 */
export declare function checkLabels({ labels, size, ids }: Batch, width: number, kind: 'classification' | 'multiLabel' | 'regression'): TensorData;
