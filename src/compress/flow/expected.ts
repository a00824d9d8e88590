/**
 * What each layer is fed and how much each of its outputs matters, told from the model alone. Forward, means and variances:
 * from batch norm where it says them, else as sums of independent inputs. Backward, from the model's outputs: how much a
 * change of one channel changes them, squared. Together they weigh the error of each weight as the diagonal of the Hessian
 * would, without data; with data, `Evidence` does it better.
 */
import type { Model } from '../../model/model.ts';
import type { InputMoments } from '../evidence.ts';
import { channelOf } from './channel-values.ts';
import { type ActivationKind, type Flow, type FlowNode, type LinearPart, onlyReader } from './flow.ts';
import { afterActivation, shareWithSlope } from './rectified.ts';
import { normStatistics, type Statistics } from './statistics.ts';

export interface Expected {
  /** By kernel, per input channel. */
  readonly inputs: ReadonlyMap<string, InputMoments>;
  /** By kernel, per output channel: mean over channels and layers is no unit, only ratios count. */
  readonly importance: ReadonlyMap<string, Float32Array>;
}

/** Per channel of a node's output, after its activation; and the share of inputs at which the activation has a slope. */
interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly slope?: Float64Array;
}

export function expectedOf(model: Model, flow: Flow, known: Statistics = new Map()): Expected {
  const statistics = new Map([...known, ...normStatistics(model, flow)]);
  const values = new Map(model.weights.map((weight) => [weight.name, weight.values as Float32Array]));
  const moments = new Map<string, Moments>();
  const inputs = new Map<string, InputMoments>();
  for (const node of flow.nodes.values()) {
    const fed = moments.get(node.inputs[0] ?? '');
    if (node.linear !== undefined) noteInputs(node.linear, fed, inputs);
    const made = momentsOf(node, flow, moments, statistics, values);
    if (made !== undefined) moments.set(node.name, made);
  }
  return { inputs, importance: importances(flow, moments, values) };
}

/** Unknown inputs have mean 0 and variance 1: all alike. */
function noteInputs(
  { in: view, inside }: LinearPart,
  fed: Moments | undefined,
  inputs: Map<string, InputMoments>,
): void {
  const count = view.count;
  const mean = new Float32Array(count);
  const square = new Float32Array(count).fill(1);
  const period = fed?.mean.length ?? 0;
  if (fed !== undefined && period > 0 && count % period === 0) {
    for (let c = 0; c < count; c++) {
      mean[c] = fed.mean[c % period];
      square[c] = mean[c] ** 2 + fed.variance[c % period];
    }
  }
  inputs.set(view.weight, { mean, square });
  if (inside !== undefined) {
    const { count: between } = inside.in;
    inputs.set(inside.in.weight, { mean: new Float32Array(between), square: new Float32Array(between).fill(1) });
  }
}

type Values = ReadonlyMap<string, Float32Array>;

function momentsOf(
  node: FlowNode,
  flow: Flow,
  moments: ReadonlyMap<string, Moments>,
  statistics: Statistics,
  values: Values,
): Moments | undefined {
  const fed = moments.get(node.inputs[0] ?? '');
  if (node.linear !== undefined) return linearMoments(node, flow, fed, statistics, values);
  if (node.kind === 'norm') {
    const said = statistics.get(flow.nodes.get(node.inputs[0])?.linear?.out.weight ?? '');
    if (said !== undefined) return { mean: Float64Array.from(said.mean), variance: Float64Array.from(said.variance) };
    const { gamma, beta, mean } = node.norm!;
    const { length } = values.get(mean)!;
    const scale = gamma === undefined ? new Float64Array(length).fill(1) : Float64Array.from(values.get(gamma)!);
    const shift = beta === undefined ? new Float64Array(length) : Float64Array.from(values.get(beta)!);
    return { mean: shift, variance: scale.map((one) => one * one) };
  }
  if (fed === undefined) return undefined;
  if (node.kind === 'activation') return activated(node.activation!, fed);
  const unscaled = node.kind === 'bias' ? behindScale(node, flow) : undefined;
  if (unscaled !== undefined && statistics.has(unscaled)) {
    const { mean, variance } = statistics.get(unscaled)!;
    return { mean: Float64Array.from(mean), variance: Float64Array.from(variance) };
  }
  if (node.kind === 'bias') return { ...fed, mean: fed.mean.map((one, c) => one + values.get(node.vector!)![c]) };
  if (node.kind === 'scale') {
    const by = values.get(node.vector!)!;
    return { mean: fed.mean.map((one, c) => one * by[c]), variance: fed.variance.map((one, c) => one * by[c] ** 2) };
  }
  if (node.kind === 'pass' || node.kind === 'flatten') return { mean: fed.mean, variance: fed.variance };
  if (node.kind !== 'add') return undefined;
  const terms = node.inputs.map((input) => moments.get(input));
  if (terms.some((term) => term?.mean.length !== fed.mean.length)) return undefined;
  const total = (pick: (one: Moments) => Float64Array) =>
    fed.mean.map((_, c) => terms.reduce((sum, term) => sum + pick(term!)[c], 0));
  return { mean: total((one) => one.mean), variance: total((one) => one.variance) };
}

/** The kernel whose outputs a multiplication and then this bias take: what is known of them holds behind the bias. */
function behindScale(node: FlowNode, flow: Flow): string | undefined {
  const scale = flow.nodes.get(node.inputs[0]);
  return scale?.kind === 'scale' ? flow.nodes.get(scale.inputs[0])?.linear?.out.weight : undefined;
}

function activated(kind: ActivationKind, { mean, variance }: Moments): Moments {
  const both = Array.from(mean, (one, c) => afterActivation(kind, one, variance[c]));
  return {
    mean: Float64Array.from(both, (one) => one.mean),
    variance: Float64Array.from(both, (one) => Math.max(0, one.square - one.mean ** 2)),
    slope: mean.map((one, c) => shareWithSlope(kind, one, variance[c])),
  };
}

function linearMoments(
  { name, linear }: FlowNode,
  flow: Flow,
  fed: Moments | undefined,
  statistics: Statistics,
  values: Values,
): Moments | undefined {
  const { out, in: into, bias, activation, inside } = linear!;
  const said = onlyReader(flow, name)?.kind === 'scale' ? undefined : statistics.get(out.weight);
  if (said !== undefined) {
    return activated(activation, { mean: Float64Array.from(said.mean), variance: Float64Array.from(said.variance) });
  }
  const mean = Float64Array.from({ length: out.count }, (_, c) => (bias === undefined ? 0 : values.get(bias)![c]));
  const variance = new Float64Array(out.count);
  const kernel = values.get(out.weight)!;
  const period = inside === undefined ? (fed?.mean.length ?? 0) : 0;
  const fits = period > 0 && into.count % period === 0;
  for (let i = 0; i < kernel.length; i++) {
    const o = channelOf(i, out);
    const c = fits ? channelOf(i, into) % period : -1;
    if (fits) mean[o] += kernel[i] * fed!.mean[c];
    variance[o] += kernel[i] * kernel[i] * (fits ? fed!.variance[c] : 1);
  }
  return activated(activation, { mean, variance });
}

/** Backward through every node whose readers are known; the outputs of the model weigh 1 each. */
function importances(flow: Flow, moments: ReadonlyMap<string, Moments>, values: Values): Map<string, Float32Array> {
  const weights = new Map<string, Float32Array>();
  const arriving = new Map<string, Float64Array>();
  const add = (name: string, amounts: Float64Array) => {
    const before = arriving.get(name);
    arriving.set(name, before?.length === amounts.length ? before.map((one, c) => one + amounts[c]) : amounts);
  };
  for (const node of [...flow.nodes.values()].reverse()) {
    const width = moments.get(node.name)?.mean.length ?? node.linear?.out.count;
    const given = arriving.get(node.name);
    if (width === undefined) continue;
    let amounts = given?.length === width ? given : new Float64Array(width).fill(1);
    const slope = moments.get(node.name)?.slope;
    // Not nought: an estimate that a channel is never at work may be wrong.
    if (slope !== undefined) amounts = amounts.map((one, c) => one * Math.max(0.05, slope[c]));
    const fed = moments.get(node.inputs[0] ?? '')?.mean.length;
    if (node.linear !== undefined) {
      weights.set(node.linear.out.weight, Float32Array.from(amounts));
      if (node.linear.inside !== undefined) separable(node.linear, amounts, weights, values);
      if (fed !== undefined) add(node.inputs[0], throughKernel(node.linear, amounts, fed, values));
    } else if (node.kind === 'norm') {
      const { gamma, variance, epsilon } = node.norm!;
      const by = values.get(variance)!;
      add(
        node.inputs[0],
        amounts.map((one, c) => (one * (gamma === undefined ? 1 : values.get(gamma)![c] ** 2)) / (by[c] + epsilon)),
      );
    } else if (node.kind === 'scale') {
      add(
        node.inputs[0],
        amounts.map((one, c) => one * values.get(node.vector!)![c] ** 2),
      );
    } else if (node.kind !== 'other') {
      for (const input of node.inputs) add(input, amounts);
    }
  }
  return weights;
}

function throughKernel(
  { out, in: into, inside }: LinearPart,
  amounts: Float64Array,
  width: number,
  values: Values,
): Float64Array {
  const result = new Float64Array(width);
  if (inside !== undefined || into.count % width !== 0)
    return result.fill(amounts.reduce((sum, one) => sum + one, 0) / width);
  const kernel = values.get(out.weight)!;
  for (let i = 0; i < kernel.length; i++) {
    result[channelOf(i, into) % width] += kernel[i] * kernel[i] * amounts[channelOf(i, out)];
  }
  return result;
}

/** Of the depthwise half of a separable convolution: what its outputs weigh in the pointwise half. */
function separable(
  { inside }: LinearPart,
  amounts: Float64Array,
  weights: Map<string, Float32Array>,
  values: Values,
): void {
  const { out, in: into } = inside!;
  const kernel = values.get(into.weight)!;
  const result = new Float64Array(out.count);
  for (let i = 0; i < kernel.length; i++) result[channelOf(i, into)] += kernel[i] ** 2 * amounts[i % amounts.length];
  weights.set(out.weight, Float32Array.from(result));
}
