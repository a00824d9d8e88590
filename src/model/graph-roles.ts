/** Roles of the weights of a GraphModel: by the operation that reads the constant, and at which of its inputs. */
import { type GraphNode, usedNodes } from './graph.ts';
import type { Model, Weight } from './model.ts';
import { isObject } from './parse.ts';
import type { Role, WeightRole } from './roles.ts';

/** They hand their input on with the same values. */
const transparent = new Set([
  'Identity',
  'StopGradient',
  'Reshape',
  'ExpandDims',
  'Squeeze',
  'Transpose',
  'EnsureShape',
]);
const convolutions = new Set(['Conv1D', 'Conv2D', 'Conv3D', '_FusedConv2D', 'Conv2DBackpropInput']);
const depthwise = new Set(['DepthwiseConv2d', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2dNative']);
const products = new Set(['MatMul', 'BatchMatMul', 'BatchMatMulV2', '_FusedMatMul', 'Einsum']);
const batchNorms = new Set(['FusedBatchNorm', 'FusedBatchNormV2', 'FusedBatchNormV3']);
const gathers = new Set(['Gather', 'GatherV2']);

interface Use {
  readonly role: Role;
  readonly isTrainable: boolean;
}

export function graphRoles(model: Model): Map<string, WeightRole> {
  const nodes = usedNodes(model.topology, model.extras);
  const readers = new Map<string, { readonly node: GraphNode; readonly index: number; readonly order: number }[]>();
  nodes.forEach((node, order) => {
    node.inputs.forEach((input, index) => {
      const list = readers.get(input) ?? [];
      list.push({ node, index, order });
      readers.set(input, list);
    });
  });
  const find = (weight: Weight): WeightRole => {
    let reading = readers.get(weight.name) ?? [];
    // Bounded: a chain of hand-ons longer than this is no weight of a layer.
    for (let hops = 0; hops < 8 && reading.length === 1; hops++) {
      const [{ node, index }] = reading;
      if (!transparent.has(node.op) || index !== 0) break;
      reading = readers.get(node.name) ?? [];
    }
    const uses = reading.map((one) => ({ ...one, use: useOf(weight, one.node, one.index) }));
    const best = uses.find(({ use }) => use.role !== 'other') ?? uses[0];
    const isTrainable = uses.length > 0 && uses.every(({ use }) => use.isTrainable);
    return {
      role: best?.use.role ?? 'other',
      layer: best?.node.name ?? weight.name,
      layerClass: best?.node.op ?? 'Const',
      order: best?.order ?? Number.MAX_SAFE_INTEGER,
      isTrainable: isTrainable && weight.dtype === 'float32',
    };
  };
  return new Map(model.weights.map((weight) => [weight.name, find(weight)]));
}

function useOf(weight: Weight, node: GraphNode, index: number): Use {
  const trained = (role: Role): Use => ({ role, isTrainable: true });
  const fixed: Use = { role: 'other', isTrainable: false };
  if (weight.dtype !== 'float32') return fixed;
  const { op } = node;
  if (index === 1 && convolutions.has(op)) return trained('kernel');
  if (index === 1 && depthwise.has(op)) return trained('depthwise');
  if (index < 2 && products.has(op) && weight.shape.length > 1) return trained('kernel');
  if (index === 1 && op === 'BiasAdd') return trained('bias');
  if (batchNorms.has(op)) return { role: 'norm', isTrainable: index === 1 || index === 2 };
  if (index >= 2 && op.includes('Fused')) return fusedUse(node, index);
  if (index === 0 && gathers.has(op) && weight.shape.length === 2) return trained('embedding');
  if (index === 1 && op === 'Prelu') return trained('other');
  if (isPerChannel(weight.shape)) {
    if (op === 'Add' || op === 'AddV2' || op === 'Sub') return trained('bias');
    if (op === 'Mul') return trained('norm');
  }
  return fixed;
}

/** Arguments of `_FusedConv2D` and its like: `fused_ops` says what they are. */
function fusedUse(node: GraphNode, index: number): Use {
  const fused = fusedOps(node);
  if (fused[0] === 'FusedBatchNorm') return { role: 'norm', isTrainable: index === 2 || index === 3 };
  if (index === 2 && fused[0] === 'BiasAdd') return { role: 'bias', isTrainable: true };
  return { role: 'other', isTrainable: index === 3 && fused.includes('Prelu') };
}

/** Names in the attribute `fused_ops`, which GraphDef JSON holds in base64: `BiasAdd`, `Relu` … */
export function fusedOps(node: GraphNode): string[] {
  const attribute = node.attr.fused_ops;
  const list = isObject(attribute) && isObject(attribute.list) ? attribute.list.s : undefined;
  return Array.isArray(list) ? list.map((text) => new TextDecoder().decode(fromBase64(String(text)))) : [];
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

/** One value per channel: a vector, or a tensor with one side longer than 1. Scalars are constants of the computation. */
function isPerChannel(shape: readonly number[]): boolean {
  return shape.filter((side) => side > 1).length === 1;
}
