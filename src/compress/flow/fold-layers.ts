/** The topology of a LayersModel without the batch norms that were folded. */
import { containerClasses } from '../../model/layer-classes.ts';
import { layersOf, modelConfigOf } from '../../model/layer-tree.ts';
import type { Model } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import type { Fold } from './fold.ts';
import { nameOfLayer } from './layer-flow.ts';

export function foldInLayers(model: Model, folds: readonly Fold[]): Model {
  const topology = structuredClone(model.topology) as JsonObject;
  const biased = new Set(folds.filter(({ bias }) => bias !== undefined).map(({ linear }) => linear.name));
  const norms = new Map(folds.map(({ norm }) => [norm.name, norm.inputs[0]]));
  edit(modelConfigOf(topology), biased, norms);
  const gone = new Set(folds.flatMap(({ norm }) => Object.values(norm.norm!)));
  const biases = new Map(folds.map(({ linear, bias }) => [linear.linear!.out.weight, bias]));
  const present = new Set(model.weights.map(({ name }) => name));
  const weights = model.weights.flatMap((weight) => {
    if (gone.has(weight.name)) return [];
    const bias = biases.get(weight.name);
    return bias === undefined || present.has(bias.name) ? [weight] : [weight, bias];
  });
  return { ...model, topology, weights };
}

/** @param norms what stands before each that goes; undefined before the first layer of a Sequential */
function edit(entry: JsonObject, biased: ReadonlySet<string>, norms: ReadonlyMap<string, string | undefined>): void {
  const layers = layersOf(entry) as unknown[];
  const kept: unknown[] = [];
  const names = new Set(layers.filter(isObject).map(nameOfLayer));
  const config = isObject(entry.config) ? entry.config : {};
  const ends = new Set(entry.class_name === 'Sequential' ? [] : mentioned(config.output_layers));
  const removed = new Map<string, string>();
  for (const layer of layers) {
    if (!isObject(layer)) continue;
    const name = nameOfLayer(layer);
    const before = norms.get(name);
    if (containerClasses.has(String(layer.class_name))) edit(layer, biased, norms);
    if (biased.has(name) && isObject(layer.config)) Object.assign(layer.config, { use_bias: true });
    if (before !== undefined && names.has(before) && !ends.has(name) && !isFirst(layer)) {
      removed.set(name, before);
      continue;
    }
    // The name of an output is what users ask for, and a layer in another model cannot be named from here.
    kept.push(norms.has(name) ? identity(layer, name) : layer);
  }
  for (const layer of kept) {
    if (isObject(layer) && layer.inbound_nodes !== undefined) {
      Object.assign(layer, { inbound_nodes: relinked(layer.inbound_nodes, removed) });
    }
  }
  layers.splice(0, layers.length, ...kept);
}

/** Whether the layer says what its model takes in. */
function isFirst({ config }: JsonObject): boolean {
  return isObject(config) && config.batch_input_shape !== undefined;
}

function identity(layer: JsonObject, name: string): JsonObject {
  const { trainable = true, dtype, batch_input_shape } = isObject(layer.config) ? layer.config : {};
  const config = {
    name,
    trainable,
    ...(dtype === undefined ? {} : { dtype }),
    ...(batch_input_shape === undefined ? {} : { batch_input_shape }),
    activation: 'linear',
  };
  return { ...layer, class_name: 'Activation', config };
}

function mentioned(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'string' ? [value[0]] : value.flatMap(mentioned);
}

/** `[[['norm', 0, 0, {}]]]` with the names of layers that are gone replaced by those before them. */
function relinked(value: unknown, removed: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'string') return [removed.get(value[0]) ?? value[0], ...value.slice(1)];
  return value.map((one) => relinked(one, removed));
}
