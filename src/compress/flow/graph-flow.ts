/** The flow of a GraphModel. A constant that two operations read is moved by nobody, and so is what it scales. */
import { type GraphNode, signatureOf, usedNodes } from '../../model/graph.ts';
import { fusedOps } from '../../model/graph-roles.ts';
import type { Model, Weight } from '../../model/model.ts';
import { isObject } from '../../model/parse.ts';
import type { ActivationKind, FlowNode, LinearPart } from './flow.ts';
import type { RawFlow } from './layer-flow.ts';

const convolutions = new Set(['Conv2D', '_FusedConv2D']);
const depthwise = new Set(['DepthwiseConv2d', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2dNative']);
const products = new Set(['MatMul', '_FusedMatMul']);
const norms = new Set(['FusedBatchNorm', 'FusedBatchNormV2', 'FusedBatchNormV3']);
const activations: Readonly<Record<string, ActivationKind>> = {
  Relu: 'homogeneous',
  LeakyRelu: 'homogeneous',
  Relu6: 'relu6',
  Identity: 'linear',
  StopGradient: 'linear',
  Elu: 'other',
  Sigmoid: 'other',
  Tanh: 'other',
};
const passes = new Set(['MaxPool', 'AvgPool', 'ResizeNearestNeighbor']);

export function graphFlow(model: Model): RawFlow {
  const nodes = usedNodes(model.topology, model.extras);
  const known = new Constants(model, nodes);
  const ends = signatureOf(model.topology, model.extras).outputs.map(({ node }) => node);
  return { nodes: nodes.filter(({ name }) => !known.holds(name)).map((node) => describe(node, known)), ends };
}

/** Weights, seen through the nodes that hand them on, and who reads each. */
class Constants {
  private readonly weights: ReadonlyMap<string, Weight>;
  private readonly sources = new Map<string, string>();
  private readonly uses = new Map<string, number>();

  constructor(model: Model, nodes: readonly GraphNode[]) {
    this.weights = new Map(model.weights.map((weight) => [weight.name, weight]));
    for (const { name, op, inputs } of nodes) {
      if (op === 'Const') this.sources.set(name, name);
      const handed = op === 'Identity' ? this.sources.get(inputs[0]) : undefined;
      if (handed !== undefined) this.sources.set(name, handed);
      else for (const input of inputs) this.count(this.sources.get(input));
    }
  }

  private count(name: string | undefined): void {
    if (name !== undefined) this.uses.set(name, (this.uses.get(name) ?? 0) + 1);
  }

  holds(node: string): boolean {
    return this.sources.has(node);
  }

  /** A float weight that this reader alone reads. */
  own(node: string | undefined): Weight | undefined {
    const name = this.sources.get(node ?? '');
    const weight = this.weights.get(name ?? '');
    return weight?.dtype === 'float32' && this.uses.get(name!) === 1 ? weight : undefined;
  }

  any(node: string | undefined): Weight | undefined {
    return this.weights.get(this.sources.get(node ?? '') ?? '');
  }
}

function describe(node: GraphNode, known: Constants): FlowNode {
  const inputs = node.inputs.filter((input) => !known.holds(input));
  const base = { name: node.name, inputs, parents: [] };
  const { op } = node;
  const other: FlowNode = { ...base, kind: 'other' };
  if (op.startsWith('Placeholder')) return { ...base, kind: 'input' };
  if (op === 'Add' || op === 'AddV2' || op === 'BiasAdd' || op === 'Mul') return sum(node, base, known);
  if (inputs.length !== 1 || inputs[0] !== node.inputs[0]) return other;
  if (textOf(node, 'data_format').startsWith('NC')) return other;
  if (norms.has(op)) return norm(node, base, known, 1);
  if (op === 'Prelu') return { ...base, kind: 'activation', activation: 'homogeneous' };
  if (op in activations) {
    const activation = activations[op];
    return { ...base, kind: 'activation', activation, affine: activation === 'linear' ? 'any' : undefined };
  }
  if (passes.has(op)) {
    const isExact = op !== 'AvgPool' || textOf(node, 'padding') === 'VALID';
    return { ...base, kind: 'pass', affine: op === 'MaxPool' ? 'increasing' : isExact ? 'any' : undefined };
  }
  if (op === 'Pad') return { ...base, kind: padsChannels(known.any(node.inputs[1])) ? 'other' : 'pass' };
  if (op === 'Mean') return isSpatial(known.any(node.inputs[1])) ? { ...base, kind: 'pass', affine: 'any' } : other;
  if (op === 'Reshape') return isFlat(known.any(node.inputs[1])) ? { ...base, kind: 'flatten', affine: 'any' } : other;
  const linear = linearOf(node, known);
  return linear === undefined ? other : { ...base, kind: 'linear', linear };
}

type Base = Pick<FlowNode, 'name' | 'inputs' | 'parents'>;

/** Plus or times: two values, or a value and one number per channel (the last axis). */
function sum({ op, inputs }: GraphNode, base: Base, known: Constants): FlowNode {
  const other: FlowNode = { ...base, kind: 'other' };
  if (base.inputs.length === 2) return op === 'Mul' ? other : { ...base, kind: 'add' };
  const weight = inputs.map((input) => known.own(input)).find((one) => one !== undefined);
  if (base.inputs.length !== 1 || weight === undefined || !isVector(weight)) return other;
  return { ...base, kind: op === 'Mul' ? 'scale' : 'bias', vector: weight.name };
}

/** Along the last axis: `[c]`, `[1, 1, 1, c]`. */
function isVector({ shape }: Weight): boolean {
  return shape.length > 0 && shape.slice(0, -1).every((side) => side === 1);
}

function norm(node: GraphNode, base: Base, known: Constants, at: number): FlowNode {
  const [gamma, beta, mean, variance] = [0, 1, 2, 3].map((index) => known.own(node.inputs[at + index])?.name);
  const isInference = !isObject(node.attr.is_training) || node.attr.is_training.b !== true;
  if (mean === undefined || variance === undefined || gamma === undefined || beta === undefined || !isInference) {
    return { ...base, kind: 'other' };
  }
  return { ...base, kind: 'norm', norm: { gamma, beta, mean, variance, epsilon: numberOf(node, 'epsilon', 1e-4) } };
}

function linearOf(node: GraphNode, known: Constants): LinearPart | undefined {
  const { op } = node;
  const kernel = known.own(node.inputs[1]);
  if (kernel === undefined) return undefined;
  const fused = op.startsWith('_Fused') || op.startsWith('Fused') ? fusedOps(node) : [];
  const bias = fused[0] === 'BiasAdd' ? known.own(node.inputs[2]) : undefined;
  if (fused.length > 0 && bias === undefined) return undefined;
  const last = fused.slice(1);
  const activation = last.length === 0 ? 'linear' : last.length === 1 ? fusedActivation(last[0]) : 'other';
  const common = { bias: bias?.name, activation, isPadded: textOf(node, 'padding') === 'SAME' || hasExplicit(node) };
  const { name: weight, shape } = kernel;
  if (products.has(op) && shape.length === 2 && !isSet(node, 'transpose_a')) {
    const turned = isSet(node, 'transpose_b');
    const first = { weight, inner: shape[1], count: shape[0] };
    const second = { weight, inner: 1, count: shape[1] };
    const views = turned ? { out: first, in: second } : { out: second, in: first };
    return { ...common, ...views, isDepthwise: false, isPadded: false, positions: 1 };
  }
  if (shape.length !== 4) return undefined;
  const [height, width, inputs, outputs] = shape;
  const into = { weight, inner: outputs, count: inputs };
  const positions = height * width;
  if (convolutions.has(op)) {
    return { ...common, out: { weight, inner: 1, count: outputs }, in: into, isDepthwise: false, positions };
  }
  if (!depthwise.has(op)) return undefined;
  return { ...common, out: { weight, inner: 1, count: inputs * outputs }, in: into, isDepthwise: true, positions };
}

function fusedActivation(name: string): ActivationKind {
  if (name === 'Relu6') return 'relu6';
  return name === 'Relu' || name === 'LeakyRelu' || name === 'Prelu' ? 'homogeneous' : 'other';
}

function padsChannels(pads: Weight | undefined): boolean {
  return pads === undefined || pads.shape.length !== 2 || pads.values.subarray(-2).some((side) => side !== 0);
}

/** Over height and width of `[n, h, w, c]`. */
function isSpatial(axes: Weight | undefined): boolean {
  return axes !== undefined && [...axes.values].sort().join() === '1,2';
}

/** `[n or any, k]`: what was last stays innermost. */
function isFlat(shape: Weight | undefined): boolean {
  return shape !== undefined && shape.values.length === 2;
}

function hasExplicit(node: GraphNode): boolean {
  return textOf(node, 'padding') === 'EXPLICIT';
}

function isSet(node: GraphNode, attribute: string): boolean {
  const value = node.attr[attribute];
  return isObject(value) && value.b === true;
}

function numberOf(node: GraphNode, attribute: string, fallback: number): number {
  const value = node.attr[attribute];
  return isObject(value) && typeof value.f === 'number' ? value.f : fallback;
}

function textOf(node: GraphNode, attribute: string): string {
  const value = node.attr[attribute];
  return isObject(value) && typeof value.s === 'string' ? Buffer.from(value.s, 'base64').toString() : '';
}
