/**
 * The calls of a LayersModel in the order of the data, nested models opened: a Sequential is a chain, and what stands in a
 * model that is called twice is called twice.
 */
import { containerClasses } from '../../model/layer-classes.ts';
import { type LayerNode, layersOf, layerTree, modelConfigOf } from '../../model/layer-tree.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';

/** A tensor between two calls, known by identity. */
export interface Wire {
  /** Layer that puts it out, or `InputLayer`. */
  readonly from: LayerNode;
}

export interface LayerCall {
  readonly layer: LayerNode;
  readonly inputs: readonly Wire[];
  /** One per output that somebody reads; the first is always there. */
  readonly outputs: readonly Wire[];
}

export interface LayerGraph {
  readonly calls: readonly LayerCall[];
  /** What is fed, with shapes per example. */
  readonly sources: readonly { readonly wire: Wire; readonly shape: readonly (number | null)[] | undefined }[];
  /** Layers whose `batch_input_shape` repeats the shape of a tensor that an outer model hands in. */
  readonly entrances: readonly { readonly layer: LayerNode; readonly wire: Wire }[];
  readonly outputs: readonly Wire[];
  /** How often each layer is called, by its place in the topology. */
  readonly uses: ReadonlyMap<number, number>;
}

/** Undefined where links lead nowhere: such a model would not load either. */
export function layerGraph(topology: object): LayerGraph | undefined {
  const nodes = new Map<unknown, LayerNode>(layerTree(topology).map((node) => [node.entry, node]));
  const calls: LayerCall[] = [];
  const sources: { wire: Wire; shape: readonly (number | null)[] | undefined }[] = [];
  const entrances: { layer: LayerNode; wire: Wire }[] = [];
  const uses = new Map<number, number>();

  function enter(layer: LayerNode, given: Wire | undefined): Wire {
    const shape = layer.config.batch_input_shape;
    if (given === undefined) {
      const wire = { from: layer };
      sources.push({ wire, shape: Array.isArray(shape) ? shape.slice(1).map(side) : undefined });
      return wire;
    }
    if (Array.isArray(shape)) entrances.push({ layer, wire: given });
    return given;
  }

  /** The outputs grow when a second one is asked for. */
  function call(layer: LayerNode, inputs: readonly Wire[]): Wire[] {
    const outputs: Wire[] = [{ from: layer }];
    calls.push({ layer, inputs, outputs });
    uses.set(layer.order, (uses.get(layer.order) ?? 0) + 1);
    return outputs;
  }

  function callAny(entry: JsonObject, inputs: readonly Wire[]): Wire[] | undefined {
    if (containerClasses.has(String(entry.class_name))) return callContainer(entry, inputs);
    return call(nodes.get(entry)!, inputs);
  }

  function callContainer(entry: JsonObject, given: readonly Wire[] | undefined): Wire[] | undefined {
    return entry.class_name === 'Sequential' ? callChain(entry, given) : callFunctional(entry, given);
  }

  function callChain(entry: JsonObject, given: readonly Wire[] | undefined): Wire[] | undefined {
    let wires = given;
    for (const [index, layer] of layersOf(entry).filter(isObject).entries()) {
      if (containerClasses.has(String(layer.class_name))) {
        wires = callContainer(layer, wires);
      } else {
        if (index === 0) wires = [enter(nodes.get(layer)!, wires?.[0])];
        if (layer.class_name !== 'InputLayer') wires = call(nodes.get(layer)!, wires!);
      }
      if (wires === undefined) return undefined;
    }
    return wires && [...wires];
  }

  function callFunctional(entry: JsonObject, given: readonly Wire[] | undefined): Wire[] | undefined {
    const config = isObject(entry.config) ? entry.config : {};
    const layers = layersOf(entry).filter(isObject);
    const inputs = refsOf(config.input_layers).map(([name]) => name);
    /** By layer, one list of outputs per node. Node 0 of a model is its own, from its inputs to its outputs. */
    const made = new Map<string, (Wire[] | undefined)[]>();
    for (const layer of layers) {
      const name = nameOf(layer);
      if (layer.class_name === 'InputLayer') {
        made.set(name, [[enter(nodes.get(layer)!, given?.[inputs.indexOf(name)])]]);
      } else {
        made.set(name, containerClasses.has(String(layer.class_name)) ? [undefined] : []);
      }
    }
    const outputOf = ([name, node, tensor]: Ref): Wire | undefined => {
      const outputs = made.get(name)?.[node];
      if (outputs === undefined) return undefined;
      outputs[tensor] ??= { from: outputs[0].from };
      return outputs[tensor];
    };
    let waiting = layers.flatMap((layer) =>
      (Array.isArray(layer.inbound_nodes) ? layer.inbound_nodes : []).map((node) => ({ layer, refs: refsOf(node) })),
    );
    for (let before = -1; before !== waiting.length; ) {
      before = waiting.length;
      const blocked = new Set<JsonObject>();
      waiting = waiting.filter(({ layer, refs }) => {
        const wires = refs.map(outputOf);
        // The calls of a layer are counted in their order.
        const isReady = refs.length > 0 && wires.every((wire) => wire !== undefined) && !blocked.has(layer);
        const outputs = isReady ? callAny(layer, wires as Wire[]) : undefined;
        if (outputs === undefined) blocked.add(layer);
        else made.get(nameOf(layer))!.push(outputs);
        return outputs === undefined;
      });
    }
    const ends = refsOf(config.output_layers).map(outputOf);
    const isWhole = waiting.length === 0 && ends.length > 0 && ends.every((wire) => wire !== undefined);
    return isWhole ? (ends as Wire[]) : undefined;
  }

  const root = modelConfigOf(topology);
  const outputs = containerClasses.has(String(root.class_name)) ? callContainer(root, undefined) : undefined;
  return outputs && { calls, sources, entrances, outputs, uses };
}

type Ref = readonly [layer: string, node: number, tensor: number];

/** `[["a", 0, 0, {}], …]`, or one reference without the list around it. */
function refsOf(value: unknown): Ref[] {
  if (!Array.isArray(value)) return [];
  if (typeof value[0] === 'string') return [[value[0], Number(value[1]), Number(value[2])]];
  return value.flatMap((part) =>
    Array.isArray(part) ? [[String(part[0]), Number(part[1]), Number(part[2])] as const] : [],
  );
}

function nameOf(entry: JsonObject): string {
  return String(entry.name ?? (isObject(entry.config) ? entry.config.name : ''));
}

function side(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}
