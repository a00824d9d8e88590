import type { Source } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import type { MakeOptimizer, OptimizerOptions } from './make-optimizer.ts';
import { type StepSetting } from './train-step.ts';
export interface FindRateRequest {
    readonly setting: Omit<StepSetting, 'optimizer'>;
    readonly source: Source;
    readonly batchSize: number;
    readonly fixedBatch?: number;
    readonly random: Random;
    readonly makeOptimizer: MakeOptimizer;
    readonly backend: 'native' | 'wasm' | 'cpu';
    /** With the usual rate. */
    readonly optimizer: OptimizerOptions;
    /** Holds masks and constraints after a step. */
    afterStep(): void;
}
/**
 * The range test of Smith 2017 ("Cyclical learning rates for training neural networks", arXiv 1506.01186): the rate grows
 * from step to step by a constant factor, and the rate of the least (smoothed) loss, divided by ten, is a sound peak for a
 * schedule. The weights are as they were afterwards; what makes them is the caller's to make anew.
 */
export declare function findRate(request: FindRateRequest): Promise<number>;
