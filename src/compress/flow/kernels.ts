/** The kernels of a model with what weighs their errors: what they are multiplied with, and what their outputs do. */
import type { Model } from '../../model/model.ts';
import type { Evidence, InputMoments } from '../evidence.ts';
import { expectedOf } from './expected.ts';
import { type ChannelView, type Flow, type FlowNode, flowOf, onlyReader } from './flow.ts';
import type { Statistics } from './statistics.ts';

export interface Kernel {
  readonly weight: string;
  readonly out: ChannelView;
  readonly in: ChannelView;
  /** Per input channel: mean and mean of squares, measured or expected. */
  readonly inputs: InputMoments;
  /** Per output channel: how much a unit of squared error there matters. */
  readonly importance: Float32Array;
  readonly isDepthwise: boolean;
  /** Vector that is added to its outputs before anything else happens to them; absent where there is none of its own. */
  readonly bias?: string;
  /** Factors per channel that stand between the outputs and `bias`. */
  readonly factors?: string;
  /** Mean that a batch norm takes from its outputs before anything else happens to them. */
  readonly mean?: string;
  /** Axis of the weight's shape along which `out` runs, where a scale per channel can stand. */
  readonly axis: number;
}

export interface Kernels {
  readonly flow: Flow;
  readonly kernels: ReadonlyMap<string, Kernel>;
  /** Whether what kernels are multiplied with was measured on examples. */
  readonly isMeasured: boolean;
}

export async function kernelsOf(model: Model, known?: Statistics, evidence?: Evidence): Promise<Kernels> {
  const flow = flowOf(model);
  const names = [...flow.nodes.values()].flatMap(({ linear }) => (linear === undefined ? [] : [linear.out.weight]));
  const measured = await evidence?.inputMoments(model, names);
  return { flow, kernels: expectedKernels(model, flow, known, measured), isMeasured: (measured?.size ?? 0) > 0 };
}

export function expectedKernels(
  model: Model,
  flow: Flow,
  known?: Statistics,
  measured: ReadonlyMap<string, InputMoments> = new Map(),
): Map<string, Kernel> {
  const { inputs, importance } = expectedOf(model, flow, known);
  const shapes = new Map(model.weights.map(({ name, shape }) => [name, shape]));
  const kernels = new Map<string, Kernel>();
  const add = (out: ChannelView, into: ChannelView, isDepthwise: boolean, taken: Taken = {}) => {
    const { weight } = out;
    const fed = measured.get(weight) ?? inputs.get(weight);
    const matters = importance.get(weight);
    if (fed?.square.length !== into.count || matters?.length !== out.count) return;
    const axis = axisOf(out, shapes.get(weight)!);
    kernels.set(weight, { weight, out, in: into, inputs: fed, importance: matters, isDepthwise, axis, ...taken });
  };
  for (const node of flow.nodes.values()) {
    const { linear } = node;
    if (linear === undefined) continue;
    if (linear.inside === undefined) add(linear.out, linear.in, linear.isDepthwise, takenOf(flow, node));
    else {
      add(linear.inside.out, linear.in, true);
      add(linear.out, linear.inside.in, false, takenOf(flow, node));
    }
  }
  return kernels;
}

type Taken = Pick<Kernel, 'bias' | 'mean' | 'factors'>;

/** The bias of the layer, or one that alone reads it, behind a multiplication too; else the mean of such a batch norm. */
function takenOf(flow: Flow, node: FlowNode): Taken {
  const { bias, activation } = node.linear!;
  if (bias !== undefined) return { bias };
  const reader = activation === 'linear' ? onlyReader(flow, node.name) : undefined;
  if (reader?.kind === 'norm') return { mean: reader.norm!.mean };
  if (reader?.kind === 'bias') return { bias: reader.vector };
  const behind = reader?.kind === 'scale' ? onlyReader(flow, reader.name) : undefined;
  return behind?.kind === 'bias' ? { bias: behind.vector, factors: reader!.vector } : {};
}

/** A depthwise kernel [h, w, c, m] has its scales along c: the m outputs of one input share theirs. */
function axisOf({ inner, count }: ChannelView, shape: readonly number[]): number {
  if (inner > 1) return 0;
  return count === shape[shape.length - 1] ? shape.length - 1 : shape.length - 2;
}
