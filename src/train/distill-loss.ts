/**
 * How far a model's outputs are from the original's, differentiable in the model's.
 *
 * Classes: T² × the Kullback–Leibler divergence of the original's distribution from the model's, both softened by the
 * temperature T (Hinton, Vinyals & Dean 2015, arXiv 1503.02531; the factor keeps gradients of one size over T). Labels, and
 * two classes by one output: the same of each Bernoulli variable. Numbers: mean squared difference. Zero where both are
 * alike.
 */
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Tf } from '../model/runnable.ts';

/** Mean over the batch; `weights`: one per example, absent: all 1. */
export type DistillLoss = (output: Tensor, original: Tensor, weights?: Tensor1D) => Scalar;

const TINY = 1e-30;

export function distillLossOf(tf: Tf, kind: Task['kind'], scale: Scale, temperature: number): DistillLoss {
  const perExample = (output: Tensor, original: Tensor): Tensor1D => {
    const [rows] = output.shape;
    const width = output.size / rows;
    const [mine, theirs] = [output, original].map((tensor) => tensor.reshape([rows, width]) as Tensor2D);
    if (kind === 'regression') return tf.mean(tf.squaredDifference(mine, theirs), 1);
    if (kind === 'multiLabel' || width === 1) return bernoulli(logOdds(mine), logOdds(theirs));
    const [p, q] = [theirs, mine].map((tensor) => tf.logSoftmax(tf.div(logits(tensor), temperature)));
    return tf.mul(temperature * temperature, tf.sum(tf.mul(tf.exp(p), tf.sub(p, q)), 1));
  };

  return (output, original, weights) => {
    const errors = perExample(output, original);
    return tf.mean(weights === undefined ? errors : tf.mul(errors, weights));
  };

  /** Softmax takes no notice of a constant per row, so the logarithm of probabilities serves as well as what they came of. */
  function logits(rows: Tensor2D): Tensor2D {
    return scale === 'logits' ? rows : tf.log(tf.add(rows, TINY));
  }

  function logOdds(rows: Tensor2D): Tensor2D {
    return scale === 'logits' ? rows : tf.sub(tf.log(tf.add(rows, TINY)), tf.log(tf.add(tf.sub(1, rows), TINY)));
  }

  /** p·(log p − log q) + (1 − p)·(log(1 − p) − log(1 − q)), with log(1 − σ(z)) = −softplus(z). */
  function bernoulli(mine: Tensor2D, theirs: Tensor2D): Tensor1D {
    const [z, y] = [mine, theirs].map((tensor) => tf.div(tensor, temperature));
    const p = tf.sigmoid(y);
    const yes = tf.sub(softplus(tf.neg(z)), softplus(tf.neg(y)));
    const no = tf.sub(softplus(z), softplus(y));
    const divergence = tf.add(tf.mul(p, yes), tf.mul(tf.sub(1, p), no));
    return tf.mul(temperature * temperature, tf.mean(divergence, 1));
  }

  /** Finite for every z. */
  function softplus<T extends Tensor>(z: T): T {
    return tf.add(tf.relu(z), tf.log(tf.add(tf.exp(tf.neg(tf.abs(z))), 1)));
  }
}

/**
 * 1 where the original has the example right and 1/(1 + focal) where not: focal distillation (Yan et al. 2021,
 * "Positive-congruent training", arXiv 2011.09161), scaled so that no weight is above 1. Undefined for numbers, which are
 * neither right nor wrong.
 */
export function focalWeights(
  tf: Tf,
  kind: Task['kind'],
  scale: Scale,
  { original, labels, focal }: { readonly original: Tensor; readonly labels: Tensor; readonly focal: number },
): Tensor1D | undefined {
  if (kind === 'regression') return undefined;
  return tf.tidy(() => {
    const [rows] = original.shape;
    const width = original.size / rows;
    const flat = original.reshape([rows, width]) as Tensor2D;
    const says = tf.greater(flat, scale === 'logits' ? 0 : 0.5).toInt();
    const truth = labels.reshape([rows, -1]).toInt();
    const right =
      kind === 'classification' && width > 1
        ? tf.equal(tf.argMax(flat, 1).toInt(), truth.flatten())
        : tf.all(tf.equal(says, truth), 1);
    return tf.div(tf.add(1, tf.mul(focal, right.toFloat())), 1 + focal) as Tensor1D;
  });
}
