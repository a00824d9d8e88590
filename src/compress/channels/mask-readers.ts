/**
 * The masked model: layers read nothing of the channels that go, for the rows of their kernels are zero. The channels are
 * still there and bear on nothing; the model without them has to compute the same.
 */
import { type Model, type Weight, withValues, withWeights } from '../../model/model.ts';
import type { IsGone } from './cut-channels.ts';
import { walkKernel } from './kernel-walk.ts';
import type { Mix } from './operation.ts';
import { readersOf } from './shift-biases.ts';
import type { Trace } from './trace.ts';
import type { Step } from './traced.ts';

/** `shifted`: the model with its biases as they are to be. */
export function maskReaders(shifted: Model, trace: Trace, isGone: IsGone): Model {
  const masked = new Map(readersOf(trace, isGone).map((step) => withoutRows(step, trace, isGone)));
  return withWeights(shifted, (weight) => masked.get(weight.name) ?? weight);
}

function withoutRows({ layer, operation, inputs }: Step<Mix>, trace: Trace, isGone: IsGone): readonly [string, Weight] {
  const kernel = trace.weight(layer, operation.kernel)!;
  const gone = Array.from(inputs[0].channels!.labels, isGone);
  const values = new Float32Array(kernel.values.length);
  let at = 0;
  walkKernel(operation, kernel.shape, kernel.values, (input, _, weight) => {
    if (!gone[input]) values[at] = weight;
    at++;
  });
  return [kernel.name, withValues(kernel, values)];
}
