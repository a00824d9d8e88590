/**
 * Makes later layers take a number for what they read of channels that go: what it gives through their kernels goes into
 * their biases.
 */
import { layerTree } from '../../model/layer-tree.ts';
import { type Model, type Weight, withValues } from '../../model/model.ts';
import type { IsGone } from './cut-channels.ts';
import { walkKernel } from './kernel-walk.ts';
import type { Mix } from './operation.ts';
import type { Trace } from './trace.ts';
import { isMix, type Step } from './traced.ts';

/** What the layer reads in the place of one of its input channels. 0: nothing. */
export type Instead = (step: Step<Mix>, channel: number) => number;

/** Kernels stay as they are, and keep their storage when they are cut. */
export function shiftBiases(model: Model, trace: Trace, isGone: IsGone, instead: Instead): Model {
  const changed = new Map<string, Weight>();
  const added = new Map<string, Weight>();
  const biased: number[] = [];
  for (const step of readersOf(trace, isGone)) {
    const shift = shiftOf(step, trace, isGone, instead);
    if (!shift.some((value) => value !== 0)) continue;
    const target = shiftTarget(step, trace);
    if (target === undefined) {
      const { layer, operation } = step;
      const bias = { name: `${layer.name}/bias`, shape: [shift.length], dtype: 'float32' as const };
      added.set(`${layer.name}/${operation.kernel}`, { ...bias, values: Float32Array.from(shift) });
      biased.push(layer.order);
    } else {
      const { weight, sign } = target;
      const values = Float32Array.from(shift, (value, i) => weight.values[i] + sign * value);
      changed.set(weight.name, withValues(weight, values));
    }
  }
  const weights = model.weights.flatMap((weight) => {
    const bias = added.get(weight.name);
    const own = changed.get(weight.name) ?? weight;
    return bias === undefined ? [own] : [own, bias];
  });
  return { ...model, weights, topology: biased.length === 0 ? model.topology : withBias(model.topology, biased) };
}

/** Layers that read some of the channels. */
export function readersOf({ steps }: Trace, isGone: IsGone): Step<Mix>[] {
  return steps.filter(isMix).filter(({ inputs: [{ channels }] }) => channels?.labels.some(isGone));
}

function shiftOf(step: Step<Mix>, trace: Trace, isGone: IsGone, instead: Instead): Float64Array {
  const { layer, operation, inputs } = step;
  const kernel = trace.weight(layer, operation.kernel)!;
  const shift = new Float64Array(kernel.shape[operation.to]);
  const numbers = Array.from(inputs[0].channels!.labels, (label, channel) =>
    operation.mayBias && isGone(label) ? instead(step, channel) : 0,
  );
  if (!numbers.some((number) => number !== 0)) return shift;
  walkKernel(operation, kernel.shape, kernel.values, (input, output, weight) => {
    shift[output] += numbers[input] * weight;
  });
  return shift;
}

/** The bias, or the mean that a batch norm takes off right behind. Undefined where there is neither. */
function shiftTarget(
  { layer, operation, output }: Step<Mix>,
  trace: Trace,
): { readonly weight: Weight; readonly sign: 1 | -1 } | undefined {
  const bias = trace.weight(layer, 'bias');
  if (bias !== undefined) return { weight: bias, sign: 1 };
  const readers = trace.steps.filter(({ inputs }) => inputs.includes(output));
  const [reader] = readers;
  if (readers.length !== 1 || trace.outputs.includes(output) || operation.activation !== 'linear') return undefined;
  const mean = reader.layer.className === 'BatchNormalization' && trace.weight(reader.layer, 'moving_mean');
  const isAlong = reader.operation.kind === 'each' && reader.operation.axis === operation.outAxis;
  return mean && isAlong ? { weight: mean, sign: -1 } : undefined;
}

function withBias(topology: object, layers: readonly number[]): object {
  const copy = structuredClone(topology);
  const nodes = layerTree(copy);
  for (const order of layers) (nodes[order].config as Record<string, unknown>).use_bias = true;
  return copy;
}
