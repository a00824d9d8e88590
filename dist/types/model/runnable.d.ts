/**
 * A model brought to life in TensorFlow.js. `tf` is handed in by the worker; which backend it runs on was decided there.
 */
import type * as TensorFlow from '@tensorflow/tfjs';
import { type Quicken } from './forward-pass.ts';
import type { Model } from './model.ts';
export type Tf = typeof TensorFlow;
export interface Port {
    readonly name: string;
    /** Per example, without the batch dimension; null = any. */
    readonly shape: readonly (number | null)[];
    readonly dtype: 'float32' | 'int32' | 'bool';
    /** A batch size that the model insists on. */
    readonly fixedBatch?: number;
    /** The model does not say how many dimensions there are; `shape` is empty then. */
    readonly anyShape?: true;
}
export interface Runnable {
    readonly inputs: readonly Port[];
    readonly outputs: readonly Port[];
    /**
     * Inputs by name (a model with one input takes the only value whatever its key); `shape[0]` is the batch size. Values of
     * another dtype are cast. Caller disposes what comes back. Throws a Failure when a shape is not the model's.
     */
    predict(inputs: Readonly<Record<string, TensorFlow.Tensor>>): Record<string, TensorFlow.Tensor>;
    /** Outputs of layers with kernels (nodes, of a graph), the model's own outputs excepted, from input to output. */
    readonly inner?: readonly Port[];
    /** As `predict`, with the inner outputs of these names alone. */
    predictInner?(inputs: Readonly<Record<string, TensorFlow.Tensor>>, names: readonly string[]): Record<string, TensorFlow.Tensor>;
    dispose(): void;
}
/** A model whose float weights are variables. */
export interface Trainable extends Runnable {
    /** By weight name. Only what may be trained: floating-point, not batch-norm statistics, not frozen. */
    readonly variables: ReadonlyMap<string, TensorFlow.Variable>;
    /** Forward pass as in training (dropout and batch-norm in training mode where the format has them). */
    forward(inputs: Readonly<Record<string, TensorFlow.Tensor>>, 
    /** Inner outputs to give beside the model's own. */
    inner?: readonly string[]): Record<string, TensorFlow.Tensor>;
    /** What the layers' regularizers add to the loss; undefined where there are none. Call inside `tidy`. */
    penalty(): TensorFlow.Scalar | undefined;
    /**
     * Puts the weights back into what the layers' constraints allow (maxNorm, nonNeg …): call after each optimizer step,
     * which writes past them. False where there are no constraints.
     */
    constrain(): boolean;
    /** Present values of all weights, batch-norm statistics included, by weight name. */
    values(): Promise<Map<string, Float32Array>>;
    /** Sets float weights by name, frozen ones too. */
    assign(values: ReadonlyMap<string, Float32Array>): void;
}
/** Throws a Failure in the words of a user for everything that tfjs cannot load. `quicken` makes predictions faster. */
export declare function loadRunnable(tf: Tf, model: Model, quicken?: Quicken): Promise<Runnable>;
/** Like `loadRunnable`; weights that may be trained are variables. */
export declare function loadTrainable(tf: Tf, model: Model, quicken?: Quicken): Promise<Trainable>;
