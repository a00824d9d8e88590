/**
 * tfjs allocates the weights of a layer from the numbers in its config (`units`, `filters` …) before it looks at the file.
 * A model that says a million units and holds ten numbers must not take the memory of the machine.
 */
import type { Tf } from './runnable.ts';

type AddWeight = (name: string, shape: readonly number[], ...rest: unknown[]) => unknown;
interface Guarded {
  addWeight: AddWeight;
}

const limits = new WeakMap<object, Set<{ readonly most: number }>>();

/** While `work` runs, layers may not ask for a weight of more than `most` values: none in the file is larger. */
export async function withWeightLimit<T>(tf: Tf, most: number, work: () => Promise<T>): Promise<T> {
  const prototype = tf.layers.Layer.prototype as unknown as Guarded;
  const active = limits.get(prototype) ?? install(prototype);
  const limit = { most };
  active.add(limit);
  try {
    return await work();
  } finally {
    active.delete(limit);
  }
}

/** Installed once and left there: it does nothing while no model is being loaded. */
function install(prototype: Guarded): Set<{ readonly most: number }> {
  const active = new Set<{ readonly most: number }>();
  limits.set(prototype, active);
  const addWeight = prototype.addWeight;
  prototype.addWeight = function (this: { readonly name: string }, name, shape, ...rest) {
    const size = shape.reduce((product, side) => product * side, 1);
    const most = Math.max(...[...active].map((limit) => limit.most));
    if (active.size > 0 && !(size <= most)) {
      throw new Error(`Shape mismatch: ${this.name}/${name} would be [${shape}], larger than any weight in the file`);
    }
    return addWeight.call(this, name, shape, ...rest);
  };
  return active;
}
