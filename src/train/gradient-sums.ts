import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs';
import type { Gathered } from '../compress/method.ts';
import type { Tf, Trainable } from '../model/runnable.ts';

export interface GradientSums {
  /** Gradients of a step, by the names of the variables, before the optimizer moves them; not disposed here. */
  add(gradients: NamedTensorMap): void;
  /** Undefined before the first step. */
  read(): Gathered | undefined;
  save(): unknown;
  restore(saved: unknown): void;
  dispose(): void;
}

interface Sum {
  readonly movement: Tensor;
  readonly squares: Tensor;
}

/** Sums over steps for scores of pruning: −gradient × weight, and squared gradients. Of weights of two or more dimensions. */
export function gradientSums(tf: Tf, trainable: Trainable): GradientSums {
  const kernels = [...trainable.variables].filter(([, { shape }]) => shape.length > 1);
  const sums = new Map<string, Sum>();
  const dispose = (): void => {
    for (const sum of sums.values()) tf.dispose([sum.movement, sum.squares]);
    sums.clear();
  };
  const read = (): Gathered | undefined => {
    if (sums.size === 0) return undefined;
    const values = (tensor: Tensor) => tensor.dataSync().slice() as Float32Array;
    return new Map(
      [...sums].map(([name, sum]) => [name, { movement: values(sum.movement), squares: values(sum.squares) }]),
    );
  };
  return {
    add(gradients) {
      for (const [name, variable] of kernels) {
        const gradient = gradients[variable.name];
        if (gradient === null || gradient === undefined) continue;
        const before = sums.get(name);
        const after = tf.tidy((): { movement: Tensor; squares: Tensor } => {
          const [step, square] = [tf.neg(tf.mul(gradient, variable)), tf.square(gradient)];
          return before === undefined
            ? { movement: step, squares: square }
            : { movement: tf.add(before.movement, step), squares: tf.add(before.squares, square) };
        });
        if (before !== undefined) tf.dispose([before.movement, before.squares]);
        sums.set(name, { movement: tf.keep(after.movement), squares: tf.keep(after.squares) });
      }
    },
    read,
    save: read,
    restore(saved) {
      dispose();
      for (const [name, { movement, squares }] of (saved as Gathered | undefined) ?? []) {
        const { shape } = trainable.variables.get(name)!;
        sums.set(name, {
          movement: tf.keep(tf.tensor(movement!, shape)),
          squares: tf.keep(tf.tensor(squares, shape)),
        });
      }
    },
    dispose,
  };
}
