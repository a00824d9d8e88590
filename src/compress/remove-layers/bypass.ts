/** A LayersModel in which a layer's output is one of its inputs. */
import { containerClasses } from '../../model/layer-classes.ts';
import { layersOf, layerTree, modelConfigOf } from '../../model/layer-tree.ts';
import type { Model } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import { weightRole } from '../../model/roles.ts';

export interface Bypass {
  readonly layer: string;
  /** Which input takes the place of the output. */
  readonly input: number;
}

export interface Bypassed {
  readonly model: Model;
  /** Layers that are gone: that one, and those whose output nobody reads any more. */
  readonly removed: readonly string[];
  /** Numbers in their weights. */
  readonly weights: number;
}

type Entry = Record<string, unknown>;

/** Undefined where the layer puts out what its model does, or stands alone in it. */
export function bypassed(model: Model, bypass: Bypass): Bypassed | undefined {
  const topology = structuredClone(model.topology) as JsonObject;
  if (!edit(modelConfigOf(topology), bypass)) return undefined;
  const [before, after] = [namesOf(model.topology), namesOf(topology)];
  const removed = [...before].filter((name) => !after.has(name));
  const gone = new Set(removed);
  const roles = weightRole(model);
  const isGone = (name: string): boolean => gone.has(roles.get(name)!.layer);
  const weights = model.weights.filter(({ name }) => !isGone(name));
  const numbers = model.weights.reduce((sum, { name, values }) => sum + (isGone(name) ? values.length : 0), 0);
  return { model: { ...model, topology, weights }, removed, weights: numbers };
}

function namesOf(topology: object): Set<string> {
  return new Set(layerTree(topology).map(({ name }) => name));
}

function edit(container: JsonObject, bypass: Bypass): boolean {
  const layers = layersOf(container) as Entry[];
  const index = layers.findIndex(
    (layer) => isObject(layer) && nameOf(layer) === bypass.layer && !containerClasses.has(String(layer.class_name)),
  );
  if (index >= 0) {
    return container.class_name === 'Sequential'
      ? editChain(layers, index)
      : editGraph(container.config as Entry, layers, layers[index], bypass.input);
  }
  return layers.some((layer) => containerClasses.has(String(layer.class_name)) && edit(layer, bypass));
}

function editChain(layers: Entry[], index: number): boolean {
  const next = layers[index + 1];
  if (next === undefined) return false;
  const { batch_input_shape: shape, dtype } = configOf(layers[index]);
  if (index === 0) {
    // The first layer says what comes in.
    if (containerClasses.has(String(next.class_name)) || !Array.isArray(shape)) return false;
    next.config = { ...configOf(next), batch_input_shape: shape, dtype: configOf(next).dtype ?? dtype };
  }
  layers.splice(index, 1);
  return true;
}

function editGraph(config: Entry, layers: Entry[], layer: Entry, input: number): boolean {
  const name = nameOf(layer);
  const ends = refsIn(config.output_layers);
  if (ends.some(([end]) => end === name)) return false;
  const calls = Array.isArray(layer.inbound_nodes) ? layer.inbound_nodes : [];
  const sources = calls.map((call) => refsIn(call)[input]);
  if (sources.some((source) => source === undefined)) return false;
  for (const other of layers) {
    if (other === layer || !Array.isArray(other.inbound_nodes)) continue;
    other.inbound_nodes = other.inbound_nodes.map((call) => redirected(call, name, sources));
  }
  layers.splice(layers.indexOf(layer), 1);
  dropUnread(layers, ends);
  return true;
}

/** What kind of reference it is stays: `[layer, node, tensor]` and whatever follows. */
function redirected(call: unknown, name: string, sources: readonly Ref[]): unknown {
  if (!Array.isArray(call)) return call;
  if (typeof call[0] !== 'string') return call.map((ref) => redirected(ref, name, sources));
  if (call[0] !== name) return call;
  const [layer, node, tensor] = sources[Number(call[1])];
  return [layer, node, tensor, ...call.slice(3)];
}

/** Inputs of the model stay, read or not. */
function dropUnread(layers: Entry[], ends: readonly Ref[]): void {
  for (let before = -1; before !== layers.length; ) {
    before = layers.length;
    const read = new Set(
      [...ends, ...layers.flatMap(({ inbound_nodes }) => refsIn(inbound_nodes))].map(([name]) => name),
    );
    const kept = layers.filter((layer) => layer.class_name === 'InputLayer' || read.has(nameOf(layer)));
    layers.splice(0, layers.length, ...kept);
  }
}

type Ref = readonly [layer: string, node: number, tensor: number];

/** All references in a list, however deep. */
export function refsIn(value: unknown): Ref[] {
  if (!Array.isArray(value)) return [];
  if (typeof value[0] === 'string') return [[value[0], Number(value[1]), Number(value[2])]];
  return value.flatMap(refsIn);
}

function nameOf(layer: JsonObject): string {
  return String(layer.name ?? configOf(layer).name ?? '');
}

function configOf(layer: JsonObject): Entry {
  return isObject(layer.config) ? (layer.config as Entry) : {};
}
