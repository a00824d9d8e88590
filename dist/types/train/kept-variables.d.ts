/** Variables with the optimizer that moves them, as plain data: what a form of weights has to keep in a checkpoint. */
import type { Variable } from '@tensorflow/tfjs';
import type { Tf } from '../model/runnable.ts';
import type { StepOptimizer } from './make-optimizer.ts';
export interface KeptVariables {
    readonly values: readonly Float32Array[];
    readonly optimizers: readonly unknown[];
}
/** Undefined where an optimizer cannot be kept. */
export declare function keepVariables(variables: readonly Variable[], optimizers: readonly StepOptimizer[]): KeptVariables | undefined;
export declare function restoreVariables(tf: Tf, variables: readonly Variable[], optimizers: readonly StepOptimizer[], kept: KeptVariables): void;
