/**
 * tfjs builds the layers of a model from their configs before it looks at the weights in the file: it allocates what
 * `units` and `filters` say, and in nested models it runs the initializers, which takes seconds for large kernels and for
 * ever when a config is damaged. While a model is loaded, weights are no larger than the largest in the file, and zero.
 */
import type { Tf } from './runnable.ts';

type AddWeight = (name: string, shape: readonly number[], dtype: unknown, init: unknown, ...rest: unknown[]) => unknown;
interface Builder {
  addWeight: AddWeight;
}
interface Limit {
  readonly most: number;
}

const installed = new WeakMap<object, Set<Limit>>();

/** While `work` runs, layers may not ask for a weight of more than `most` values. */
export async function whileBuilding<T>(tf: Tf, most: number, work: () => Promise<T>): Promise<T> {
  const prototype = tf.layers.Layer.prototype as unknown as Builder;
  const active = installed.get(prototype) ?? install(tf, prototype);
  const limit = { most };
  active.add(limit);
  try {
    return await work();
  } finally {
    active.delete(limit);
  }
}

/** Installed once and left there: it changes nothing while no model is being loaded. */
function install(tf: Tf, prototype: Builder): Set<Limit> {
  const active = new Set<Limit>();
  installed.set(prototype, active);
  const addWeight = prototype.addWeight;
  const zeros = tf.initializers.zeros();
  prototype.addWeight = function (this: { readonly name: string }, name, shape, dtype, init, ...rest) {
    if (active.size === 0) return addWeight.call(this, name, shape, dtype, init, ...rest);
    const size = shape.reduce((product, side) => product * side, 1);
    if (!(size <= Math.max(...[...active].map(({ most }) => most)))) {
      throw new Error(`Shape mismatch: ${this.name}/${name} would be [${shape}], larger than any weight in the file`);
    }
    const [regularizer, trainable, constraint] = rest;
    return addWeight.call(this, name, shape, dtype, zeros, regularizer, trainable, constraint);
  };
  return active;
}
