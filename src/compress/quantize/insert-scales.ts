/**
 * Where nothing after a convolution or product can take a scale per channel in (a ReLU6 of a graph whose batch norms are
 * folded), a multiplication is put behind it, before bias and activation: y = f(s·(W/s)x + b). A fused operation is taken
 * apart for it. It costs one number per output channel and one more operation per prediction. Graphs alone.
 */

import { fusedOps } from '../../model/graph-roles.ts';
import type { Model, Weight } from '../../model/model.ts';
import { withValues } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import { channelPeaks, timesChannels } from '../flow/channel-values.ts';
import type { Flow } from '../flow/flow.ts';

export interface Inserted {
  readonly model: Model;
  readonly kernels: ReadonlySet<string>;
}

const plainOps: Readonly<Record<string, string>> = {
  Conv2D: 'Conv2D',
  _FusedConv2D: 'Conv2D',
  DepthwiseConv2d: 'DepthwiseConv2dNative',
  DepthwiseConv2dNative: 'DepthwiseConv2dNative',
  FusedDepthwiseConv2dNative: 'DepthwiseConv2dNative',
  MatMul: 'MatMul',
  _FusedMatMul: 'MatMul',
};
const plainActivations = new Set(['Relu', 'Relu6', 'Elu', 'Sigmoid', 'Tanh']);
/** Channels that differ by less lose less than a bit. */
const WORTH = 2;

/** @param wanted kernels that will be quantized and whose channels are not even yet */
export function insertScales(model: Model, flow: Flow, wanted: ReadonlySet<string>): Inserted {
  const list = (model.topology as { readonly node: readonly JsonObject[] }).node;
  const names = new Set(list.map(({ name }) => String(name)));
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const added: Weight[] = [];
  const kernels = new Set<string>();
  const nodes = list.flatMap((node): JsonObject[] => {
    const part = flow.nodes.get(String(node.name))?.linear;
    if (part === undefined || !wanted.has(part.out.weight) || weights.get(part.out.weight)?.levels !== undefined)
      return [node];
    const kernel = weights.get(part.out.weight)!;
    const factors = factorsOf(channelPeaks(kernel.values as Float32Array, part.out));
    const parts = factors === undefined ? undefined : takenApart(node, names);
    if (factors === undefined || parts === undefined) return [node];
    const inverse = factors.map((factor) => 1 / factor);
    weights.set(kernel.name, withValues(kernel, timesChannels(kernel.values as Float32Array, part.out, inverse)));
    const scale = `${String(node.name)}/scale`;
    added.push({ name: scale, shape: [factors.length], dtype: 'float32', values: factors });
    kernels.add(kernel.name);
    return parts;
  });
  const next = [...model.weights.map(({ name }) => weights.get(name)!), ...added];
  return { model: { ...model, topology: { ...model.topology, node: nodes }, weights: next }, kernels };
}

/** float32 numbers, so that what is divided by them and multiplied again loses the last bit at most. */
function factorsOf(peaks: Float64Array): Float32Array | undefined {
  const most = Math.max(...peaks);
  const factors = Float32Array.from(peaks, (peak) => (peak > most * 1e-6 ? peak / most : 1));
  const sorted = [...factors].sort((a, b) => a - b);
  return most > 0 && 1 / sorted[Math.floor(sorted.length / 2)] >= WORTH ? factors : undefined;
}

/** The node as product, scale, bias, activation: the last one has its name. */
function takenApart(node: JsonObject, names: ReadonlySet<string>): JsonObject[] | undefined {
  const name = String(node.name);
  const plain = plainOps[String(node.op)];
  const input = Array.isArray(node.input) ? node.input.map(String) : [];
  const attr = isObject(node.attr) ? node.attr : {};
  const fused = node.op === plain ? [] : fusedOps({ name, op: String(node.op), inputs: input, attr });
  const [bias, activation, ...rest] = fused;
  const isKnown =
    fused.length === 0 || (bias === 'BiasAdd' && (activation === undefined || plainActivations.has(activation)));
  const parts = ['product', 'scale', 'scaled', 'biased'].map((part) => `${name}/${part}`);
  if (plain === undefined || !isKnown || rest.length > 0 || parts.some((part) => names.has(part))) return undefined;
  const T = attr.T ?? { type: 'DT_FLOAT' };
  const [product, scale, scaled, biased] = parts;
  const { fused_ops: _, num_args: __, epsilon: ___, leakyrelu_alpha: ____, ...kept } = attr;
  const controls = input.filter((one) => one.startsWith('^'));
  const nodes: JsonObject[] = [
    { name: scale, op: 'Const', attr: { dtype: { type: 'DT_FLOAT' } } },
    { name: product, op: plain, input: [...input.slice(0, 2), ...controls], attr: kept },
    { name: fused.length === 0 ? name : scaled, op: 'Mul', input: [product, scale], attr: { T } },
  ];
  if (bias !== undefined) {
    const format = attr.data_format === undefined ? {} : { data_format: attr.data_format };
    nodes.push({
      name: activation === undefined ? name : biased,
      op: 'BiasAdd',
      input: [scaled, input[2]],
      attr: { T, ...format },
    });
  }
  if (activation !== undefined) nodes.push({ name, op: activation, input: [biased], attr: { T } });
  return nodes;
}
