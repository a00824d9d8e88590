/**
 * A form of weights at work in training: the model's own variables hold what the form makes of variables of its own. Before
 * each forward pass `write` sets them, the gradient is taken with respect to them, and `step` carries it over to what they
 * were made from (straight through a rounding, summed over those that share a value). The optimizer of the loop never sees
 * these weights.
 */
import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs';
import type { Model } from '../model/model.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
import type { MakeOptimizer, OptimizerOptions } from './make-optimizer.ts';
export interface WeightForm {
    /** Names of the weights that it makes. */
    readonly weights: readonly string[];
    /** Sets the model's variables; `progress` in [0, 1] of all steps. Called before each step and before each validation. */
    write(progress: number): void;
    /**
     * One step of its own optimizers. `gradients` of the loss with respect to its weights, by weight name, not disposed here.
     * `rate`: the loop's learning rate of this step, by its schedule; `progress` as in `write`.
     */
    step(gradients: NamedTensorMap, rate: number, progress: number): void;
    /** Whether the weights after an epoch may be kept, or those of the last epoch alone count. */
    readonly keeps: 'best' | 'last';
    /** What is behind the values of the weights, by weight name: ranks weights better than what was rounded. */
    latent?(): ReadonlyMap<string, Float32Array>;
    /** What `finish` needs to know of the present moment beside the weights. */
    state(): unknown;
    /**
     * All that it carries from step to step, as plain data, for a checkpoint; undefined where something cannot be kept. A
     * form without it is not checkpointed, and neither is the training that it takes part in.
     */
    save?(): unknown;
    restore?(saved: unknown): void;
    /** The model, which has the values that `write` gave at that moment, with the storage that the form stands for. */
    finish(model: Model, state: unknown): Promise<Model>;
    dispose(): void;
}
export interface FormSetting {
    readonly tf: Tf;
    readonly backend: 'native' | 'wasm' | 'cpu';
    readonly trainable: Trainable;
    readonly makeOptimizer: MakeOptimizer;
    /** The optimizer of the loop, with its peak learning rate. */
    readonly optimizer: OptimizerOptions;
    /** Of a weight, at this moment: 0 where it has to stay zero. Gradual pruning changes it; absent: nothing is masked. */
    readonly maskOf?: (weight: string) => Tensor | undefined;
}
