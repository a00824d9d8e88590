/** A GraphModel's topology (a TensorFlow GraphDef as JSON) as nodes that know their inputs. */
import { isObject, type JsonObject } from './parse.ts';

export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** Names of the nodes it reads, control inputs left out. */
  readonly inputs: readonly string[];
  readonly attr: JsonObject;
}

/** `^name` (control) → undefined; `name:1` → `name`. */
export function nodeNameOf(input: string): string | undefined {
  if (input.startsWith('^')) return undefined;
  const colon = input.indexOf(':');
  return colon === -1 ? input : input.slice(0, colon);
}

/** By name, in the order of the file. Entries without name or op are left out; `checkedTopology` has refused them before. */
export function graphNodes(topology: object): Map<string, GraphNode> {
  const nodes = new Map<string, GraphNode>();
  const list = (topology as JsonObject).node;
  for (const node of Array.isArray(list) ? list : []) {
    if (!isObject(node) || typeof node.name !== 'string' || typeof node.op !== 'string') continue;
    const inputs = Array.isArray(node.input) ? node.input.map((input) => nodeNameOf(String(input))) : [];
    nodes.set(node.name, {
      name: node.name,
      op: node.op,
      inputs: inputs.filter((input) => input !== undefined),
      attr: isObject(node.attr) ? node.attr : {},
    });
  }
  return nodes;
}

export interface SignatureEntry {
  /** Name the user gives: key of the signature, else the node. */
  readonly key: string;
  /** `node:0` as in the signature. */
  readonly tensor: string;
  readonly node: string;
  /** -1 = any; undefined where the model does not say. */
  readonly shape: readonly number[] | undefined;
  readonly dtype: string | undefined;
}

export interface Signature {
  readonly inputs: readonly SignatureEntry[];
  readonly outputs: readonly SignatureEntry[];
}

/** The signature, else what tfjs takes in its place: placeholders, and nodes that nothing reads. */
export function signatureOf(topology: object, extras: JsonObject): Signature {
  const nodes = graphNodes(topology);
  const metadata = isObject(extras.userDefinedMetadata) ? extras.userDefinedMetadata : {};
  const signature = isObject(metadata.signature) ? metadata.signature : extras.signature;
  const given = (side: 'inputs' | 'outputs') => (isObject(signature) ? entries(signature[side], nodes) : []);
  const [inputs, outputs] = [given('inputs'), given('outputs')];
  const read = new Set([...nodes.values()].flatMap((node) => node.inputs));
  return {
    inputs: inputs.length > 0 ? inputs : [...nodes.values()].filter(isPlaceholder).map(fromNode),
    outputs:
      outputs.length > 0
        ? outputs
        : [...nodes.values()].filter((node) => !read.has(node.name) && node.op !== 'Const').map(fromNode),
  };
}

function isPlaceholder(node: GraphNode): boolean {
  return node.op.startsWith('Placeholder');
}

function entries(side: unknown, nodes: ReadonlyMap<string, GraphNode>): SignatureEntry[] {
  if (!isObject(side)) return [];
  return Object.entries(side).flatMap(([key, value]): SignatureEntry[] => {
    if (!isObject(value) || typeof value.name !== 'string' || value.resourceId !== undefined) return [];
    const node = nodeNameOf(value.name) ?? value.name;
    if (!nodes.has(node)) return [];
    return [{ key, tensor: value.name, node, shape: dimsOf(value.tensorShape), dtype: textOf(value.dtype) }];
  });
}

function fromNode(node: GraphNode): SignatureEntry {
  const shape = isObject(node.attr.shape) ? dimsOf(node.attr.shape.shape) : undefined;
  const dtype = isObject(node.attr.dtype) ? textOf(node.attr.dtype.type) : undefined;
  return { key: node.name, tensor: node.name, node: node.name, shape, dtype };
}

function dimsOf(shape: unknown): number[] | undefined {
  if (!isObject(shape) || shape.unknownRank === true) return undefined;
  if (shape.dim === undefined) return [];
  if (!Array.isArray(shape.dim)) return undefined;
  return shape.dim.map((dim: unknown) => {
    const size = Number(isObject(dim) ? (dim.size ?? -1) : -1);
    return Number.isSafeInteger(size) ? size : -1;
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Nodes that have to run to compute the outputs, from the inputs on: each after all that it reads (cycles excepted). */
export function usedNodes(topology: object, extras: JsonObject): GraphNode[] {
  const nodes = graphNodes(topology);
  const ordered: GraphNode[] = [];
  const state = new Map<string, 'open' | 'done'>();
  // An explicit stack: graphs of thousands of nodes in a row are common.
  const stack = signatureOf(topology, extras)
    .outputs.map((output) => output.node)
    .reverse();
  while (stack.length > 0) {
    const name = stack.at(-1)!;
    const node = nodes.get(name);
    if (node === undefined || state.get(name) === 'done') {
      stack.pop();
    } else if (state.get(name) === 'open') {
      state.set(name, 'done');
      ordered.push(node);
      stack.pop();
    } else {
      state.set(name, 'open');
      for (const input of [...node.inputs].reverse()) if (!state.has(input)) stack.push(input);
    }
  }
  return ordered;
}
