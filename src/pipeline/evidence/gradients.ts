import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs';
import type { GradientMoments } from '../../compress/evidence.ts';
import type { Batch } from '../../data/source.ts';
import { fixedBatch } from '../../evaluate/collect.ts';
import { feed } from '../../evaluate/feed.ts';
import { chooseHead } from '../../evaluate/head.ts';
import { Failure } from '../../failure.ts';
import type { Model } from '../../model/model.ts';
import { loadTrainable, type Tf, type Trainable } from '../../model/runnable.ts';
import { checkLabels } from '../../train/check-labels.ts';
import { differentiate } from '../../train/differentiate.ts';
import { type Loss, lossOf } from '../../train/loss.ts';
import { measureQuality } from '../../train/quality.ts';
import { batchSizeFor } from './batch-size.ts';
import type { EvidenceSetting } from './setting.ts';

/**
 * Gradients of the training loss by each trainable weight at the model as it predicts (batch norm by its running
 * statistics, no dropout): mean, and mean of squares over batches of 32. About three forward passes over the sample.
 */
export async function measureGradients(
  setting: EvidenceSetting,
  model: Model,
): Promise<ReadonlyMap<string, GradientMoments> | undefined> {
  if (!setting.sample.hasLabels) return undefined;
  const trainable = await loadTrainable(setting.tools.tf, model);
  try {
    return await overBatches(setting, trainable);
  } catch (error) {
    if (error instanceof Failure && error.code === 'train/not-trainable') return undefined;
    throw error;
  } finally {
    trainable.dispose();
  }
}

async function overBatches(
  setting: EvidenceSetting,
  trainable: Trainable,
): Promise<ReadonlyMap<string, GradientMoments>> {
  const { tools, options, sample } = setting;
  const { tf } = tools;
  const size = batchSizeFor(trainable, 32, setting);
  const { scale } = await measureQuality(tf, trainable, sample.source, options.task, size);
  const gradientsOf = batchGradients(tf, trainable, lossOf(tf, options.task.kind, scale), options.task);
  const sums = new Map<string, Sums>();
  let [batches, examples] = [0, 0];
  for await (const batch of sample.source.batches({ size })) {
    if (fixedBatch(trainable) !== undefined && batch.size !== size) continue;
    const grads = gradientsOf(batch);
    for (const [name, variable] of trainable.variables) add(tf, sums, name, grads[variable.name], batch.size);
    tf.dispose(grads);
    batches++;
    examples += batch.size;
  }
  const moments = new Map<string, GradientMoments>();
  for (const [name, { sum, squares }] of sums) {
    moments.set(name, { mean: await divided(sum, examples), square: await divided(squares, batches) });
    tf.dispose([sum, squares]);
  }
  return moments;
}

function batchGradients(tf: Tf, trainable: Trainable, loss: Loss, task: EvidenceSetting['options']['task']) {
  const head = chooseHead(trainable.outputs, task.output);
  return (batch: Batch): NamedTensorMap => {
    const inputs = feed(tf, trainable.inputs, batch);
    try {
      const { value, grads } = differentiate(tf, () => {
        const output = trainable.predict(inputs)[head.name];
        const labels = checkLabels(batch, output.size / batch.size, task.kind);
        return loss(output, tf.tensor(labels.values, [...labels.shape]));
      }, [...trainable.variables.values()]);
      value.dispose();
      return grads;
    } finally {
      tf.dispose(inputs);
    }
  };
}

interface Sums {
  readonly sum: Tensor;
  readonly squares: Tensor;
}

/** A weight that the output does not depend on has no gradient. */
function add(tf: Tf, sums: Map<string, Sums>, name: string, gradient: Tensor | null | undefined, size: number): void {
  if (gradient === null || gradient === undefined) return;
  const before = sums.get(name);
  sums.set(
    name,
    tf.tidy(() => {
      const [own, square] = [tf.mul(gradient, size), tf.square(gradient)];
      return {
        sum: before === undefined ? own : tf.add(before.sum, own),
        squares: before === undefined ? square : tf.add(before.squares, square),
      };
    }),
  );
  if (before !== undefined) tf.dispose([before.sum, before.squares]);
}

async function divided(sum: Tensor, count: number): Promise<Float32Array> {
  return Float32Array.from((await sum.data()) as Float32Array, (value) => value / count);
}
