/** What a GraphModel does last before an output. */
import { graphNodes } from './graph.ts';
import { fusedOps } from './graph-roles.ts';
import type { Model } from './model.ts';

/** `other` is a known function that is none of these (ReLU, tanh …). */
export type Activation = 'softmax' | 'sigmoid' | 'linear' | 'other';

/** They hand their input on, at most in another shape. */
const transparent = new Set(['Identity', 'Reshape', 'Squeeze', 'ExpandDims', 'EnsureShape', 'StopGradient', 'Cast']);
const linear = new Set(['MatMul', 'BatchMatMul', 'BatchMatMulV2', 'Conv2D', 'BiasAdd', 'Add', 'AddV2', 'Mul', 'Sub']);

export function graphActivation(model: Model, output: string): Activation {
  const nodes = graphNodes(model.topology);
  let node = nodes.get(output);
  for (let hops = 0; hops < 32 && node !== undefined && transparent.has(node.op); hops++)
    node = nodes.get(node.inputs[0]);
  if (node === undefined) return 'other';
  if (node.op === 'Softmax' || node.op === 'LogSoftmax') return 'softmax';
  if (node.op === 'Sigmoid') return 'sigmoid';
  if (linear.has(node.op)) return 'linear';
  if (!node.op.startsWith('_Fused')) return 'other';
  const last = fusedOps(node).at(-1);
  return last === 'Sigmoid' ? 'sigmoid' : last === 'BiasAdd' || last === 'FusedBatchNorm' ? 'linear' : 'other';
}
