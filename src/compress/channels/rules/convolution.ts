/** Convolutions of one to three dimensions: plain, transposed, depthwise, separable. Dense layers are those of none. */
import { activationName, activationValue } from '../activation-value.ts';
import { isChannelsFirst, sidesOf } from '../config-values.ts';
import {
  type Calling,
  type Each,
  type Mix,
  type Operation,
  opaque,
  type Rule,
  type Shape,
  sizeOf,
} from '../operation.ts';

interface Plan {
  readonly dimensions: number;
  readonly axis: number;
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: string;
  readonly spatial: Shape;
}

function planOf({ config, shapes: [shape] }: Calling, dimensions: number): Plan {
  const axis = isChannelsFirst(config) ? 0 : dimensions;
  const spatial = shape?.filter((_, index) => index !== axis) ?? new Array(dimensions).fill(null);
  return {
    dimensions,
    axis,
    kernel: sidesOf(config.kernel_size, dimensions, 1),
    strides: sidesOf(config.strides, dimensions, 1),
    dilation: sidesOf(config.dilation_rate, dimensions, 1),
    padding: String(config.padding ?? 'valid'),
    spatial,
  };
}

function spatialOut({ spatial, kernel, strides, dilation, padding }: Plan): Shape {
  return spatial.map((side, i) => {
    if (side === null) return null;
    const wide = kernel[i] + (kernel[i] - 1) * (dilation[i] - 1);
    return Math.floor(((padding === 'valid' ? side - wide + 1 : side) + strides[i] - 1) / strides[i]);
  });
}

function spatialGrown({ spatial, kernel, strides, padding }: Plan): Shape {
  return spatial.map((side, i) =>
    side === null ? null : side * strides[i] + (padding === 'valid' ? Math.max(kernel[i] - strides[i], 0) : 0),
  );
}

function shapeOf({ axis }: Plan, spatial: Shape, channels: number): Shape {
  return axis === 0 ? [channels, ...spatial] : [...spatial, channels];
}

/** `same` pads nothing where the kernel has one tap. */
function isPadded({ padding, kernel }: Plan): boolean {
  return padding !== 'valid' && kernel.some((side) => side > 1);
}

function extras(config: Calling['config'], hasBias: boolean): number {
  return (hasBias ? 1 : 0) + (activationName(config.activation) === 'linear' ? 0 : 1);
}

function mix(calling: Calling, plan: Plan, isTransposed: boolean): readonly Operation[] {
  const { layer, config } = calling;
  const kernel = calling.weight('kernel');
  const rank = plan.dimensions + 2;
  if (kernel?.shape.length !== rank) return [opaque(`the kernel of ${layer.name} is not as its class says`)];
  if (Number(config.groups ?? 1) > 1) return [opaque(`${layer.name} is a convolution in groups`)];
  const [from, to] = isTransposed ? [rank - 1, rank - 2] : [rank - 2, rank - 1];
  const spatial = isTransposed ? spatialGrown(plan) : spatialOut(plan);
  const bias = calling.weight('bias') !== undefined;
  const filters = kernel.shape[to];
  const operation: Mix = {
    kind: 'mix',
    shape: shapeOf(plan, spatial, filters),
    axis: plan.axis,
    outAxis: plan.axis,
    kernel: 'kernel',
    from,
    to,
    bias,
    mayBias: true,
    count: 'filters',
    padded: isTransposed || isPadded(plan),
    activation: activationName(config.activation),
    flops:
      2 * kernel.values.length * sizeOf(isTransposed ? plan.spatial : spatial) +
      extras(config, bias) * filters * sizeOf(spatial),
  };
  return [operation];
}

export function convolution(dimensions: number): Rule {
  return (calling) => mix(calling, planOf(calling, dimensions), false);
}

export function transposedConvolution(dimensions: number): Rule {
  return (calling) => mix(calling, planOf(calling, dimensions), true);
}

/** @param ownsBias false for the first half of a separable convolution, which has no bias and activation of its own */
function depthwise(calling: Calling, plan: Plan, ownsBias: boolean): Each | undefined {
  const { config } = calling;
  const kernel = calling.weight('depthwise_kernel');
  if (kernel?.shape.length !== 4) return undefined;
  const [high, wide, channels, multiplier] = kernel.shape;
  const taps = high * wide;
  const bias = ownsBias ? calling.weight('bias') : undefined;
  const activation = ownsBias ? activationValue(config.activation) : (x: number) => x;
  const spatial = spatialOut(plan);
  const padded = isPadded(plan);
  const outputs = channels * multiplier;
  return {
    kind: 'each',
    axis: plan.axis,
    multiplier,
    slices: [{ part: 'depthwise_kernel', axis: 2 }, ...(bias === undefined ? [] : [{ part: 'bias', axis: 0 }])],
    shape: shapeOf(plan, spatial, outputs),
    flops: (2 * taps + (ownsBias ? extras(config, bias !== undefined) : 0)) * outputs * sizeOf(spatial),
    constant(value, channel) {
      let sum = 0;
      let isZero = true;
      for (let tap = 0; tap < taps; tap++) {
        const weight = kernel.values[tap * outputs + channel];
        sum += weight;
        if (weight !== 0) isZero = false;
      }
      if (!isZero && (Number.isNaN(value) || (padded && value !== 0))) return Number.NaN;
      const before = (isZero ? 0 : value * sum) + (bias?.values[channel] ?? 0);
      return activation === undefined ? Number.NaN : activation(before);
    },
  };
}

export const depthwiseConvolution: Rule = (calling) => {
  const operation = depthwise(calling, planOf(calling, 2), true);
  if (operation === undefined) return [opaque(`the kernel of ${calling.layer.name} is not as its class says`)];
  if (activationValue(calling.config.activation) !== undefined) return [operation];
  return [opaque(`${calling.layer.name} takes the ${calling.config.activation} over them`, operation.shape)];
};

/** A depthwise convolution and one of 1 × 1. */
export const separableConvolution: Rule = (calling) => {
  const plan = planOf(calling, 2);
  const first = depthwise(calling, plan, false);
  const pointwise = calling.weight('pointwise_kernel');
  if (first === undefined || pointwise?.shape.length !== 4) {
    return [opaque(`the kernels of ${calling.layer.name} are not as its class says`)];
  }
  const bias = calling.weight('bias') !== undefined;
  const spatial = spatialOut(plan);
  const filters = pointwise.shape[3];
  const second: Mix = {
    kind: 'mix',
    shape: shapeOf(plan, spatial, filters),
    axis: plan.axis,
    outAxis: plan.axis,
    kernel: 'pointwise_kernel',
    from: 2,
    to: 3,
    bias,
    mayBias: plan.axis !== 0,
    count: 'filters',
    padded: false,
    activation: activationName(calling.config.activation),
    flops: (2 * pointwise.values.length + extras(calling.config, bias) * filters) * sizeOf(spatial),
  };
  return [first, second];
};

/** Over the last axis, at every place of the others. */
export const dense: Rule = (calling) => {
  const { layer, config, shapes } = calling;
  const [shape] = shapes;
  const kernel = calling.weight('kernel');
  if (kernel?.shape.length !== 2) return [opaque(`the kernel of ${layer.name} is not as its class says`)];
  if (shape === undefined) return [opaque(`the shape of what ${layer.name} is given is not known`)];
  const axis = shape.length - 1;
  const bias = calling.weight('bias') !== undefined;
  const [, units] = kernel.shape;
  const places = sizeOf(shape.slice(0, -1));
  const operation: Mix = {
    kind: 'mix',
    shape: [...shape.slice(0, -1), units],
    axis,
    outAxis: axis,
    kernel: 'kernel',
    from: 0,
    to: 1,
    bias,
    mayBias: true,
    count: 'units',
    padded: false,
    activation: activationName(config.activation),
    flops: (2 * kernel.values.length + extras(config, bias) * units) * places,
  };
  return [operation];
};
