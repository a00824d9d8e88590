/** From the channels of what an operation is given to those of what it puts out. */
import type { LayerNode } from '../../model/layer-tree.ts';
import { activationValue } from './activation-value.ts';
import type { LabelSets } from './label-sets.ts';
import type { Concatenation, Each, Merge, Mix, Move, Operation } from './operation.ts';
import type { Traced } from './traced.ts';

/** Joins and pins labels as the operation needs it. */
export function spread(operation: Operation, inputs: readonly Traced[], layer: LayerNode, sets: LabelSets): Traced {
  const { shape } = operation;
  const whole = (reason: string | undefined): Traced => {
    for (const { channels } of inputs) if (channels && reason) sets.pin(channels.labels, reason);
    return { shape };
  };
  switch (operation.kind) {
    case 'opaque':
      return whole(operation.reason ?? `${layer.name} (${layer.className}) reads them`);
    case 'mix':
      return mixed(operation, inputs[0], layer, sets, whole);
    case 'each':
      return passed(operation, inputs[0], layer, whole);
    case 'move':
      return moved(operation, inputs[0], layer, whole);
    case 'merge':
      return merged(operation, inputs, layer, sets, whole);
    case 'concatenation':
      return concatenated(operation, inputs, layer, sets, whole);
  }
}

type Whole = (reason: string) => Traced;

function mixed(operation: Mix, input: Traced, layer: LayerNode, sets: LabelSets, whole: Whole): Traced {
  const { shape, outAxis } = operation;
  if (input.channels !== undefined && input.channels.axis !== operation.axis) {
    whole(`${layer.name} takes sums along another axis`);
  }
  const labels = sets.fresh(shape[outAxis] as number);
  if (activationValue(operation.activation) === undefined) {
    sets.pin(labels, `${layer.name} takes the ${operation.activation} over them`);
  }
  return { shape, channels: { axis: outAxis, labels } };
}

function passed(operation: Each, { channels }: Traced, layer: LayerNode, whole: Whole): Traced {
  const { shape, axis = channels?.axis, outAxis = axis, multiplier } = operation;
  if (channels === undefined || outAxis === undefined) return { shape };
  if (channels.axis !== axis) return whole(`${layer.name} works along another axis`);
  const labels =
    multiplier === 1
      ? channels.labels
      : Int32Array.from(
          { length: multiplier * channels.labels.length },
          (_, i) => channels.labels[Math.floor(i / multiplier)],
        );
  return { shape, channels: { axis: outAxis, labels } };
}

function moved({ shape, place }: Move, { channels }: Traced, layer: LayerNode, whole: Whole): Traced {
  if (channels === undefined) return { shape };
  const placed = place(channels.axis);
  if (placed === undefined) return whole(`${layer.name} spreads them over several axes`);
  return { shape, channels: { axis: placed.axis, labels: placed.from.map((channel) => channels.labels[channel]) } };
}

function merged({ shape }: Merge, inputs: readonly Traced[], layer: LayerNode, sets: LabelSets, whole: Whole): Traced {
  if (shape === undefined) return whole(`the shape of what ${layer.name} is given is not known`);
  /** From the end, where shapes of different ranks meet. */
  const place = ({ shape: own, channels }: Traced) =>
    channels === undefined ? undefined : own!.length - channels.axis;
  const wide = inputs.filter(({ channels, shape: own }) => {
    const fromEnd = channels && own!.length - channels.axis;
    return fromEnd !== undefined && channels!.labels.length === shape[shape.length - fromEnd];
  });
  const fromEnd = wide.length === 0 ? undefined : place(wide[0]);
  const [first] = wide;
  if (fromEnd === undefined || first.channels === undefined) return whole(`${layer.name} repeats them`);
  for (const input of inputs) {
    if (wide.includes(input) && place(input) === fromEnd) continue;
    const side = input.shape![input.shape!.length - fromEnd] ?? 1;
    // Something that is repeated along all channels.
    if (input.shape !== undefined && side === 1 && first.channels.labels.length > 1) {
      if (input.channels !== undefined) sets.pin(input.channels.labels, `${layer.name} repeats them`);
      continue;
    }
    return whole(`${layer.name} puts them together with what stays`);
  }
  const { labels } = first.channels;
  for (const { channels } of wide) joinAll(labels, channels!.labels, sets);
  return { shape, channels: { axis: shape.length - fromEnd, labels } };
}

function concatenated(
  { shape, axis }: Concatenation,
  inputs: readonly Traced[],
  layer: LayerNode,
  sets: LabelSets,
  whole: Whole,
): Traced {
  const following = inputs.filter(({ channels }) => channels !== undefined);
  if (following.length === 0) return { shape };
  if (following.every(({ channels }) => channels!.axis === axis)) {
    const parts = inputs.map(({ channels, shape: own }) => channels?.labels ?? new Int32Array(own?.[axis] ?? 0));
    const labels = new Int32Array(parts.reduce((total, { length }) => total + length, 0));
    let at = 0;
    for (const part of parts) {
      labels.set(part, at);
      at += part.length;
    }
    return shape?.[axis] === labels.length
      ? { shape, channels: { axis, labels } }
      : whole(`the shape of what ${layer.name} is given is not known`);
  }
  const { axis: along, labels } = following[0].channels!;
  const isOne = ({ channels }: Traced) => channels?.axis === along && channels.labels.length === labels.length;
  if (along === axis || !inputs.every(isOne)) return whole(`${layer.name} puts them together with what stays`);
  for (const { channels } of inputs) joinAll(labels, channels!.labels, sets);
  return { shape, channels: { axis: along, labels } };
}

function joinAll(some: Int32Array, others: Int32Array, sets: LabelSets): void {
  for (let i = 0; i < some.length; i++) sets.join(some[i], others[i]);
}
