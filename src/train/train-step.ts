/** One optimizer step on one batch. */
import type { NamedTensorMap, Scalar, Tensor } from '@tensorflow/tfjs';
import type { Batch } from '../data/source.ts';
import { feed } from '../evaluate/feed.ts';
import type { Random } from '../math/random.ts';
import type { Port, Tf, Trainable } from '../model/runnable.ts';
import { checkLabels } from './check-labels.ts';
import { differentiate } from './differentiate.ts';
import type { Distillation, Lesson } from './distillation.ts';
import type { Loss } from './loss.ts';
import type { StepOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { WeightForm } from './weight-form.ts';

export interface StepSetting {
  readonly tf: Tf;
  readonly trainable: Trainable;
  readonly head: Port;
  readonly loss: Loss;
  readonly kind: 'classification' | 'multiLabel' | 'regression';
  readonly optimizer: StepOptimizer;
  readonly noise: Noise;
  readonly forms: readonly WeightForm[];
  readonly distillation?: Distillation;
  /** Is shown the gradients before they are applied. */
  readonly observe?: (gradients: NamedTensorMap) => void;
}

/** Where in the course of training a step stands. */
export interface StepCourse {
  /** In [0, 1] of all steps. */
  readonly progress: number;
  /** Learning rate of this step. */
  readonly rate: number;
}

/**
 * Returns the batch's loss before the step. Throws an input failure `train/not-trainable` where TensorFlow.js has no
 * gradient for the model, and where labels do not fit its output.
 */
export function trainStep(setting: StepSetting, batch: Batch, random: Random, course: StepCourse): number {
  const { tf, trainable, optimizer, forms } = setting;
  optimizer.setLearningRate(course.rate);
  for (const form of forms) form.write(course.progress);
  const inputs = feed(tf, trainable.inputs, batch);
  let lesson: Lesson | undefined;
  try {
    lesson = setting.distillation?.lesson(inputs);
    const { value, grads } = gradients(setting, { inputs, batch, lesson }, random);
    const loss = value.dataSync()[0];
    if (Number.isFinite(loss)) {
      setting.observe?.(grads);
      applyGradients(setting, grads, course);
    }
    tf.dispose([value, grads]);
    return loss;
  } finally {
    tf.dispose([inputs, lesson]);
  }
}

/** Those of weights that a form makes go to that form, all others to the optimizer. */
function applyGradients({ trainable, optimizer, forms }: StepSetting, grads: NamedTensorMap, course: StepCourse): void {
  const others = { ...grads };
  for (const form of forms) {
    const own: NamedTensorMap = {};
    for (const weight of form.weights) {
      const { name } = trainable.variables.get(weight)!;
      own[weight] = others[name];
      delete others[name];
    }
    form.step(own, course.rate, course.progress);
  }
  if (Object.keys(others).length > 0) optimizer.applyGradients(others);
}

interface Given {
  readonly inputs: Record<string, Tensor>;
  readonly batch: Batch;
  readonly lesson?: Lesson;
}

function gradients(setting: StepSetting, given: Given, random: Random) {
  const { tf, trainable, noise } = setting;
  const objective = (): Scalar => {
    const error = errorOf(setting, given);
    const penalty = trainable.penalty();
    return penalty === undefined ? error : tf.add(error, penalty);
  };
  return noise(random, () => differentiate(tf, objective, [...trainable.variables.values()]));
}

function errorOf({ tf, trainable, head, loss, kind, distillation }: StepSetting, { inputs, batch, lesson }: Given) {
  const outputs = trainable.forward(inputs, distillation?.layers);
  const output = outputs[head.name];
  const labelled = (): { labels: Tensor; error: Scalar } => {
    const { values, shape } = checkLabels(batch, output.size / batch.size, kind);
    const labels = tf.tensor(values, [...shape]);
    return { labels, error: loss(output, labels) };
  };
  if (distillation === undefined || lesson === undefined) return labelled().error;
  return distillation.error(outputs, lesson, batch.labels === undefined ? undefined : labelled());
}
