/**
 * Keras 3 spellings become those of Keras 2, which tfjs reads: `batch_shape`, dtype policies, the `{args, kwargs}` form of
 * inbound nodes, single inputs and outputs without a list around them, `negative_slope`. What has the Keras 2 form already
 * stays as it is. A model that has no Keras 2 form is refused by name.
 */
import { inboundNodes, isTensorRef, tensorsIn } from './keras3-inbound.ts';
import { refused } from './keras3-refusal.ts';
import { containerClasses } from './layer-classes.ts';
import { quoted } from './manifest.ts';
import { isObject, type JsonObject } from './parse.ts';

/** A copy of the topology; the one given stays as it is. */
export function fromKeras3(topology: JsonObject, where: string): JsonObject {
  if (isObject(topology.model_config)) return { ...topology, model_config: layerEntry(topology.model_config, where) };
  return layerEntry(topology, where);
}

/** One `{class_name, config, …}`, all that it holds included. */
function layerEntry(entry: JsonObject, where: string): JsonObject {
  if (typeof entry.class_name !== 'string') return entry;
  if (containerClasses.has(entry.class_name)) return container(entry, where);
  if (!isObject(entry.config)) return entry;
  let config = plainConfig(entry.config, where);
  for (const key of ['layer', 'backward_layer', 'cell']) {
    const part = config[key];
    if (isObject(part)) config = { ...config, [key]: layerEntry(part, where) };
  }
  if (Array.isArray(config.cells)) {
    config = { ...config, cells: config.cells.map((cell) => (isObject(cell) ? layerEntry(cell, where) : cell)) };
  }
  return renamed({ ...entry, config });
}

function plainConfig(config: JsonObject, where: string): JsonObject {
  const { batch_shape: batchShape, ...rest } = config;
  const dtype = isObject(config.dtype) ? dtypeOf(config.dtype, String(config.name), where) : config.dtype;
  return {
    ...rest,
    ...(batchShape !== undefined && config.batch_input_shape === undefined ? { batch_input_shape: batchShape } : {}),
    ...(dtype === undefined ? {} : { dtype }),
  };
}

/** tfjs computes in float32 whatever the policy says; a quantized policy changes the weights and cannot be ignored. */
function dtypeOf(policy: JsonObject, layer: string, where: string): string {
  const name = isObject(policy.config) ? policy.config.name : undefined;
  if (typeof name === 'string' && /^(mixed_)?(b?float16|float32|float64)$/.test(name)) return 'float32';
  if (name === 'int32' || name === 'bool') return name;
  throw refused(where, layer, `has the dtype policy ${quoted(name ?? policy.class_name)}`);
}

/** Options that Keras 3 calls otherwise. */
function renamed(entry: JsonObject): JsonObject {
  const config = entry.config as JsonObject;
  const slope = config.negative_slope;
  if (typeof slope !== 'number') return entry;
  if (entry.class_name === 'LeakyReLU' && config.alpha === undefined) {
    return { ...entry, config: { ...config, alpha: slope } };
  }
  const isLeaky = slope !== 0 && config.max_value == null && !config.threshold;
  return entry.class_name === 'ReLU' && isLeaky
    ? { ...entry, class_name: 'LeakyReLU', config: { ...config, alpha: slope } }
    : entry;
}

function container(entry: JsonObject, where: string): JsonObject {
  const { config } = entry;
  const layers = Array.isArray(config) ? config : isObject(config) && Array.isArray(config.layers) ? config.layers : [];
  const inside = layers.map((layer) => (isObject(layer) ? layerEntry(layer, where) : layer));
  if (Array.isArray(config)) return { ...entry, config: inside };
  if (!isObject(config) || !Array.isArray(config.layers)) return entry;
  const { dtype, ...rest } = config;
  const plain = { ...rest, ...(isObject(dtype) || dtype === undefined ? {} : { dtype }) };
  if (entry.class_name === 'Sequential')
    return { ...entry, config: { ...plain, layers: withInputShape(inside, config) } };
  return { ...entry, config: { ...plain, ...linked(inside, config, where) } };
}

/** A Sequential that was built by its first batch notes the shape on itself alone. */
function withInputShape(layers: unknown[], config: JsonObject): unknown[] {
  const [first, ...rest] = layers;
  if (!isObject(first) || !isObject(first.config) || first.class_name === 'InputLayer') return layers;
  if (containerClasses.has(String(first.class_name))) return layers;
  if (first.config.batch_input_shape !== undefined || !Array.isArray(config.build_input_shape)) return layers;
  return [{ ...first, config: { ...first.config, batch_input_shape: config.build_input_shape } }, ...rest];
}

/**
 * Layers, inputs and outputs of a functional model with their links in Keras 2 form. A nested model owns its node 0 (from
 * its own inputs to its outputs), so that its calls count from 1; Keras 3 counts those of a Sequential from 0.
 */
function linked(layers: readonly unknown[], config: JsonObject, where: string): JsonObject {
  const isKeras3 = layers.some(
    (layer) => isObject(layer) && Array.isArray(layer.inbound_nodes) && layer.inbound_nodes.some(isObject),
  );
  const ends: Record<string, unknown> = {};
  for (const key of ['input_layers', 'output_layers'])
    if (config[key] !== undefined) ends[key] = tensorsIn(config[key]);
  if (!isKeras3) return { layers, ...ends };

  const named = layers.map((layer) => {
    if (!isObject(layer) || !Array.isArray(layer.inbound_nodes)) return layer;
    const name = String(layer.name ?? (isObject(layer.config) ? layer.config.name : undefined));
    return { ...layer, name, inbound_nodes: inboundNodes(layer.inbound_nodes, name, where) };
  });
  const nested = new Set(
    named.flatMap((one) => (isObject(one) && containerClasses.has(String(one.class_name)) ? [one.name] : [])),
  );
  const calls = [
    ...named.flatMap((one) => (isObject(one) ? [one.inbound_nodes].flat(2) : [])),
    ...[ends.output_layers].flat(1),
  ];
  const fromZero = new Set(
    calls.filter(isTensorRef).flatMap(([name, node]) => (node === 0 && nested.has(name) ? [name] : [])),
  );
  const shift = (ref: unknown) =>
    isTensorRef(ref) && fromZero.has(ref[0]) ? [ref[0], ref[1] + 1, ...ref.slice(2)] : ref;
  return {
    layers: named.map((one) => {
      if (!isObject(one) || !Array.isArray(one.inbound_nodes)) return one;
      return { ...one, inbound_nodes: one.inbound_nodes.map((node) => (Array.isArray(node) ? node.map(shift) : node)) };
    }),
    ...ends,
    ...(Array.isArray(ends.output_layers) ? { output_layers: ends.output_layers.map(shift) } : {}),
  };
}
