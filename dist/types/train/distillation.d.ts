/** The original as a teacher of the model that is fine-tuned. */
import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { type Runnable, type Tf, type Trainable } from '../model/runnable.ts';
import type { FineTuneOptions } from './options.ts';
export type DistillOptions = NonNullable<FineTuneOptions['distill']>;
/** What the original says of one batch; kept until the step is done. */
export type Lesson = {
    readonly output: Tensor;
    readonly features: Tensor[];
};
export interface Distillation {
    /** Names of inner outputs that the student's forward pass has to give beside its own. */
    readonly layers: readonly string[];
    /** Caller disposes it. */
    lesson(inputs: Readonly<Record<string, Tensor>>): Lesson;
    /**
     * The loss of a batch: its share for labels and its share for the original. Without labels the original has all of it.
     * `outputs`: the student's, inner ones by the names of `layers`. Inside `tidy`.
     */
    error(outputs: Readonly<Record<string, Tensor>>, lesson: Lesson, labelled?: {
        readonly labels: Tensor;
        readonly error: Scalar;
    }): Scalar;
    /** The original, alive, for answers outside of steps. */
    readonly original: Runnable;
    dispose(): void;
}
export interface DistillSetting {
    readonly tf: Tf;
    readonly original: Model;
    readonly student: Trainable;
    readonly task: Task;
    /** What the outputs are, as evaluation found it. */
    readonly scale: Scale;
    readonly options: DistillOptions;
    readonly quicken?: Quicken;
}
/** @throws input failure `train/no-such-layer` where a named layer is not in both models with one shape */
export declare function openDistillation(setting: DistillSetting): Promise<Distillation>;
