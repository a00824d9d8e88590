import type { Tf } from '../../../../model/runnable.ts';

const snapshots = new WeakMap<Tf, ReadonlyMap<string, unknown>>();

function present(tf: Tf): Map<string, unknown> {
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  return new Map(Object.entries(classNameMap).map(([name, [registered]]) => [name, registered]));
}

/** Notes the classes that TensorFlow.js brings (layers, activations …). Call before modules of the user's are loaded. */
export function noteBuiltInClasses(tf: Tf): void {
  snapshots.set(tf, present(tf));
}

/**
 * Nobody has added a class or put one in the place of another since. One of the user's may do in JavaScript what no tape
 * holds.
 */
export function classesAreBuiltIn(tf: Tf): boolean {
  const snapshot = snapshots.get(tf);
  const now = present(tf);
  return snapshot?.size === now.size && [...now].every(([name, registered]) => snapshot.get(name) === registered);
}
