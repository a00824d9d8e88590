/** The original as a teacher of the model that is fine-tuned. */
import type { Scalar, Tensor } from '@tensorflow/tfjs';
import { chooseHead } from '../evaluate/head.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { loadRunnable, type Runnable, type Tf, type Trainable } from '../model/runnable.ts';
import { distillLossOf, focalWeights } from './distill-loss.ts';
import { type FeatureMatch, featureMatch } from './feature-match.ts';
import type { FineTuneOptions } from './options.ts';

export type DistillOptions = NonNullable<FineTuneOptions['distill']>;

/** What the original says of one batch; kept until the step is done. */
export type Lesson = { readonly output: Tensor; readonly features: Tensor[] };

export interface Distillation {
  /** Names of inner outputs that the student's forward pass has to give beside its own. */
  readonly layers: readonly string[];
  /** Caller disposes it. */
  lesson(inputs: Readonly<Record<string, Tensor>>): Lesson;
  /**
   * The loss of a batch: its share for labels and its share for the original. Without labels the original has all of it.
   * `outputs`: the student's, inner ones by the names of `layers`. Inside `tidy`.
   */
  error(
    outputs: Readonly<Record<string, Tensor>>,
    lesson: Lesson,
    labelled?: { readonly labels: Tensor; readonly error: Scalar },
  ): Scalar;
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
export async function openDistillation(setting: DistillSetting): Promise<Distillation> {
  const { tf, original, student, task, scale, options, quicken } = setting;
  const teacher = await loadRunnable(tf, original, quicken);
  try {
    const head = chooseHead(student.outputs, task.output).name;
    const theirs = chooseHead(teacher.outputs, task.output).name;
    const match: FeatureMatch | undefined =
      options.features > 0 ? featureMatch(tf, teacher, student, options) : undefined;
    const loss = distillLossOf(tf, task.kind, scale, options.temperature);
    return {
      layers: match?.layers ?? [],
      original: teacher,
      lesson: (inputs) => {
        const { [theirs]: output, ...others } = teacher.predict(inputs);
        tf.dispose(others);
        return { output, features: match?.lesson(inputs) ?? [] };
      },
      error(outputs, { output, features }, labelled) {
        const weights =
          labelled && options.focal > 0
            ? focalWeights(tf, task.kind, scale, { original: output, labels: labelled.labels, focal: options.focal })
            : undefined;
        const taught = loss(outputs[head], output, weights);
        const mixed: Scalar =
          labelled === undefined
            ? taught
            : tf.add(tf.mul(labelled.error, 1 - options.weight), tf.mul(taught, options.weight));
        return match === undefined ? mixed : tf.add(mixed, tf.mul(match.error(outputs, features), options.features));
      },
      dispose: () => teacher.dispose(),
    };
  } catch (error) {
    teacher.dispose();
    throw error;
  }
}
