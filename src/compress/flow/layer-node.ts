/** What one layer does with its channels. */
import type { Weight } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import type { ActivationKind, FlowNode, LinearPart } from './flow.ts';

const passes = new Set(
  `ZeroPadding2D MaxPooling1D MaxPooling2D MaxPooling3D AveragePooling1D AveragePooling2D AveragePooling3D
  GlobalAveragePooling1D GlobalAveragePooling2D GlobalMaxPooling1D GlobalMaxPooling2D Dropout SpatialDropout1D
  Cropping2D GaussianNoise UpSampling2D`.split(/\s+/),
);
/** Of what passes, what takes a shift along too; zeros put around take none. */
const affines: readonly (readonly [RegExp, FlowNode['affine']])[] = [
  [/MaxPooling/, 'increasing'],
  [/^(?:Global)?AveragePooling|Dropout|^GaussianNoise$|^Cropping|^UpSampling/, 'any'],
];
const keepsRank = new Set(
  'InputLayer Dense Activation ReLU LeakyReLU PReLU ELU Softmax BatchNormalization Add Multiply'.split(' '),
);
const convolutional = /^(?:Separable|Depthwise)?Conv\dD/;
const convolutions = new Set(['Conv1D', 'Conv2D', 'Conv3D']);

interface Known {
  readonly weights: ReadonlyMap<string, Weight>;
  readonly nodes: readonly FlowNode[];
}

type Base = Pick<FlowNode, 'name' | 'inputs' | 'parents' | 'rank' | 'channelsFirst'>;

export function describeLayer(layer: JsonObject, given: Base, known: Known): FlowNode {
  const className = String(layer.class_name);
  const config = isObject(layer.config) ? layer.config : {};
  const reads = given.inputs.map((input) => known.nodes.findLast(({ name }) => name === input));
  const layouts = new Set(reads.map((one) => one?.channelsFirst).filter((one) => one !== undefined));
  // As it comes, where the layer does not say how it wants it.
  const channelsFirst = layoutOf(className, config, reads[0]?.rank) ?? [...layouts][0];
  const base = { ...given, rank: rankOf(className, config, reads[0]?.rank), channelsFirst };
  const other: FlowNode = { ...given, rank: base.rank, kind: 'other' };
  // Read with channels elsewhere than where they are: positions are taken for channels.
  if (layouts.size > 1 || (layouts.size === 1 && !layouts.has(channelsFirst))) return other;
  if (className === 'InputLayer') return { ...base, kind: base.inputs.length === 1 ? 'pass' : 'input' };
  if (className === 'Add') return { ...base, kind: 'add' };
  // A Sequential's first layer stands for its input too, and reads nothing.
  if (base.inputs.length > 1) return other;
  if (passes.has(className)) {
    const affine = affines.find(([pattern]) => pattern.test(className))?.[1];
    const isExact = config.padding !== 'same' || !className.startsWith('Average');
    const isFlat = className.startsWith('Global');
    return {
      ...base,
      kind: 'pass',
      channelsFirst: isFlat ? false : base.channelsFirst,
      affine: isExact ? affine : undefined,
    };
  }
  // TensorFlow.js brings channels to the end before it flattens.
  if (className === 'Flatten') return { ...base, kind: 'flatten', channelsFirst: false, affine: 'any' };
  const activation = activationOf(className, config);
  if (activation !== undefined) {
    return { ...base, kind: 'activation', activation, affine: activation === 'linear' ? 'any' : undefined };
  }
  if (className === 'BatchNormalization') return normNode(base, config, known);
  const linear = linearOf(className, config, base.name, known);
  return linear === undefined ? other : { ...base, kind: 'linear', linear };
}

/** Whether the layer wants channels on axis 1; undefined where it takes them as they come. */
function layoutOf(className: string, config: JsonObject, rank: number | undefined): boolean | undefined {
  if (config.data_format === 'channels_first') return true;
  if (className === 'BatchNormalization') {
    const axis = Array.isArray(config.axis) ? config.axis[0] : config.axis;
    return axis === 1 && rank !== undefined && rank > 2 ? true : undefined;
  }
  const isPlaced = className === 'Dense' || className === 'Flatten' || convolutional.test(className);
  return isPlaced || (passes.has(className) && !/Dropout|Noise/.test(className)) ? false : undefined;
}

function activationOf(className: string, config: JsonObject): ActivationKind | undefined {
  if (className === 'Activation') return kindOf(config.activation);
  if (className === 'LeakyReLU' || className === 'PReLU') return 'homogeneous';
  if (className !== 'ReLU') return undefined;
  const most = config.max_value ?? config.maxValue ?? null;
  if ((config.threshold ?? 0) !== 0) return 'other';
  if (most === null) return 'homogeneous';
  return most === 6 && (config.negative_slope ?? 0) === 0 ? 'relu6' : 'other';
}

function kindOf(activation: unknown): ActivationKind {
  if (activation === undefined || activation === null || activation === 'linear') return 'linear';
  if (activation === 'relu') return 'homogeneous';
  return activation === 'relu6' ? 'relu6' : 'other';
}

function linearOf(className: string, config: JsonObject, name: string, { weights }: Known): LinearPart | undefined {
  const shapeOf = (part: string) => weights.get(`${name}/${part}`)?.shape;
  const bias = config.use_bias !== false && weights.has(`${name}/bias`) ? `${name}/bias` : undefined;
  const common = {
    bias,
    activation: kindOf(config.activation),
    isDepthwise: false,
    isPadded: config.padding === 'same',
  };
  const kernel = `${name}/kernel`;
  const shape = shapeOf('kernel');
  // A constraint or a channels-first layout is nothing to a kernel: its axes are the same.
  if (className === 'Dense' && shape?.length === 2) {
    const [inputs, units] = shape;
    const views = {
      out: { weight: kernel, inner: 1, count: units },
      in: { weight: kernel, inner: units, count: inputs },
    };
    return { ...common, ...views, isPadded: false, positions: 1 };
  }
  if (convolutions.has(className) && shape !== undefined && shape.length >= 3) {
    const [inputs, filters] = shape.slice(-2);
    const positions = product(shape.slice(0, -2));
    const views = {
      out: { weight: kernel, inner: 1, count: filters },
      in: { weight: kernel, inner: filters, count: inputs },
    };
    return { ...common, ...views, positions };
  }
  const spatial = shapeOf('depthwise_kernel');
  if (spatial?.length !== 4) return undefined;
  const depthwise = `${name}/depthwise_kernel`;
  const [inputs, multiplier] = spatial.slice(-2);
  const positions = spatial[0] * spatial[1];
  const out = { weight: depthwise, inner: 1, count: inputs * multiplier };
  const into = { weight: depthwise, inner: multiplier, count: inputs };
  if (className === 'DepthwiseConv2D') return { ...common, out, in: into, isDepthwise: true, positions };
  const pointwise = shapeOf('pointwise_kernel');
  if (className !== 'SeparableConv2D' || pointwise?.length !== 4) return undefined;
  const [between, filters] = pointwise.slice(-2);
  const point = `${name}/pointwise_kernel`;
  const inside = { out, in: { weight: point, inner: filters, count: between } };
  return { ...common, out: { weight: point, inner: 1, count: filters }, in: into, inside, positions };
}

function product(sides: readonly number[]): number {
  return sides.reduce((all, side) => all * side, 1);
}

function normNode(base: Base, config: JsonObject, known: Known): FlowNode {
  const has = (part: string) => (known.weights.has(`${base.name}/${part}`) ? `${base.name}/${part}` : undefined);
  const [mean, variance] = [has('moving_mean'), has('moving_variance')];
  if (mean === undefined || variance === undefined || !isChannels(config.axis, base)) {
    return { ...base, channelsFirst: undefined, kind: 'other' };
  }
  const epsilon = typeof config.epsilon === 'number' ? config.epsilon : 1e-3;
  const norm = { gamma: has('gamma'), beta: has('beta'), mean, variance, epsilon };
  return { ...base, kind: 'norm', norm };
}

/** Keras writes the last axis by its number, which says the same only where the number of dimensions is known. */
function isChannels(axis: unknown, { rank, channelsFirst }: Base): boolean {
  const value = Array.isArray(axis) && axis.length === 1 ? axis[0] : (axis ?? -1);
  if (channelsFirst === true) return value === 1;
  return value === -1 || (rank !== undefined && value === rank - 1);
}

/** Dimensions of what a layer puts out, the batch included. */
function rankOf(className: string, config: JsonObject, before: number | undefined): number | undefined {
  const given = Array.isArray(config.batch_input_shape) ? config.batch_input_shape.length : before;
  if (className === 'Flatten' || className.startsWith('Global')) return 2;
  const dimensions = /^(?:Separable|Depthwise)?Conv(\d)D/.exec(className)?.[1];
  if (dimensions !== undefined) return Number(dimensions) + 2;
  if (className === 'Reshape') return Array.isArray(config.target_shape) ? config.target_shape.length + 1 : undefined;
  return keepsRank.has(className) || passes.has(className) ? given : undefined;
}
