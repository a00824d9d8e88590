/** A GraphModel topology before tfjs runs it: known operations, links that lead somewhere, constants that have values. */
import { type Failure, inputFailure } from '../failure.ts';
import { graphNodes, nodeNameOf, signatureOf, usedNodes } from './graph.ts';
import { asyncOps, graphOps } from './graph-ops.ts';
import { quoted } from './manifest.ts';
import type { Weight } from './model.ts';
import { nearestName } from './nearest.ts';
import { isObject, type JsonObject } from './parse.ts';

/** Operations that no output depends on are not looked at: tfjs never runs them. */
export function checkGraph(topology: JsonObject, weights: readonly Weight[], extras: JsonObject, where: string): void {
  checkNodes(topology.node as unknown[], where);
  const { inputs, outputs } = signatureOf(topology, extras);
  if (outputs.length === 0) throw broken(where, 'the graph has no outputs');
  const fed = new Set(inputs.map((input) => input.node));
  const values = new Set(weights.map((weight) => weight.name));
  const used = usedNodes(topology, extras);
  const seen = new Set<string>();
  const mayLoop = used.some((node) => asyncOps.has(node.op));
  for (const node of used) {
    if (!graphOps.has(node.op)) throw unknownOp(node.op, node.name, where);
    if (node.op === 'Const' && !values.has(node.name)) {
      throw broken(where, `the constant ${quoted(node.name)} has no values in the weights manifest`);
    }
    if (node.op === 'Placeholder' && !fed.has(node.name)) {
      throw broken(where, `the graph needs the input ${quoted(node.name)}, which its signature does not name`);
    }
    const early = node.inputs.find((input) => !seen.has(input));
    if (early !== undefined && !mayLoop) throw broken(where, `the inputs of ${quoted(node.name)} lead in a circle`);
    seen.add(node.name);
  }
}

function checkNodes(list: readonly unknown[], where: string): void {
  const names = new Set<string>();
  for (const node of list) {
    if (!isObject(node) || typeof node.name !== 'string' || typeof node.op !== 'string') {
      throw broken(where, 'a node of the graph has no `name` and `op`');
    }
    if (names.has(node.name)) throw broken(where, `two nodes are called ${quoted(node.name)}`);
    names.add(node.name);
  }
  for (const node of list as JsonObject[]) {
    if (node.input === undefined || node.input === null) continue;
    if (!Array.isArray(node.input)) throw broken(where, `the inputs of the node ${quoted(node.name)} are no list`);
    for (const input of node.input) {
      const from = typeof input === 'string' ? (nodeNameOf(input) ?? input.slice(1)) : undefined;
      if (from === undefined || !names.has(from)) {
        throw broken(where, `the node ${quoted(node.name)} reads ${quoted(input)}, which is not in the graph`);
      }
    }
  }
}

/** What stock tfjs cannot do without, though converters leave it out: `versions`, and `attr` of each node. */
export function completedGraph(topology: JsonObject): JsonObject {
  return isObject(topology.versions) || graphNodes(topology).size === 0 ? topology : { ...topology, versions: {} };
}

function unknownOp(op: string, name: string, where: string): Failure {
  const near = nearestName(op, graphOps);
  return inputFailure('model-unknown-op', {
    where,
    what: `the graph node ${quoted(name)} is the operation ${quoted(op)}, which TensorFlow.js cannot run`,
    fix: `${near === undefined ? '' : `The nearest operation that it knows is ${near}. `}Rebuild that part of the model from supported operations`,
  });
}

function broken(where: string, what: string): Failure {
  return inputFailure('model-topology', { where, what, fix: 'Convert or download the model again' });
}
