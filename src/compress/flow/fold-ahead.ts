/** Batch norms in front of a convolution or dense layer, which multiplies what they put out. */
import type { Model, Weight } from '../../model/model.ts';
import type { JsonObject } from '../../model/parse.ts';
import { channelOf, timesChannels } from './channel-values.ts';
import { type Flow, type FlowNode, flowOf, type LinearPart, onlyReader } from './flow.ts';
import type { Fold } from './fold.ts';
import { nodesOf, relinked, withoutUnused } from './fold-graph.ts';
import { foldInLayers } from './fold-layers.ts';

export interface FoldedAhead {
  readonly model: Model;
  readonly folded: number;
  /** Left because zeros are put around what they put out, which their shift would have to reach as well. */
  readonly padded: number;
}

/**
 * W(ax + s) + b = (Wa)x + (Ws + b): exact where each output sees all of the kernel, so not where zeros are put around the
 * input of a convolution, unless s is 0. Pooling, flattening and dropout may stand between.
 *
 * @param isKept kernels that take no factors
 */
export function foldAhead(model: Model, isKept: (kernel: string) => boolean): FoldedAhead {
  let now = model;
  let folded = 0;
  // One at a time: the next may be in front of the same layer.
  for (;;) {
    const flow = flowOf(now);
    const weights = new Map(now.weights.map((weight) => [weight.name, weight]));
    let padded = 0;
    let next: Model | undefined;
    for (const norm of flow.nodes.values()) {
      const found = norm.kind === 'norm' ? aheadOf(flow, norm, weights) : undefined;
      if (found === undefined || isKept(found.linear.linear!.out.weight)) continue;
      const { factors, shifts } = linesOf(norm, weights);
      const isShifted = shifts.some((shift) => shift !== 0);
      if (found.isIncreasing && factors.some((factor) => factor < 0)) continue;
      if (isShifted && found.isPadded) padded++;
      else next = folding(now, flow, { ...found, norm, factors, shifts: isShifted ? shifts : undefined }, weights);
      if (next !== undefined) break;
    }
    if (next === undefined) return { model: now, folded, padded };
    now = next;
    folded++;
  }
}

interface Ahead {
  readonly linear: FlowNode;
  /** Whether something between lets pass on only what is not turned round. */
  readonly isIncreasing: boolean;
  readonly isPadded: boolean;
}

function aheadOf(flow: Flow, norm: FlowNode, weights: ReadonlyMap<string, Weight>): Ahead | undefined {
  let [isIncreasing, isFlat] = [false, false];
  for (let node = onlyReader(flow, norm.name); node !== undefined; node = onlyReader(flow, node.name)) {
    if (node.linear !== undefined) {
      const { in: into, isPadded, positions } = node.linear;
      const channels = weights.get(norm.norm!.mean)!.values.length;
      const fits = isFlat ? into.count % channels === 0 : into.count === channels;
      return fits ? { linear: node, isIncreasing, isPadded: isPadded && positions > 1 } : undefined;
    }
    if (node.affine === undefined) return undefined;
    isIncreasing ||= node.affine === 'increasing';
    isFlat ||= node.kind === 'flatten';
  }
  return undefined;
}

function linesOf({ norm }: FlowNode, weights: ReadonlyMap<string, Weight>) {
  const { gamma, beta, mean, variance, epsilon } = norm!;
  const of = (name: string | undefined) => weights.get(name ?? '')?.values as Float32Array | undefined;
  const [scale, shift, means] = [of(gamma), of(beta), of(mean)!];
  const factors = Float64Array.from(of(variance)!, (value, c) => (scale?.[c] ?? 1) / Math.sqrt(value + epsilon));
  return { factors, shifts: factors.map((factor, c) => (shift?.[c] ?? 0) - means[c] * factor) };
}

interface Folding extends Ahead {
  readonly norm: FlowNode;
  readonly factors: Float64Array;
  /** Absent: all are 0. */
  readonly shifts?: Float64Array;
}

type Values = Map<string, Weight>;

/** Undefined where nothing can take the shift. */
function folding(model: Model, flow: Flow, { linear, norm, factors, shifts }: Folding, weights: Values) {
  const part = linear.linear!;
  const kernel = weights.get(part.in.weight)!;
  const { length } = factors;
  const each = Float64Array.from({ length: part.in.count }, (_, i) => factors[i % length]);
  const { name, shape, dtype } = kernel;
  const values = timesChannels(kernel.values as Float32Array, part.in, each);
  const added = shifts && addedBy(part, shifts, weights);
  const scaled = (one: Weight) => (one.name === name ? { name, shape, dtype, values } : one);
  if (model.format === 'layers-model') {
    const { bias = `${linear.name}/bias`, out } = part;
    const before = weights.get(bias)?.values as Float32Array | undefined;
    const sums = added && Float32Array.from(added, (value, c) => value + (before?.[c] ?? 0));
    const fold: Fold = {
      linear,
      norm,
      bias: sums && { name: bias, shape: [out.count], dtype: 'float32', values: sums },
    };
    const next = model.weights.map((one) => (one.name === bias && fold.bias !== undefined ? fold.bias : scaled(one)));
    return foldInLayers({ ...model, weights: next }, [fold]);
  }
  // As it is written: which output of the node before it, too.
  const read = nodesOf(model).find((node) => node.name === norm.name)!.input as readonly unknown[];
  const moved = new Map([[norm.name, String(read[0])]]);
  const nodes = nodesOf(model).map((node) => (node.name === norm.name ? node : relinked(node, moved)));
  const next = { ...model, topology: { ...model.topology, node: nodes }, weights: model.weights.map(scaled) };
  const biased = added === undefined ? next : withBias(next, flow, linear, added);
  return biased && withoutUnused(model, biased);
}

/** Ws: what the shifts of the inputs add to each output. */
function addedBy({ in: into, out, inside }: LinearPart, shifts: Float64Array, weights: Values): Float64Array {
  const first = inside?.out ?? out;
  let sums = new Float64Array(first.count);
  const kernel = weights.get(into.weight)!.values;
  for (let i = 0; i < kernel.length; i++)
    sums[channelOf(i, first)] += kernel[i] * shifts[channelOf(i, into) % shifts.length];
  if (inside !== undefined) {
    const between = sums;
    sums = new Float64Array(out.count);
    const second = weights.get(out.weight)!.values;
    for (let i = 0; i < second.length; i++) sums[channelOf(i, out)] += second[i] * between[channelOf(i, inside.in)];
  }
  return sums;
}

/** Into a bias that is there, else into one that is put behind the operation. */
function withBias(model: Model, flow: Flow, linear: FlowNode, added: Float64Array): Model | undefined {
  const { bias, activation } = linear.linear!;
  const reader = activation === 'linear' ? onlyReader(flow, linear.name) : undefined;
  const taker = bias ?? (reader?.kind === 'bias' ? reader.vector : undefined);
  const present = model.weights.find(({ name }) => name === taker);
  if (present?.values.length === added.length) {
    const { name, shape, dtype } = present;
    const values = Float32Array.from(added, (value, c) => value + present.values[c]);
    return {
      ...model,
      weights: model.weights.map((one) => (one.name === name ? { name, shape, dtype, values } : one)),
    };
  }
  const [product, shift] = [`${linear.name}/product`, `${linear.name}/shift`];
  const names = new Set(nodesOf(model).map(({ name }) => name));
  if (taker !== undefined || names.has(product) || names.has(shift)) return undefined;
  const node = nodesOf(model).flatMap((one): JsonObject[] => {
    if (one.name !== linear.name) return [one];
    const T = (one.attr as JsonObject | undefined)?.T ?? { type: 'DT_FLOAT' };
    return [
      { ...one, name: product },
      { name: shift, op: 'Const', attr: { dtype: { type: 'DT_FLOAT' } } },
      { name: linear.name, op: 'BiasAdd', input: [product, shift], attr: { T } },
    ];
  });
  const weight: Weight = { name: shift, shape: [added.length], dtype: 'float32', values: Float32Array.from(added) };
  return { ...model, topology: { ...model.topology, node }, weights: [...model.weights, weight] };
}
