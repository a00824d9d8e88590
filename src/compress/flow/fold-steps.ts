/** A batch norm that a converter took apart: Mul and Add by constants behind a convolution or product of a graph. */
import { signatureOf } from '../../model/graph.ts';
import type { Model, Weight } from '../../model/model.ts';
import { timesChannels } from './channel-values.ts';
import { type Flow, type FlowNode, flowOf, onlyReader } from './flow.ts';
import { nodesOf, relinked, withoutUnused } from './fold-graph.ts';

export interface FoldedSteps {
  readonly model: Model;
  /** Chains of operations that became part of what stands before them. */
  readonly folded: number;
}

/** @param isKept kernels that take no factors */
export function foldSteps(model: Model, isKept: (kernel: string) => boolean): FoldedSteps {
  if (model.format !== 'graph-model') return { model, folded: 0 };
  const flow = flowOf(model);
  const ends = new Set(signatureOf(model.topology, model.extras).outputs.map(({ node }) => node));
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const gone = new Map<string, string>();
  let folded = 0;
  for (const node of flow.nodes.values()) {
    const chain = isKept(node.linear?.out.weight ?? '') ? [] : chainBehind(flow, node, weights);
    if (!chain.some(({ kind }) => kind === 'scale')) continue;
    folded++;
    const { out, bias } = node.linear!;
    let factors = new Float64Array(out.count).fill(1);
    let sums = Float64Array.from(factors, (_, c) => (bias === undefined ? 0 : weights.get(bias)!.values[c]));
    for (const { kind, vector } of chain) {
      const { values } = weights.get(vector!)!;
      if (kind === 'scale') factors = factors.map((factor, c) => factor * values[c]);
      sums = sums.map((sum, c) => (kind === 'scale' ? sum * values[c] : sum + values[c]));
    }
    const kernel = weights.get(out.weight)!;
    replace(weights, kernel, timesChannels(kernel.values as Float32Array, out, factors));
    // The last addition of the chain bears the sum where the operation has no bias of its own.
    const bearer = bias === undefined ? chain.findLast(({ kind }) => kind === 'bias') : undefined;
    const taker = bias ?? bearer?.vector;
    if (taker !== undefined) replace(weights, weights.get(taker)!, Float32Array.from(sums));
    let source = node.name;
    for (const one of chain) {
      if (one === bearer) source = one.name;
      else gone.set(one.name, source);
    }
  }
  if (folded === 0) return { model, folded };
  // The name of an output is what users ask for.
  const moved = new Map([...gone].filter(([name]) => !ends.has(name)));
  const node = nodesOf(model).map((one) => {
    const source = gone.get(String(one.name));
    if (source === undefined || !ends.has(String(one.name))) return relinked(one, moved);
    const T = (one.attr as Record<string, unknown> | undefined)?.T ?? { type: 'DT_FLOAT' };
    return { name: one.name, op: 'Identity', input: [source], attr: { T } };
  });
  const next = model.weights.map(({ name }) => weights.get(name)!);
  return { model: withoutUnused(model, { ...model, topology: { ...model.topology, node }, weights: next }), folded };
}

/** Additions and multiplications per channel that take the outputs of the operation alone. */
function chainBehind(flow: Flow, { name, linear }: FlowNode, weights: ReadonlyMap<string, Weight>): FlowNode[] {
  const chain: FlowNode[] = [];
  if (linear?.activation !== 'linear') return chain;
  for (let next = onlyReader(flow, name); next !== undefined; next = onlyReader(flow, next.name)) {
    const isStep = next.kind === 'scale' || next.kind === 'bias';
    if (!isStep || weights.get(next.vector!)!.values.length !== linear.out.count) break;
    chain.push(next);
  }
  return chain;
}

function replace(weights: Map<string, Weight>, { name, shape, dtype }: Weight, values: Float32Array): void {
  weights.set(name, { name, shape, dtype, values });
}
