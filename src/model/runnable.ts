/**
 * A model brought to life in TensorFlow.js. `tf` is handed in by the worker; which backend it runs on was decided there.
 */
import type * as TensorFlow from '@tensorflow/tfjs';

export type Tf = typeof TensorFlow;

export interface Port {
  readonly name: string;
  /** Per example, without the batch dimension; null = any. */
  readonly shape: readonly (number | null)[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  /** A batch size that the graph insists on. */
  readonly fixedBatch?: number;
}

export interface Runnable {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** Inputs by name (a model with one input takes the only value whatever its key). Caller disposes what comes back. */
  predict(inputs: Readonly<Record<string, TensorFlow.Tensor>>): Record<string, TensorFlow.Tensor>;
  dispose(): void;
}

/** A model whose float weights are variables. */
export interface Trainable extends Runnable {
  /** By weight name. Only what may be trained: floating-point, not batch-norm statistics, not frozen. */
  readonly variables: ReadonlyMap<string, TensorFlow.Variable>;
  /** Forward pass as in training (dropout and batch-norm in training mode where the format has them). */
  forward(inputs: Readonly<Record<string, TensorFlow.Tensor>>): Record<string, TensorFlow.Tensor>;
  /** Present values of all weights, batch-norm statistics included, by weight name. */
  values(): Promise<Map<string, Float32Array>>;
}
