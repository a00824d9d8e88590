/** The layers of a LayersModel topology as one list, nested models and wrapped layers included. */
import { containerClasses } from './layer-classes.ts';
import { isObject, type JsonObject } from './parse.ts';

export interface LayerNode {
  readonly name: string;
  readonly className: string;
  readonly config: JsonObject;
  /** The entry in the topology: `{class_name, config, name?, inbound_nodes?}`. */
  readonly entry: JsonObject;
  /** Position in a walk from the first layer to the last, parents before their parts. */
  readonly order: number;
  /** Names of the models and wrappers it stands in, outermost first. */
  readonly parents: readonly string[];
}

/** `{class_name, config}` of the whole model; a full Keras topology holds it under `model_config`. */
export function modelConfigOf(topology: object): JsonObject {
  const outer = topology as JsonObject;
  return isObject(outer.model_config) ? outer.model_config : outer;
}

/** The list of layers of a Sequential (list or object form) or functional model. */
export function layersOf(entry: JsonObject): readonly unknown[] {
  const { config } = entry;
  if (Array.isArray(config)) return config;
  return isObject(config) && Array.isArray(config.layers) ? config.layers : [];
}

/** Entries that are no `{class_name, config}` are left out; `checkedTopology` has refused them before. */
export function layerTree(topology: object): LayerNode[] {
  const nodes: LayerNode[] = [];
  const visit = (entry: unknown, parents: readonly string[]): void => {
    if (!isObject(entry) || typeof entry.class_name !== 'string') return;
    const config = isObject(entry.config) ? entry.config : {};
    const name = String(config.name ?? entry.name ?? entry.class_name);
    nodes.push({ name, className: entry.class_name, config, entry, order: nodes.length, parents });
    const inside = [...parents, name];
    if (containerClasses.has(entry.class_name)) for (const layer of layersOf(entry)) visit(layer, inside);
    for (const part of [config.layer, config.backward_layer, config.cell]) visit(part, inside);
    if (Array.isArray(config.cells)) for (const cell of config.cells) visit(cell, inside);
  };
  for (const layer of layersOf(modelConfigOf(topology))) visit(layer, []);
  return nodes;
}
