/** Layers that move elements without changing them: flatten, reshape, permute, repeat. */
import { isChannelsFirst } from '../config-values.ts';
import { type Calling, type Move, opaque, type Rule, type Shape, sizeOf } from '../operation.ts';

/** Beyond it, looking at every element takes too long. */
const MOST_ELEMENTS = 2 ** 24;

const product = (sides: readonly number[]): number => sides.reduce((total, side) => total * side, 1);

function isKnown(shape: Shape | undefined): shape is readonly number[] {
  return shape?.every((side) => side !== null) ?? false;
}

function unknownShape({ layer, axes }: Calling, shape?: Shape) {
  return [
    opaque(axes[0] === undefined ? undefined : `the shape of what ${layer.name} is given is not known`, shape, 0),
  ];
}

/** Channels-first input is transposed before it is flattened, where the layer says so. */
export const flatten: Rule = (calling) => {
  const [shape] = calling.shapes;
  if (!isKnown(shape)) return unknownShape(calling, [null]);
  const turns = isChannelsFirst(calling.config) && shape.length > 1;
  const ordered = turns ? [...shape.slice(1), shape[0]] : shape;
  const operation: Move = {
    kind: 'move',
    shape: [product(shape)],
    flops: 0,
    place(axis) {
      const at = turns ? (axis === 0 ? shape.length - 1 : axis - 1) : axis;
      const inner = product(ordered.slice(at + 1));
      const from = Int32Array.from({ length: product(shape) }, (_, i) => Math.floor(i / inner) % ordered[at]);
      return { axis: 0, from };
    },
  };
  return [operation];
};

export const reshape: Rule = (calling) => {
  const [shape] = calling.shapes;
  const target = Array.isArray(calling.config.target_shape) ? calling.config.target_shape : [];
  if (!isKnown(shape)) {
    return unknownShape(
      calling,
      target.map((side) => (Number(side) > 0 ? Number(side) : null)),
    );
  }
  const total = product(shape);
  const given = target.map((side) => (side === null ? -1 : Number(side)));
  const missing = total / product(given.filter((side) => side !== -1));
  const out = given.map((side) => (side === -1 ? missing : side));
  const operation: Move = {
    kind: 'move',
    shape: out,
    flops: 0,
    target: 'target_shape',
    place: (axis) => (product(out) === total && total <= MOST_ELEMENTS ? placeIn(shape, axis, out) : undefined),
  };
  return [operation];
};

/** The axis of `out` along which alone the channel changes, looked for from the last on. */
function placeIn(shape: readonly number[], axis: number, out: readonly number[]) {
  const total = product(shape);
  const inner = product(shape.slice(axis + 1));
  for (let to = out.length - 1; to >= 0; to--) {
    const within = product(out.slice(to + 1));
    const from = new Int32Array(out[to]).fill(-1);
    let fits = true;
    for (let i = 0; i < total && fits; i++) {
      const channel = Math.floor(i / inner) % shape[axis];
      const place = Math.floor(i / within) % out[to];
      if (from[place] === -1) from[place] = channel;
      else fits = from[place] === channel;
    }
    if (fits) return { axis: to, from };
  }
  return undefined;
}

const inOrder = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);

export const permute: Rule = (calling) => {
  const [shape] = calling.shapes;
  const dims = Array.isArray(calling.config.dims) ? calling.config.dims.map((axis) => Number(axis) - 1) : [];
  if (shape === undefined || dims.length !== shape.length) return unknownShape(calling);
  const operation: Move = {
    kind: 'move',
    shape: dims.map((axis) => shape[axis]),
    flops: 0,
    place: (axis) => ({ axis: dims.indexOf(axis), from: inOrder(shape[axis] ?? 0) }),
  };
  return [operation];
};

export const repeatVector: Rule = (calling) => {
  const [shape] = calling.shapes;
  if (shape?.length !== 1) return unknownShape(calling);
  const operation: Move = {
    kind: 'move',
    shape: [Number(calling.config.n), ...shape],
    flops: 0,
    place: () => ({ axis: 1, from: inOrder(sizeOf(shape)) }),
  };
  return [operation];
};
