import { expect } from '@jest/globals';
import { seededRandom } from '../../../src/math/random.ts';
import type { Model } from '../../../src/model/model.ts';
import { loadRunnable, type Tf } from '../../../src/model/runnable.ts';

/** All outputs of the model for a few inputs of normal noise, one after the other. */
export async function outputsOf(tf: Tf, model: Model, inputShape: readonly number[], examples = 3): Promise<number[]> {
  const runnable = await loadRunnable(tf, model);
  const shape = [examples, ...inputShape];
  const random = seededRandom('inputs');
  const length = shape.reduce((product, side) => product * side, 1);
  const input = tf.tensor(
    Float32Array.from({ length }, () => random.normal()),
    shape,
  );
  const outputs = runnable.predict({ [runnable.inputs[0].name]: input });
  const values = Object.values(outputs).flatMap((output) => [...output.dataSync()]);
  tf.dispose([input, outputs]);
  runnable.dispose();
  return values;
}

/** Largest difference, over the largest magnitude. */
export function difference(one: readonly number[], other: readonly number[]): number {
  expect(one.length).toBe(other.length);
  const most = Math.max(...one.map(Math.abs), 1e-3);
  return Math.max(...one.map((value, i) => Math.abs(value - other[i]))) / most;
}
