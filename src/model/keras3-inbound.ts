/** Calls of layers: Keras 3 writes `{args, kwargs}` with tensors as objects, Keras 2 lists of `[layer, node, tensor, kwargs]`. */
import { refused } from './keras3-refusal.ts';
import { isObject } from './parse.ts';

export type TensorRef = readonly [layer: string, node: number, tensor: number];

/** Calls in Keras 2 form are handed on as they are. */
export function inboundNodes(nodes: readonly unknown[], layer: string, where: string): unknown[] {
  return nodes.map((node) => (isObject(node) ? call(node, layer, where) : node));
}

function call(node: Readonly<Record<string, unknown>>, layer: string, where: string): unknown[] {
  const tensors = Array.isArray(node.args) ? node.args.flatMap((arg) => argument(arg, layer, where)) : [];
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isObject(node.kwargs) ? node.kwargs : {})) {
    if (value === null) continue;
    const given = historiesIn(value);
    if (given.length === 0) plain[key] = value;
    // Keras 2 and tfjs take the states of a recurrent layer as further inputs.
    else if (key === 'initial_state') tensors.push(...given);
    else if (key === 'inputs' || key === 'sequences' || key === 'sequence') tensors.unshift(...given);
    else throw refused(where, layer, `is called with a tensor as \`${key}\``);
  }
  if (tensors.length === 0) throw refused(where, layer, 'is called without a tensor');
  return tensors.map((tensor) => [...tensor, plain]);
}

function argument(value: unknown, layer: string, where: string): TensorRef[] {
  const tensors = historiesIn(value);
  if (tensors.length === 0 && value !== null) throw refused(where, layer, 'computes with a constant');
  return tensors;
}

/** All `__keras_tensor__` objects in a value, in order. */
function historiesIn(value: unknown): TensorRef[] {
  if (Array.isArray(value)) return value.flatMap(historiesIn);
  if (!isObject(value)) return [];
  if (value.class_name !== '__keras_tensor__') return Object.values(value).flatMap(historiesIn);
  const history = isObject(value.config) ? value.config.keras_history : undefined;
  return isTensorRef(history) ? [[history[0], history[1], history[2]]] : [];
}

/** `["x", 0, 0]`, `[["x", 0, 0], …]` or `{a: ["x", 0, 0]}` → a list. */
export function tensorsIn(value: unknown): unknown {
  if (isTensorRef(value)) return [value];
  if (Array.isArray(value)) {
    return value.every(isTensorRef) ? value : value.flatMap((part) => tensorsIn(part) as unknown[]);
  }
  return isObject(value) ? Object.values(value).flatMap((part) => tensorsIn(part) as unknown[]) : value;
}

export function isTensorRef(value: unknown): value is TensorRef {
  return (
    Array.isArray(value) && typeof value[0] === 'string' && Number.isInteger(value[1]) && Number.isInteger(value[2])
  );
}
