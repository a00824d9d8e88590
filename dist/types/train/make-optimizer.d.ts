/** The optimizer that the loop drives. Which kernels it runs on is decided at the edge, so it is handed in. */
import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Tf } from '../model/runnable.ts';
import type { FineTuneOptions } from './options.ts';
/** The optimizer of a config with its learning rate settled; `settingsOf` gives what else it takes. */
export type OptimizerOptions = Omit<FineTuneOptions['optimizer'], 'learningRate'> & {
    readonly learningRate: number;
};
export interface StepOptimizer {
    /** One step. Gradients by variable name, as `tf.variableGrads` gives them; they are not disposed. */
    applyGradients(gradients: NamedTensorMap): void;
    /** Takes effect with the next step. */
    setLearningRate(rate: number): void;
    /** What it carries from step to step, as plain data (see checkpoint.ts). */
    save?(): unknown;
    /** Of an optimizer of the same options that was given the same variables in the same order; before its first step. */
    restore?(saved: unknown): void;
    dispose(): void;
}
export type MakeOptimizer = (tf: Tf, options: OptimizerOptions, backend: 'native' | 'wasm' | 'cpu') => StepOptimizer;
