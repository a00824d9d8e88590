/** A model that puts out what flows inside another: layers models with their nested models opened, graphs by other outputs. */
import { flowOf } from '../../compress/flow/flow.ts';
import { containerClasses } from '../../model/layer-classes.ts';
import { layerTree } from '../../model/layer-tree.ts';
import type { Model } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';

/**
 * @param nodes names of layers or graph nodes; the first outputs, in this order
 * @returns undefined where layers are called more than once or by more than their inputs
 */
export function innerModel(model: Model, nodes: readonly string[]): Model | undefined {
  if (model.format === 'layers-model') return flatModel(model, nodes);
  const { userDefinedMetadata: metadata, signature, ...extras } = model.extras;
  const given = isObject(metadata) && isObject(metadata.signature) ? metadata.signature : signature;
  const outputs = Object.fromEntries(nodes.map((name) => [name, { name: `${name}:0` }]));
  const inputs = isObject(given) && isObject(given.inputs) ? { inputs: given.inputs } : {};
  return { ...model, extras: { ...extras, signature: { ...inputs, outputs } } };
}

function flatModel(model: Model, nodes: readonly string[]): Model | undefined {
  const entries = new Map<string, JsonObject>();
  for (const { name, className, entry } of layerTree(model.topology)) {
    if (!containerClasses.has(className)) entries.set(name, entry);
  }
  const { nodes: all, readers } = flowOf(model);
  const flow = [...all.values()];
  const known = new Set<string>();
  const standIn = new Map<string, string>();
  const layers: JsonObject[] = [];
  const inputs: string[] = [];
  const sourceOf = (name: string) => standIn.get(name) ?? name;
  for (const { name, inputs: reads } of flow) {
    const entry = entries.get(name);
    const calls = entry?.inbound_nodes;
    if (entry === undefined || (Array.isArray(calls) && calls.length > 1)) return undefined;
    const config = isObject(entry.config) ? entry.config : {};
    const isInput = entry.class_name === 'InputLayer';
    if (isInput && reads.length === 1) standIn.set(name, sourceOf(reads[0]));
    else if (isInput) {
      inputs.push(name);
      layers.push({ ...entry, name, inbound_nodes: [] });
    } else {
      const sources = reads.length > 0 ? reads.map(sourceOf) : [`${name}_input`];
      if (reads.length === 0) {
        inputs.push(sources[0]);
        layers.push(inputLayer(sources[0], config));
      } else if (sources.some((source) => !known.has(source))) return undefined;
      layers.push({ ...entry, name, inbound_nodes: [sources.map((source) => [source, 0, 0, {}])] });
    }
    known.add(name);
  }
  const ends = (names: readonly string[]) => names.map((name) => [sourceOf(name), 0, 0]);
  // Its own outputs too: tfjs leaves out layers that lead nowhere, and then knows no place for their weights.
  const own = flow
    .map(({ name }) => name)
    .filter((name) => readers.get(name)?.includes(undefined) && !nodes.includes(name));
  const config = { name: 'inner', layers, input_layers: ends(inputs), output_layers: ends([...nodes, ...own]) };
  return { ...model, topology: { class_name: 'Model', config, keras_version: '2', backend: 'tensorflow' } };
}

function inputLayer(name: string, { batch_input_shape, dtype = 'float32' }: JsonObject): JsonObject {
  const config = { name, batch_input_shape, dtype, sparse: false };
  return { name, class_name: 'InputLayer', config, inbound_nodes: [] };
}
