/** Layers that take every channel by itself: activations, batch norm, dropout, pooling, padding, resizing. */
import { activationName, activationValue } from '../activation-value.ts';
import { axisOf, isChannelsFirst, sidesOf } from '../config-values.ts';
import { type Calling, type Each, opaque, type Rule, type Shape, sizeOf } from '../operation.ts';

type Constant = (value: number, channel: number, calling: Calling) => number;

/** Element by element. */
export function elementwise(constant: Constant, flops = 1): Rule {
  return (calling) => {
    const [shape] = calling.shapes;
    const operation: Each = {
      kind: 'each',
      multiplier: 1,
      slices: [],
      shape,
      flops: flops * (flops === 0 ? 0 : sizeOf(shape)),
      constant: (value, channel) => constant(value, channel, calling),
    };
    return [operation];
  };
}

/** At prediction it does nothing. */
export const identity: Rule = elementwise((value) => value, 0);

export const activation: Rule = (calling) => {
  const name = activationName(calling.config.activation);
  const apply = activationValue(name);
  if (apply !== undefined) return elementwise(apply)(calling);
  return [
    opaque(`${calling.layer.name} takes the ${name} over them`, calling.shapes[0], 3 * sizeOf(calling.shapes[0])),
  ];
};

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

export const relu: Rule = elementwise((value, _, { config }) =>
  Math.min(Math.max(value, 0), number(config.max_value, Number.POSITIVE_INFINITY)),
);
export const leakyRelu: Rule = elementwise((value, _, { config }) =>
  value > 0 ? value : number(config.alpha, 0.3) * value,
);
export const elu: Rule = elementwise((value, _, { config }) =>
  value > 0 ? value : number(config.alpha, 1) * Math.expm1(value),
);
export const thresholdedRelu: Rule = elementwise((value, _, { config }) =>
  Number.isNaN(value) ? value : value > number(config.theta, 1) ? value : 0,
);
export const rescaling: Rule = elementwise(
  (value, _, { config }) => value * number(config.scale, 1) + number(config.offset, 0),
  2,
);

export const prelu: Rule = (calling) => {
  const { axes, shapes } = calling;
  const alpha = calling.weight('alpha');
  const [axis] = axes;
  const isShared = axis === undefined || alpha === undefined || alpha.shape[axis] === 1;
  const operation: Each = {
    kind: 'each',
    multiplier: 1,
    slices: isShared ? [] : [{ part: 'alpha', axis }],
    shape: shapes[0],
    flops: 2 * sizeOf(shapes[0]),
    constant: (value) => (value >= 0 ? value : Number.NaN),
  };
  return [operation];
};

export const batchNormalization: Rule = (calling) => {
  const { config, shapes } = calling;
  const [shape] = shapes;
  if (shape === undefined) return [opaque(`the shape of what ${calling.layer.name} is given is not known`)];
  const parts = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  const present = parts.filter((part) => calling.weight(part) !== undefined);
  const [gamma, beta, mean, variance] = parts.map((part) => calling.weight(part)?.values);
  const epsilon = number(config.epsilon, 1e-3);
  const operation: Each = {
    kind: 'each',
    axis: axisOf(config.axis, shape.length),
    multiplier: 1,
    slices: present.map((part) => ({ part, axis: 0 })),
    shape,
    flops: 2 * sizeOf(shape),
    constant: (value, channel) => {
      const scale = (gamma?.[channel] ?? 1) / Math.sqrt((variance?.[channel] ?? 1) + epsilon);
      const shift = beta?.[channel] ?? 0;
      // A channel whose scale is zero is its shift, whatever comes in.
      return scale === 0 ? shift : (value - (mean?.[channel] ?? 0)) * scale + shift;
    },
  };
  return [operation];
};

interface Window {
  readonly dimensions: number;
  readonly isFirst: boolean;
}

function windowOf({ config }: Calling, dimensions: number): Window {
  return { dimensions, isFirst: isChannelsFirst(config) };
}

/** Height, width … changed by `change`, channels as they were. */
function spatial(
  calling: Calling,
  { dimensions, isFirst }: Window,
  change: (side: number, dimension: number) => number,
  constant: (value: number) => number,
  flopsPerElement = 0,
): readonly [Each] {
  const axis = isFirst ? 0 : dimensions;
  const [shape] = calling.shapes;
  const out: Shape | undefined = shape?.map((side, index) =>
    index === axis || side === null ? side : change(side, isFirst ? index - 1 : index),
  );
  const flops = flopsPerElement === 0 ? 0 : flopsPerElement * sizeOf(out);
  return [{ kind: 'each', axis, multiplier: 1, slices: [], shape: out, flops, constant }];
}

const same = (value: number): number => value;

export function pooling(dimensions: number): Rule {
  return (calling) => {
    const { config } = calling;
    const size = sidesOf(config.pool_size, dimensions, 2);
    const strides = config.strides == null ? size : sidesOf(config.strides, dimensions, 2);
    const isValid = String(config.padding ?? 'valid') === 'valid';
    const change = (side: number, i: number) =>
      Math.floor(((isValid ? side - size[i] + 1 : side) + strides[i] - 1) / strides[i]);
    const taps = size.reduce((product, length) => product * length, 1);
    return spatial(calling, windowOf(calling, dimensions), change, same, taps);
  };
}

export function globalPooling(dimensions: number): Rule {
  return (calling) => {
    const axis = windowOf(calling, dimensions).isFirst ? 0 : dimensions;
    const [shape] = calling.shapes;
    const operation: Each = {
      kind: 'each',
      axis,
      outAxis: 0,
      multiplier: 1,
      slices: [],
      shape: shape && [shape[axis]],
      flops: sizeOf(shape),
      constant: same,
    };
    return [operation];
  };
}

/** `[[top, bottom], [left, right]]`, `[rows, columns]` or one number. */
function bordersOf(value: unknown): number[] {
  const list: unknown[] = Array.isArray(value) ? value : [value ?? 1, value ?? 1];
  return list.map((part) => (Array.isArray(part) ? Number(part[0]) + Number(part[1]) : 2 * Number(part)));
}

export const zeroPadding2d: Rule = (calling) => {
  const borders = bordersOf(calling.config.padding);
  const constant = (value: number) => (value === 0 ? 0 : Number.NaN);
  return spatial(calling, windowOf(calling, 2), (side, i) => side + borders[i], constant);
};

export const cropping2d: Rule = (calling) => {
  const borders = bordersOf(calling.config.cropping);
  return spatial(calling, windowOf(calling, 2), (side, i) => side - borders[i], same);
};

export const upSampling2d: Rule = (calling) => {
  const size = sidesOf(calling.config.size, 2, 2);
  return spatial(calling, windowOf(calling, 2), (side, i) => side * size[i], same, 1);
};

/** To `height` × `width`; channels come last. */
export const resized: Rule = (calling) => {
  const { height, width } = calling.config;
  const sides = [Number(height), Number(width)];
  return spatial(calling, { dimensions: 2, isFirst: false }, (_, i) => sides[i], same, 1);
};
