/** Takes channels out of a model: of every weight that has them, and of the configs that count them. */
import { type LayerNode, layerTree } from '../../model/layer-tree.ts';
import type { Model } from '../../model/model.ts';
import type { Masks } from '../method.ts';
import { cutArray, cutWeight, type Kept } from './cut-weight.ts';
import type { Trace } from './trace.ts';
import type { Step, Traced } from './traced.ts';

/** Whether the channel with this label goes. */
export type IsGone = (label: number) => boolean;

type Config = Record<string, unknown>;

export interface Cut {
  readonly model: Model;
  readonly masks: Masks;
}

/**
 * `trace` is of this model, up to values and biases that were added since. Storage, levels and masks of weights are cut
 * with them. What later layers made of the channels is lost: see `shiftBiases` for who keeps it.
 */
export function cutChannels(model: Model, trace: Trace, isGone: IsGone, masks: Masks): Cut {
  const kept = new Map<string, Map<number, Int32Array>>();
  const topology = structuredClone(model.topology);
  const configs = layerTree(topology).map(({ config }) => config as Config);
  const stay = (labels: Int32Array) => indicesOf(labels, isGone);
  const cut = ({ name }: LayerNode, part: string, axis: number, { channels }: Traced): void => {
    if (channels === undefined || !channels.labels.some(isGone)) return;
    const weight = `${name}/${part}`;
    kept.set(weight, (kept.get(weight) ?? new Map()).set(axis, stay(channels.labels)));
  };

  for (const step of trace.steps) cutStep(step, trace, cut, stay, configs[step.layer.order]);
  for (const { layer, tensor } of trace.entrances) {
    const shape = configs[layer.order].batch_input_shape;
    if (tensor.channels !== undefined) setSide(shape, tensor.channels.axis + 1, stay(tensor.channels.labels).length);
  }
  const weights = model.weights.map((weight) => {
    const parts = kept.get(weight.name);
    return parts === undefined ? weight : cutWeight(weight, parts);
  });
  return { model: { ...model, topology, weights }, masks: cutMasks(masks, model, kept) };
}

function cutStep(
  { layer, operation, inputs: [input], output }: Step,
  trace: Trace,
  cut: (layer: LayerNode, part: string, axis: number, tensor: Traced) => void,
  stay: (labels: Int32Array) => Int32Array,
  config: Config,
): void {
  if (operation.kind === 'mix') {
    cut(layer, operation.kernel, operation.from, input);
    cut(layer, operation.kernel, operation.to, output);
    cut(layer, 'bias', 0, output);
    config[operation.count] = stay(output.channels!.labels).length;
  } else if (operation.kind === 'each') {
    for (const { part, axis } of operation.slices) {
      const side = trace.weight(layer, part)!.shape[axis];
      cut(layer, part, axis, input.channels?.labels.length === side ? input : output);
    }
  } else if (operation.kind === 'move' && operation.target !== undefined && output.channels !== undefined) {
    setSide(config[operation.target], output.channels.axis, stay(output.channels.labels).length);
  }
}

function indicesOf(labels: Int32Array, isGone: IsGone): Int32Array {
  return Int32Array.from(labels.keys()).filter((index) => !isGone(labels[index]));
}

/** −1 and null stand for what is left over, and still do. */
function setSide(shape: unknown, axis: number, side: number): void {
  if (Array.isArray(shape) && typeof shape[axis] === 'number' && shape[axis] >= 0) shape[axis] = side;
}

function cutMasks(masks: Masks, model: Model, kept: ReadonlyMap<string, Kept>): Masks {
  if (masks.size === 0) return masks;
  const shapes = new Map(model.weights.map(({ name, shape }) => [name, shape]));
  return new Map(
    [...masks].map(([name, mask]) => {
      const parts = kept.get(name);
      return [name, parts === undefined ? mask : cutArray(mask, shapes.get(name)!, parts)];
    }),
  );
}
