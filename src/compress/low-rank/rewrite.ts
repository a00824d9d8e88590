/** A LayersModel in which layers are taken apart. */
import { containerClasses } from '../../model/layer-classes.ts';
import { layersOf, layerTree, modelConfigOf } from '../../model/layer-tree.ts';
import type { Model, Weight } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import type { Candidate } from './candidates.ts';
import type { Part } from './kernel-parts.ts';

export interface Taken {
  readonly candidate: Candidate;
  readonly parts: readonly Part[];
}

/**
 * The last part keeps the layer's name, bias and activation, so that whoever reads the layer goes on reading it; those
 * before it are linear, and read what the layer read at each of its calls.
 */
export function takenApart(model: Model, taken: readonly Taken[]): Model {
  const topology = structuredClone(model.topology) as JsonObject;
  const names = new Set(layerTree(model.topology).map(({ name }) => name));
  const named = new Map<string, Named>();
  for (const { candidate, parts } of taken) {
    named.set(candidate.layer, { candidate, parts, names: partNames(candidate.layer, parts.length, names) });
  }
  edit(modelConfigOf(topology), named);
  const byKernel = new Map([...named.values()].map((one) => [one.candidate.kernel.name, one]));
  const weights = model.weights.flatMap((weight) => {
    const one = byKernel.get(weight.name);
    return one === undefined ? [weight] : kernelsOf(weight, one);
  });
  return { ...model, topology, weights };
}

interface Named extends Taken {
  /** As many as parts; the last is that of the layer. */
  readonly names: readonly string[];
}

function partNames(layer: string, count: number, used: Set<string>): string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count - 1; number++) {
    const name = `${layer}_rank${number}`;
    if (used.has(name)) continue;
    used.add(name);
    names.push(name);
  }
  return [...names, layer];
}

function kernelsOf({ name, dtype }: Weight, { candidate, parts, names }: Named): Weight[] {
  return parts.map(({ shape, values }, index) => {
    const path = name.split('/');
    path[path.lastIndexOf(candidate.layer)] = names[index];
    return { name: path.join('/'), shape, dtype, values };
  });
}

function edit(container: JsonObject, named: ReadonlyMap<string, Named>): void {
  const layers = layersOf(container) as unknown[];
  const next = layers.flatMap((layer) => {
    if (!isObject(layer)) return [layer];
    if (containerClasses.has(String(layer.class_name))) edit(layer, named);
    const config = isObject(layer.config) ? layer.config : {};
    const one = named.get(String(config.name ?? layer.name));
    return one === undefined || containerClasses.has(String(layer.class_name)) ? [layer] : chain(layer, one);
  });
  layers.splice(0, layers.length, ...next);
}

/** The entries in the place of one. */
function chain(layer: JsonObject, { candidate, parts, names }: Named): JsonObject[] {
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    const config = configOf(candidate, part, { name: names[index], isFirst: index === 0, isLast });
    const entry: Record<string, unknown> = { ...structuredClone(layer), config };
    if ('name' in layer) entry.name = names[index];
    if (index > 0 && Array.isArray(layer.inbound_nodes)) {
      // One call per call of the layer.
      entry.inbound_nodes = layer.inbound_nodes.map((_, call) => [[names[index - 1], call, 0, {}]]);
    }
    return entry;
  });
}

interface Place {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function configOf({ className, config: whole }: Candidate, part: Part, { name, isFirst, isLast }: Place): JsonObject {
  const config: Record<string, unknown> = { ...structuredClone(whole), name };
  const outputs = part.shape[part.shape.length - 1];
  if (!isFirst) {
    delete config.batch_input_shape;
    delete config.batchInputShape;
    delete config.input_dtype;
  }
  if (className === 'Dense') config.units = outputs;
  else Object.assign(config, { filters: outputs, ...windowOf(part, whole, className === 'Conv1D' ? 1 : 2) });
  if (!isLast) Object.assign(config, { activation: 'linear', use_bias: false, activity_regularizer: null });
  return config;
}

function windowOf({ shape, covers }: Part, config: JsonObject, dimensions: 1 | 2): JsonObject {
  const axes = dimensions === 1 ? (['width'] as const) : (['height', 'width'] as const);
  const only = (value: unknown): number[] =>
    axes.map((axis, index) => (covers.includes(axis) ? sides(value, dimensions)[index] : 1));
  return {
    kernel_size: shape.slice(0, dimensions),
    strides: only(config.strides),
    dilation_rate: only(config.dilation_rate),
  };
}

/** A number for all axes, or one each; absent: 1. */
function sides(value: unknown, count: number): number[] {
  if (Array.isArray(value)) return Array.from({ length: count }, (_, index) => Number(value[index] ?? value[0] ?? 1));
  return new Array(count).fill(typeof value === 'number' ? value : 1);
}
