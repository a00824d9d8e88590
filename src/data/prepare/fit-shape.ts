/** Whether examples of one shape may enter a model input of another, and in which shape. */
import { inputFailure } from '../../failure.ts';
import type { Port } from '../../model/runnable.ts';
import { product } from '../decode/array-file.ts';

/**
 * Axes of length 1 come and go, and either side may be flat; any other change of shape would scramble the examples and is
 * refused unless `wanted` (preprocess.shape) asks for it.
 */
export function fitShape(
  actual: readonly number[],
  port: Port | undefined,
  wanted: readonly number[] | undefined,
  where: string,
): number[] {
  const shape = wanted === undefined ? [...actual] : reshape(actual, wanted, where);
  if (port === undefined) return shape;
  const target = port.shape;
  if (sameRank(shape, target)) return shape;
  const filled = fillNulls(shape, target);
  if (filled !== undefined && product(filled) === product(shape) && isHarmless(shape, filled)) return filled;
  throw inputFailure('data-shape', {
    where,
    what: `examples of shape ${show(shape)} do not fit the model's input "${port.name}" of shape ${show(target)}`,
    fix: advice(shape, target),
  });
}

export function show(shape: readonly (number | null)[]): string {
  return `[${shape.map((side) => side ?? '?').join(', ')}]`;
}

function reshape(actual: readonly number[], wanted: readonly number[], where: string): number[] {
  if (product(actual) === product(wanted)) return [...wanted];
  throw inputFailure('data-shape', {
    where: 'preprocess.shape',
    what: `${show(wanted)} holds ${product(wanted)} values and the examples of ${where}, ${show(actual)}, hold ${product(actual)}`,
    fix: 'Give a shape with as many values',
  });
}

function sameRank(shape: readonly number[], target: readonly (number | null)[]): boolean {
  return shape.length === target.length && target.every((side, axis) => side === null || side === shape[axis]);
}

/** Unknown sides of the model take what the examples have, where that is unambiguous. */
function fillNulls(shape: readonly number[], target: readonly (number | null)[]): number[] | undefined {
  if (!target.includes(null)) return target as number[];
  const sides = squeeze(shape);
  const open = target.filter((side) => side !== 1);
  if (open.length === sides.length) {
    let next = 0;
    return target.map((side) => (side === 1 ? 1 : (side ?? sides[next]) === sides[next++] ? sides[next - 1] : 0));
  }
  if (target.filter((side) => side === null).length > 1) return undefined;
  const rest = product(target.map((side) => side ?? 1));
  return product(shape) % rest === 0 ? target.map((side) => side ?? product(shape) / rest) : undefined;
}

function isHarmless(from: readonly number[], to: readonly number[]): boolean {
  const [a, b] = [squeeze(from), squeeze(to)];
  return a.length < 2 || b.length < 2 || (a.length === b.length && a.every((side, axis) => side === b[axis]));
}

function squeeze(shape: readonly number[]): number[] {
  return shape.filter((side) => side !== 1);
}

function advice(shape: readonly number[], target: readonly (number | null)[]): string {
  const [height, width, channels] = target;
  const isPicture = target.length === 3 && (channels === 1 || channels === 3) && shape.length >= 2;
  if (isPicture && shape.length === 3 && shape[0] === channels && shape[1] === height && shape[2] === width)
    return 'The examples have their channels first: store them channels-last, `np.moveaxis(x, 1, -1)`';
  if (isPicture && height !== null && width !== null) {
    const parts: string[] = [];
    if (shape[0] !== height || shape[1] !== width) parts.push(`resize: {height: ${height}, width: ${width}}`);
    if ((shape[2] ?? 1) !== channels) parts.push(`channels: ${channels}`);
    if (parts.length > 0) return `Set \`preprocess: {${parts.join(', ')}}\``;
  }
  const known = target.every((side) => side !== null);
  if (known && product(target as number[]) === product(shape))
    return `If the values are in the model's order, set \`preprocess.shape: ${show(target)}\``;
  return `Give examples of shape ${show(target)}${known ? ` (${product(target as number[])} values each)` : ''}`;
}
