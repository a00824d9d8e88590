/**
 * Channels that are the same number at every place for every input, and rows of kernels that read nothing: what zeros in
 * the weights make of a network.
 */
import { activationValue } from './activation-value.ts';
import { walkKernel } from './kernel-walk.ts';
import type { Mix } from './operation.ts';
import type { Trace } from './trace.ts';
import type { Step, Traced } from './traced.ts';
import { isMix } from './traced.ts';

export interface Constants {
  /** Per channel of the tensor; NaN where it is no constant. */
  of(tensor: Traced): Float64Array | undefined;
  /** Whether no output of the step depends on its input channel. */
  isUnread(step: Step<Mix>, channel: number): boolean;
}

export function findConstants(trace: Trace): Constants {
  const values = new Map<Traced, Float64Array>();
  const unread = new Map<Step, Uint8Array>();
  for (const step of trace.steps) {
    const { channels } = step.output;
    if (isMix(step)) {
      const found = ofMix(step, trace, values.get(step.inputs[0]));
      unread.set(step, found.unread);
      values.set(step.output, found.outputs);
    } else if (channels !== undefined) {
      values.set(step.output, ofOther(step, channels.labels.length, values));
    }
  }
  return {
    of: (tensor) => values.get(tensor),
    isUnread: (step, channel) => unread.get(step)![channel] === 1,
  };
}

function ofMix(step: Step<Mix>, trace: Trace, inputs: Float64Array | undefined) {
  const { operation, layer } = step;
  const kernel = trace.weight(layer, operation.kernel)!;
  const unread = new Uint8Array(kernel.shape[operation.from]).fill(1);
  const sums = new Float64Array(kernel.shape[operation.to]);
  const canFold = Array.from(unread, (_, channel) => isFoldable(operation, inputs?.[channel] ?? Number.NaN));
  walkKernel(operation, kernel.shape, kernel.values, (input, output, weight) => {
    if (weight === 0) return;
    unread[input] = 0;
    sums[output] += canFold[input] ? inputs![input] * weight : Number.NaN;
  });
  const bias = trace.weight(layer, 'bias')?.values;
  const activation = activationValue(operation.activation) ?? (() => Number.NaN);
  return { unread, outputs: sums.map((sum, output) => activation(sum + (bias?.[output] ?? 0))) };
}

/** Whether what the layer reads of a constant fits into its bias: at the edge of a picture it reads zeros instead. */
export function isFoldable({ padded, mayBias }: Mix, value: number): boolean {
  return value === 0 || (!padded && mayBias && Number.isFinite(value));
}

function ofOther({ operation, inputs }: Step, count: number, values: ReadonlyMap<Traced, Float64Array>): Float64Array {
  const given = inputs.map((input) => values.get(input));
  const [first] = given;
  const result = new Float64Array(count).fill(Number.NaN);
  if (operation.kind === 'each') {
    for (let i = 0; i < count; i++) {
      result[i] = operation.constant(first?.[Math.floor(i / operation.multiplier)] ?? Number.NaN, i);
    }
  } else if (operation.kind === 'merge') {
    const read = (one: Float64Array | undefined, i: number) => one?.[one.length === 1 ? 0 : i] ?? Number.NaN;
    for (let i = 0; i < count; i++) result[i] = operation.combine(given.map((one) => read(one, i)));
  } else if (operation.kind === 'move' && first !== undefined) {
    const placed = operation.place(inputs[0].channels!.axis)!;
    for (let i = 0; i < count; i++) result[i] = first[placed.from[i]];
  } else if (operation.kind === 'concatenation') {
    concatenate(operation.axis, inputs, given, result);
  }
  return result;
}

/** Along the channels one after the other; along another axis what all agree on. */
function concatenate(
  axis: number,
  inputs: readonly Traced[],
  given: readonly (Float64Array | undefined)[],
  result: Float64Array,
): void {
  const isAlong = inputs.some(({ channels }) => channels?.axis === axis);
  let at = 0;
  inputs.forEach(({ shape }, index) => {
    const own = given[index];
    if (isAlong) {
      if (own !== undefined) result.set(own, at);
      at += shape?.[axis] ?? 0;
    } else {
      for (let i = 0; i < result.length; i++) {
        const value = own?.[i] ?? Number.NaN;
        result[i] = index === 0 || Object.is(value, result[i]) ? value : Number.NaN;
      }
    }
  });
}
