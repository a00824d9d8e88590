/** Pairs of layers between which a positive factor per channel can be moved without changing what the model computes. */
import type { ChannelView, Flow, FlowNode } from './flow.ts';
import { onlyReader } from './flow.ts';

export interface Pair {
  /** Divided by the factors. */
  readonly from: ChannelView;
  /** Vectors per channel that are divided too: biases on the way. */
  readonly vectors: readonly string[];
  /** Multiplied with them. */
  readonly to: ChannelView;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Pairs that a ReLU6 keeps apart: min(max(x, 0), 6) does not let a factor through. */
  readonly cappedApart: number;
}

/** Every layer whose output reaches one other layer alone, through functions with f(sx) = s·f(x) only. */
export function pairsOf(flow: Flow): Pairs {
  const pairs: Pair[] = [];
  let cappedApart = 0;
  for (const node of flow.nodes.values()) {
    const { linear } = node;
    if (linear === undefined) continue;
    // A separable convolution is two layers with nothing between them.
    if (linear.inside !== undefined) pairs.push({ from: linear.inside.out, to: linear.inside.in, vectors: [] });
    const found = partner(flow, node);
    if (found === 'capped') cappedApart++;
    else if (found !== undefined) pairs.push(found);
  }
  return { pairs, cappedApart };
}

function partner(flow: Flow, first: FlowNode): Pair | 'capped' | undefined {
  const linear = first.linear!;
  const vectors = linear.bias === undefined ? [] : [linear.bias];
  let isCapped = linear.activation === 'relu6';
  if (linear.activation === 'other') return undefined;
  let isFlat = false;
  for (let node = onlyReader(flow, first.name); node !== undefined; node = onlyReader(flow, node.name)) {
    if (node.linear !== undefined) {
      const into = node.linear.in;
      const { count } = linear.out;
      // Behind a flattening the channels come round again and again.
      const fits = isFlat ? into.count % count === 0 : into.count === count;
      if (!fits) return undefined;
      return isCapped ? 'capped' : { from: linear.out, vectors, to: { ...into, count } };
    }
    if (node.kind === 'activation') {
      if (node.activation === 'other') return undefined;
      isCapped ||= node.activation === 'relu6';
    } else if (node.kind === 'bias') vectors.push(node.vector!);
    else if (node.kind === 'flatten') isFlat = true;
    else if (node.kind !== 'pass' && node.kind !== 'scale') return undefined;
  }
  return undefined;
}
