import { type Forms } from '../compress/form.ts';
import type { Gathered, Masks, MethodOutcome } from '../compress/method.ts';
import type { Source } from '../data/source.ts';
import type { FineTuneResult } from '../evaluate/measurement.ts';
import type { Task } from '../evaluate/task.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { type Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { type Checkpoints } from './checkpoint.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import { type FineTuneOptions } from './options.ts';
export interface FineTuneRequest {
    readonly tf: Tf;
    readonly backend: 'native' | 'wasm' | 'cpu';
    readonly model: Model;
    /** What stays zero from the start. */
    readonly masks: Masks;
    /** What weights have to be made of. */
    readonly forms?: Forms;
    /**
     * Gradual pruning: the model, with its present weights, at `progress` in [0, 1] of the ramp. Absent: `masks` are final.
     */
    readonly applyAt?: (current: Model, progress: number, masks: Masks, gathered?: Gathered) => MethodOutcome;
    /** Whether `applyAt` ranks by gradients. */
    readonly gathers?: boolean;
    readonly splits: {
        readonly train: Source;
        readonly validation?: Source;
    };
    /** What `options.distill` learns from; without it there is no distillation. */
    readonly original?: Model;
    readonly task: Task;
    /** Without a number of epochs there are three. */
    readonly options: FineTuneOptions;
    readonly seed: number | string;
    readonly makeOptimizer: MakeOptimizer;
    /** Makes predictions on the validation split fast. */
    readonly quicken?: Quicken;
    readonly batchDivisor?: number;
    readonly progress?: Progress;
    /** Where to keep the state of a long fine-tuning, and what `applyAt` and the kernels are, which it cannot see. */
    readonly resume?: {
        readonly checkpoints: Checkpoints;
        readonly facts: unknown;
    };
    /** Absent: dropout draws from the process's generator and the result is not reproducible where there is some. */
    readonly noise?: Noise;
}
export interface FineTuned {
    readonly model: Model;
    readonly masks: Masks;
    readonly result: FineTuneResult;
}
/**
 * Recovers quality under the masks of pruning. Pruned weights stay exactly zero, whatever momentum the optimizer carries.
 * `before` is the quality of the model with all pruning done at once and no fine-tuning; an epoch is kept when it beats
 * that and all epochs before it, and only where pruning had reached its full sparsity. Quality is the headline metric on
 * the validation split, or on the train split (and named so) where there is none; then the last weights are taken.
 *
 * @throws input failure `train/not-trainable` where TensorFlow.js has no gradient or there are no labels; the caller may
 * go on with the model as it is. `train/diverged` when the loss is no longer a number.
 */
export declare function fineTune(request: FineTuneRequest): Promise<FineTuned>;
