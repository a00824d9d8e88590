/** The training loop, shared by training from scratch and fine-tuning. */
import type { Source } from '../data/source.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Random } from '../math/random.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { FineTuneOptions } from './options.ts';
import { type Quality } from './quality.ts';
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
    /** Before a step; what it awaits may change weights. `step` counts from 0. */
    beforeStep?(step: number, steps: number): Promise<void> | void;
    afterStep?(): void;
    /** Whether the weights as they are after `step` steps may be kept: not so in the middle of gradual pruning. */
    mayKeep?(step: number): boolean;
}
export interface LoopResult {
    readonly epochs: number;
    readonly steps: number;
    readonly stoppedEarly: boolean;
    /** From 1; 0 where the incumbent was not beaten. */
    readonly bestEpoch: number;
    readonly best?: {
        readonly quality?: Quality;
        readonly values: Map<string, Float32Array>;
    };
    readonly history: readonly {
        readonly epoch: number;
        readonly loss: number;
        readonly validation?: number;
    }[];
}
/**
 * Trains for the epochs, or steps, of the options; measures the validation split after each epoch and keeps the weights of
 * the best one (of the last one where there is no such split). Same seed, data and backend give the same weights, bit for
 * bit. Throws an input failure `train/diverged` when the loss is no longer a number.
 */
export declare function runLoop(request: LoopRequest): Promise<LoopResult>;
