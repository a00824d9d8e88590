/** The optimizer that the loop drives. Which kernels it runs on is decided at the edge, so it is handed in. */
import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Tf } from '../model/runnable.ts';
import type { FineTuneOptions } from './options.ts';
export interface OptimizerOptions {
    readonly name: FineTuneOptions['optimizer']['name'];
    readonly learningRate: number;
    readonly momentum: number;
}
export interface StepOptimizer {
    /** One step. Gradients by variable name, as `tf.variableGrads` gives them; they are not disposed. */
    applyGradients(gradients: NamedTensorMap): void;
    /** Takes effect with the next step. */
    setLearningRate(rate: number): void;
    dispose(): void;
}
export type MakeOptimizer = (tf: Tf, options: OptimizerOptions, backend: 'native' | 'wasm' | 'cpu') => StepOptimizer;
