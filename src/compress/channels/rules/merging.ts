/** Layers that put several tensors together. */
import { axisOf } from '../config-values.ts';
import { type Concatenation, type Merge, opaque, type Rule, type Shape, sizeOf } from '../operation.ts';

export function merging(combine: (values: readonly number[]) => number): Rule {
  return ({ layer, shapes }) => {
    const shape = broadcast(shapes);
    if (shape === undefined) return [opaque(`the shape of what ${layer.name} is given is not known`)];
    const operation: Merge = { kind: 'merge', combine, shape, flops: (shapes.length - 1) * sizeOf(shape) };
    return [operation];
  };
}

/** From the right, as TensorFlow.js does; a side that may be anything stays so. */
function broadcast(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  if (shapes.some((shape) => shape === undefined)) return undefined;
  const known = shapes as readonly Shape[];
  const rank = Math.max(...known.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, index) => {
    const sides = known.map((shape) => shape[index - rank + shape.length] ?? (index < rank - shape.length ? 1 : null));
    return sides.find((side) => side !== 1 && side !== null) ?? (sides.includes(null) ? null : 1);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const add = merging(sum);
export const average = merging((values) => sum(values) / values.length);
export const maximum = merging((values) => Math.max(...values));
export const minimum = merging((values) => Math.min(...values));
/** Zero times anything is zero. */
export const multiply = merging((values) => (values.includes(0) ? 0 : values.reduce((all, value) => all * value, 1)));

export const concatenate: Rule = ({ layer, config, shapes }) => {
  if (shapes.some((shape) => shape === undefined)) {
    return [opaque(`the shape of what ${layer.name} is given is not known`)];
  }
  const known = shapes as readonly Shape[];
  const axis = axisOf(config.axis, known[0].length);
  const along = known.map((shape) => shape[axis]);
  const total = along.some((side) => side === null) ? null : sum(along as number[]);
  const operation: Concatenation = {
    kind: 'concatenation',
    axis,
    shape: known[0].map((side, index) => (index === axis ? total : side)),
    flops: 0,
  };
  return [operation];
};
