/**
 * Makes later layers read a number in the place of channels: the rows of their kernels become zero, and what the number
 * gave through them goes into their bias. After that the channels bear on nothing and can be cut away: the model that
 * comes out here and the one without the channels compute the same.
 */
import { layerTree } from '../../model/layer-tree.ts';
import { type Model, type Weight, withValues } from '../../model/model.ts';
import type { IsGone } from './cut-channels.ts';
import { walkKernel } from './kernel-walk.ts';
import type { Mix } from './operation.ts';
import type { Trace } from './trace.ts';
import type { Step } from './traced.ts';

/** What the layer reads in the place of one of its input channels. 0: nothing. */
export type Instead = (step: Step<Mix>, channel: number) => number;

export function silence(model: Model, trace: Trace, isGone: IsGone, instead: Instead): Model {
  const changed = new Map<string, Weight>();
  const added = new Map<string, Weight>();
  const biased: number[] = [];
  for (const step of trace.steps) {
    if (!isMix(step)) continue;
    const labels = step.inputs[0].channels?.labels;
    if (!labels?.some(isGone)) continue;
    const kernel = trace.weight(step.layer, step.operation.kernel)!;
    const { values, shift } = withoutRows(step, kernel, (channel) => isGone(labels[channel]), instead);
    changed.set(kernel.name, withValues(kernel, values));
    if (!shift.some((value) => value !== 0)) continue;
    const target = shiftTarget(step, trace);
    if (target === undefined) {
      const name = `${step.layer.name}/bias`;
      added.set(kernel.name, { name, shape: [shift.length], dtype: 'float32', values: Float32Array.from(shift) });
      biased.push(step.layer.order);
    } else {
      const { weight, sign } = target;
      changed.set(
        weight.name,
        withValues(
          weight,
          Float32Array.from(shift, (value, i) => weight.values[i] + sign * value),
        ),
      );
    }
  }
  const weights = model.weights.flatMap((weight) => {
    const bias = added.get(weight.name);
    const own = changed.get(weight.name) ?? weight;
    return bias === undefined ? [own] : [own, bias];
  });
  return { ...model, weights, topology: biased.length === 0 ? model.topology : withBias(model.topology, biased) };
}

export function isMix(step: Step): step is Step<Mix> {
  return step.operation.kind === 'mix';
}

function withoutRows(
  step: Step<Mix>,
  kernel: Weight,
  isSilent: (channel: number) => boolean,
  instead: Instead,
): { readonly values: Float32Array; readonly shift: Float64Array } {
  const { operation } = step;
  const values = new Float32Array(kernel.values.length);
  const shift = new Float64Array(kernel.shape[operation.to]);
  const gone = Array.from({ length: kernel.shape[operation.from] }, (_, channel) => isSilent(channel));
  const numbers = gone.map((is, channel) => (is && operation.mayBias ? instead(step, channel) : 0));
  let at = 0;
  walkKernel(operation, kernel.shape, kernel.values, (input, output, weight) => {
    if (gone[input]) shift[output] += numbers[input] * weight;
    else values[at] = weight;
    at++;
  });
  return { values, shift };
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
