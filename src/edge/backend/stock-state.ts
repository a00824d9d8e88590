/**
 * What an optimizer of TensorFlow.js carries from step to step, as plain data. `getWeights` of TensorFlow.js leaves out
 * products of the decays, and `setWeights` computes them anew with other roundings; here every variable that the optimizer
 * holds is kept as it is.
 */
import type { Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../model/runnable.ts';

interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

interface KeptArray {
  readonly shape: number[];
  readonly values: Float32Array;
}

interface StockState {
  readonly iterations: unknown;
  readonly single: Readonly<Record<string, KeptArray>>;
  readonly slots: Readonly<Record<string, readonly KeptArray[]>>;
}

export function saveStock(tf: Tf, optimizer: object): StockState {
  const single: Record<string, KeptArray> = {};
  const slots: Record<string, KeptArray[]> = {};
  for (const [name, value] of Object.entries(optimizer)) {
    if (value instanceof tf.Variable) single[name] = kept(value);
    else if (isSlots(tf, value)) slots[name] = value.map(({ variable }) => kept(variable));
  }
  return { iterations: (optimizer as { readonly iterations_?: number }).iterations_, single, slots };
}

export function restoreStock(tf: Tf, optimizer: object, state: unknown): void {
  const { iterations, single, slots } = state as StockState;
  const target = optimizer as Record<string, unknown>;
  if (iterations !== undefined) target.iterations_ = iterations;
  for (const [name, { shape, values }] of Object.entries(single)) {
    tf.tidy(() => (target[name] as Variable).assign(tf.tensor(values, shape)));
  }
  for (const [name, arrays] of Object.entries(slots)) {
    target[name] = arrays.map(({ shape, values }, index): Slot => {
      const variable = tf.tidy(() => tf.variable(tf.tensor(values, shape), false));
      return { originalName: `${name}/${index}`, variable };
    });
  }
}

function isSlots(tf: Tf, value: unknown): value is Slot[] {
  return Array.isArray(value) && value.every((one) => (one as Partial<Slot> | null)?.variable instanceof tf.Variable);
}

function kept(variable: Variable): KeptArray {
  return { shape: [...variable.shape], values: variable.dataSync().slice() as Float32Array };
}
