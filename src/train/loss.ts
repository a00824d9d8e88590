/**
 * What training minimises, from a model's output as it comes (probabilities or logits) and the labels: mean over the batch.
 *
 * classification: cross-entropy, from logits by log-softmax, from probabilities by log(p + 1e-30). The usual clip at 1e-7
 * would cut the gradient of exactly the examples that are most wrong; 1e-30 is small enough to keep it and large enough
 * for 1/p to stay finite in float32. multiLabel, and two classes by one output: binary cross-entropy. regression: mean
 * squared error.
 */
import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Tf } from '../model/runnable.ts';

export type Loss = (output: Tensor, labels: Tensor) => Scalar;

const TINY = 1e-30;

/** `scale`: what the output is, as evaluation found it. Labels as in `data/source.ts`. */
export function lossOf(tf: Tf, kind: Task['kind'], scale: Scale): Loss {
  if (kind === 'regression') {
    return (output, labels) => tf.mean(tf.squaredDifference(output.flatten(), labels.flatten().toFloat()));
  }
  const binary = scale === 'logits' ? binaryFromLogits(tf) : binaryFromProbabilities(tf);
  if (kind === 'multiLabel') return binary;
  return (output, labels) => {
    const [rows] = output.shape;
    const classes = output.size / rows;
    if (classes === 1) return binary(output, labels);
    const flat = output.reshape([rows, classes]);
    const truth = tf.oneHot(labels.flatten().toInt(), classes).toFloat();
    return tf.neg(tf.sum(tf.mul(truth, logProbabilities(tf, flat, scale)))).div(rows);
  };
}

function logProbabilities(tf: Tf, rows: Tensor, scale: Scale): Tensor {
  if (scale === 'logits') return tf.logSoftmax(rows);
  const log = tf.log(tf.add(rows, TINY));
  return scale === 'scores' ? tf.sub(log, tf.log(tf.add(tf.sum(rows, 1, true), TINY))) : log;
}

/** max(z, 0) − z·y + log(1 + e^−|z|): finite for every z. */
function binaryFromLogits(tf: Tf): Loss {
  return (output, labels) => {
    const z = output.flatten();
    const y = labels.flatten().toFloat();
    const soft = tf.log(tf.add(tf.exp(tf.neg(tf.abs(z))), 1));
    return tf.mean(tf.add(tf.sub(tf.relu(z), tf.mul(z, y)), soft));
  };
}

function binaryFromProbabilities(tf: Tf): Loss {
  return (output, labels) => {
    const p = output.flatten();
    const y = labels.flatten().toFloat();
    const hit = tf.mul(y, tf.log(tf.add(p, TINY)));
    const miss = tf.mul(tf.sub(1, y), tf.log(tf.add(tf.sub(1, p), TINY)));
    return tf.neg(tf.mean(tf.add(hit, miss)));
  };
}
