import type { Source } from '../data/source.ts';
export interface Plan {
    readonly batchSize: number;
    /** Optimizer steps of all epochs; at least 1. */
    readonly steps: number;
}
/**
 * How many steps a run has. A source of unknown length is read once to be counted: learning rates and pruning follow
 * schedules over the whole run.
 */
export declare function planSteps(source: Source, options: {
    readonly epochs: number;
    readonly maxSteps?: number;
    readonly batchSize: number;
}, limits: {
    readonly batchDivisor: number;
    readonly fixedBatch?: number;
}): Promise<Plan>;
