/** The flow of a LayersModel: nested models opened, layers that are called more than once left out of it. */
import { containerClasses } from '../../model/layer-classes.ts';
import { layersOf, modelConfigOf } from '../../model/layer-tree.ts';
import type { Model, Weight } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import type { FlowNode } from './flow.ts';
import { describeLayer } from './layer-node.ts';

/** In a functional model a layer reads the first output of others, by name: `[[name, call, output, kwargs], …]`. */
export function inboundNames(entry: JsonObject): string[] | undefined {
  const calls = entry.inbound_nodes;
  if (!Array.isArray(calls) || calls.length > 1) return undefined;
  if (calls.length === 0) return [];
  if (!Array.isArray(calls[0])) return undefined;
  const links = calls[0].map((link: unknown) =>
    Array.isArray(link) && typeof link[0] === 'string' && link[1] === 0 && link[2] === 0 ? link[0] : undefined,
  );
  return links.every((link) => link !== undefined) ? (links as string[]) : undefined;
}

export function nameOfLayer(entry: JsonObject): string {
  return String((isObject(entry.config) ? entry.config.name : undefined) ?? entry.name ?? '');
}

export interface RawFlow {
  readonly nodes: readonly FlowNode[];
  readonly ends: readonly string[];
}

export function layerFlow(model: Model): RawFlow {
  const nodes: FlowNode[] = [];
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const ends = open(modelConfigOf(model.topology), [], [], { nodes, weights, isShared: false });
  const seen = new Map<string, number>();
  for (const { name } of nodes) seen.set(name, (seen.get(name) ?? 0) + 1);
  // Two layers of one name in two nested models: their weights cannot be told apart either.
  const known = nodes.map((node) => (seen.get(node.name) === 1 ? node : opaque(node)));
  const byName = new Map(known.map((node) => [node.name, node]));
  return { nodes: [...byName.values()], ends };
}

interface Walk {
  readonly nodes: FlowNode[];
  readonly weights: ReadonlyMap<string, Weight>;
  readonly isShared: boolean;
}

function opaque({ name, inputs, parents }: FlowNode): FlowNode {
  return { name, inputs, parents, kind: 'other' };
}

/** Adds the nodes of a model whose inputs are `given`; returns the names of its outputs. */
function open(entry: JsonObject, given: readonly string[], parents: readonly string[], walk: Walk): readonly string[] {
  const layers = layersOf(entry).filter(isObject);
  if (entry.class_name === 'Sequential') {
    let before = given;
    for (const layer of layers) before = visit(layer, before, parents, walk);
    return before;
  }
  const config = isObject(entry.config) ? entry.config : {};
  const firsts = namesOf(config.input_layers);
  const outputs = new Map<string, readonly string[]>();
  for (const layer of inOrder(layers)) {
    const name = nameOfLayer(layer);
    const at = firsts.indexOf(name);
    const inbound = inboundNames(layer);
    const calls = Array.isArray(layer.inbound_nodes) ? layer.inbound_nodes.length : 0;
    const sources = at >= 0 && given.length > 0 ? [given[at] ?? ''] : (inbound ?? allNames(layer));
    const inputs = at >= 0 ? sources : sources.flatMap((source) => outputs.get(source) ?? [source]);
    const shared = { ...walk, isShared: walk.isShared || inbound === undefined || calls > 1 };
    outputs.set(name, visit(layer, inputs, parents, shared));
  }
  return namesOf(config.output_layers).flatMap((name) => outputs.get(name) ?? [name]);
}

function visit(
  layer: JsonObject,
  inputs: readonly string[],
  parents: readonly string[],
  walk: Walk,
): readonly string[] {
  const name = nameOfLayer(layer);
  if (containerClasses.has(String(layer.class_name))) return open(layer, inputs, [...parents, name], walk);
  const base = { name, inputs, parents };
  walk.nodes.push(walk.isShared ? { ...base, kind: 'other' } : describeLayer(layer, base, walk));
  return [name];
}

/** Layers after those that they read; a file may hold them in another order. */
function inOrder(layers: readonly JsonObject[]): JsonObject[] {
  const left = new Map(layers.map((layer) => [nameOfLayer(layer), layer]));
  const ordered: JsonObject[] = [];
  for (let progress = true; progress; ) {
    progress = false;
    for (const [name, layer] of left) {
      if (allNames(layer).some((source) => source !== name && left.has(source))) continue;
      ordered.push(layer);
      left.delete(name);
      progress = true;
    }
  }
  return [...ordered, ...left.values()];
}

/** Every name that is read, however often and whichever output. */
function allNames(layer: JsonObject): string[] {
  const names: string[] = [];
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'string') names.push(value[0]);
    else for (const one of value) collect(one);
  };
  collect(layer.inbound_nodes);
  return names;
}

function namesOf(ends: unknown): string[] {
  if (!Array.isArray(ends)) return [];
  if (typeof ends[0] === 'string') return [ends[0]];
  return ends.flatMap((end) => (Array.isArray(end) ? [String(end[0])] : []));
}
