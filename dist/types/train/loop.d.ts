/** The training loop, shared by training from scratch and fine-tuning. */
import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Source } from '../data/source.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Random } from '../math/random.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Distillation } from './distillation.ts';
import { type Course, type LoopState } from './loop-state.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { FineTuneOptions } from './options.ts';
import { type Quality } from './quality.ts';
import type { WeightForm } from './weight-form.ts';
export interface LoopRequest {
    readonly tf: Tf;
    readonly backend: 'native' | 'wasm' | 'cpu';
    readonly trainable: Trainable;
    readonly splits: {
        readonly train: Source;
        readonly validation?: Source;
    };
    readonly task: Task;
    /** What the output is, as evaluation found it before training. */
    readonly scale: Scale;
    readonly options: Omit<FineTuneOptions, 'seed' | 'epochs'> & {
        readonly epochs: number;
    };
    readonly learningRate: number;
    readonly random: Random;
    readonly makeOptimizer: MakeOptimizer;
    readonly noise: Noise;
    readonly batchDivisor: number;
    readonly stage: string;
    readonly progress?: Progress;
    /** Quality that an epoch must beat to be kept. */
    readonly incumbent?: Quality;
    readonly forms?: readonly WeightForm[];
    /** Learns from the original too. */
    readonly distillation?: Distillation;
    /** Before a step; what it awaits may change weights. `step` counts from 0. */
    beforeStep?(step: number, steps: number): Promise<void> | void;
    afterStep?(): void;
    /** Whether the weights as they are after `step` steps may be kept: not so in the middle of gradual pruning. */
    mayKeep?(step: number): boolean;
    /** Where to go on after a kill. */
    readonly checkpoint?: Checkpoint<LoopState>;
    /** Is shown the gradients of each step before they are applied. */
    observe?(gradients: NamedTensorMap): void;
    /** What `beforeStep` carries from step to step. */
    readonly ramp?: {
        save(): unknown;
        restore(saved: unknown): void;
    };
}
export interface LoopResult extends Pick<Course, 'stoppedEarly' | 'bestEpoch' | 'best' | 'history'> {
    readonly epochs: number;
    readonly steps: number;
    /** Where it was sought. */
    readonly learningRate?: number;
}
/**
 * Trains for the epochs, or steps, of the options; measures the validation split after each epoch and keeps the weights of
 * the best one (of the last one where there is no such split). Same seed, data and backend give the same weights, bit for
 * bit. Throws an input failure `train/diverged` when the loss is no longer a number.
 */
export declare function runLoop(request: LoopRequest): Promise<LoopResult>;
