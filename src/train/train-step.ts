/** One optimizer step on one batch. */
import type { NamedTensorMap, Scalar, Tensor } from '@tensorflow/tfjs';
import type { Batch } from '../data/source.ts';
import { feed } from '../evaluate/feed.ts';
import type { Random } from '../math/random.ts';
import type { Port, Tf, Trainable } from '../model/runnable.ts';
import { checkLabels } from './check-labels.ts';
import { differentiate } from './differentiate.ts';
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
  try {
    const { value, grads } = gradients(setting, inputs, batch, random);
    const loss = value.dataSync()[0];
    if (Number.isFinite(loss)) applyGradients(setting, grads, course);
    tf.dispose([value, grads]);
    return loss;
  } finally {
    tf.dispose(inputs);
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

function gradients(setting: StepSetting, inputs: Record<string, Tensor>, batch: Batch, random: Random) {
  const { tf, trainable, head, loss, kind, noise } = setting;
  const objective = (): Scalar => {
    const output = trainable.forward(inputs)[head.name];
    const labels = checkLabels(batch, output.size / batch.size, kind);
    const error = loss(output, tf.tensor(labels.values, [...labels.shape]));
    const penalty = trainable.penalty();
    return penalty === undefined ? error : tf.add(error, penalty);
  };
  return noise(random, () => differentiate(tf, objective, [...trainable.variables.values()]));
}
