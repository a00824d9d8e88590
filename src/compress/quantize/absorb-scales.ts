/**
 * Scales per channel in files that know one per tensor: each output channel of a kernel is divided by a factor, and what comes
 * next is multiplied with it. Exact where a batch norm follows, y = γ((sx) − μ)/σ + β = γs(x − μ/s)/σ + β, or a multiplication
 * per channel. Channels of a kernel then have the same range, and 8 bits do what per-channel scales do elsewhere.
 */
import { type Model, type Weight, withValues } from '../../model/model.ts';
import { channelPeaks, timesChannels } from '../flow/channel-values.ts';
import { type Flow, type FlowNode, onlyReader } from '../flow/flow.ts';

export interface Absorbed {
  readonly model: Model;
  /** Kernels whose channels have one range now. */
  readonly kernels: ReadonlySet<string>;
}

/** @param wanted kernels that will be quantized */
export function absorbScales(model: Model, flow: Flow, wanted: ReadonlySet<string>): Absorbed {
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const kernels = new Set<string>();
  for (const node of flow.nodes.values()) {
    const { linear } = node;
    if (linear === undefined || !wanted.has(linear.out.weight) || weights.get(linear.out.weight)?.levels !== undefined)
      continue;
    const vectors = linear.bias === undefined ? [] : [linear.bias];
    const taker = linear.activation === 'linear' ? takerOf(flow, node, vectors) : undefined;
    if (taker === undefined) continue;
    const kernel = weights.get(linear.out.weight)!;
    const peaks = channelPeaks(kernel.values as Float32Array, linear.out);
    const most = Math.max(...peaks);
    if (!(most > 0)) continue;
    const factors = peaks.map((peak) => (peak > most * 1e-12 ? peak / most : 1));
    const inverse = factors.map((factor) => 1 / factor);
    const times = (name: string | undefined, by: Float64Array) => {
      const weight = name === undefined ? undefined : weights.get(name)!;
      if (weight !== undefined) weights.set(weight.name, scaled(weight, by));
    };
    weights.set(kernel.name, withValues(kernel, timesChannels(kernel.values as Float32Array, linear.out, inverse)));
    for (const vector of vectors) times(vector, inverse);
    if (taker.norm !== undefined) {
      times(taker.norm.gamma, factors);
      times(taker.norm.mean, inverse);
    } else times(taker.vector, factors);
    kernels.add(kernel.name);
  }
  return { model: { ...model, weights: model.weights.map(({ name }) => weights.get(name)!) }, kernels };
}

/** A batch norm with a scale, or a multiplication, that takes the outputs of the layer alone. */
function takerOf(flow: Flow, node: FlowNode, vectors: string[]): FlowNode | undefined {
  for (let next = onlyReader(flow, node.name); next !== undefined; next = onlyReader(flow, next.name)) {
    if (next.kind === 'norm') return next.norm!.gamma === undefined ? undefined : next;
    if (next.kind === 'scale') return next;
    if (next.kind !== 'bias') return undefined;
    vectors.push(next.vector!);
  }
  return undefined;
}

function scaled(weight: Weight, by: Float64Array): Weight {
  return withValues(weight, timesChannels(weight.values as Float32Array, { inner: 1, count: by.length }, by));
}
