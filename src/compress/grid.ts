/** Integers times steps: how weights are put on such a grid, and which steps fit them best. */
import type { Weight } from '../model/model.ts';
import { leveledWeight } from './leveled-weight.ts';
import type { FloatWeight } from './select-weights.ts';

export interface Grid {
  /** Largest integer; the smallest is its negative. */
  readonly limit: number;
  /** float32, positive: one, or one per index of `axis`. */
  readonly scales: Float32Array;
  readonly axis: number;
}

/**
 * The weight rounded to the nearest point of the grid. With one step stock files hold it as codes; with one per channel
 * `levels` holds the integers, and stock files the values at full width.
 */
export function onGrid(weight: FloatWeight, grid: Grid): Weight {
  const { scales, axis } = grid;
  return leveledWeight(weight, { codes: Int8Array.from(integersOf(weight, grid)), scales, axis });
}

function integersOf({ values, shape }: FloatWeight, grid: Grid): Int32Array {
  const { limit } = grid;
  const stepAt = stepsOf(shape, grid);
  return Int32Array.from(values, (value, i) => Math.min(limit, Math.max(-limit, Math.round(value / stepAt(i)))));
}

function stepsOf(shape: readonly number[], { scales, axis }: Grid): (index: number) => number {
  if (scales.length === 1) return () => scales[0];
  const inner = innerSize(shape, axis);
  return (index) => scales[Math.floor(index / inner) % scales.length];
}

/** Elements between neighbours along `axis`. */
function innerSize(shape: readonly number[], axis: number): number {
  return shape.slice(axis + 1).reduce((product, side) => product * side, 1);
}

/** Values looked at per step at most; of larger tensors every so-manyth. */
const SAMPLE = 65536;

/** One step per index of `axis`, or one for all; channels of zeros take that of the whole. */
export function fitScales(
  { values, shape }: FloatWeight,
  limit: number,
  { axis, by }: { readonly axis?: number; readonly by: 'range' | 'error' },
): Float32Array {
  const step = by === 'range' ? rangeStep : bestStep;
  const whole = step(sample(values), limit) ?? 1;
  if (axis === undefined) return Float32Array.of(whole);
  const [inner, count] = [innerSize(shape, axis), shape[axis]];
  return Float32Array.from({ length: count }, (_, channel) => {
    const own: number[] = [];
    for (let start = channel * inner; start < values.length; start += count * inner) {
      for (let i = 0; i < inner; i++) own.push(values[start + i]);
    }
    return step(sample(Float32Array.from(own)), limit) ?? whole;
  });
}

/** The largest magnitude is among them, so that the range is that of all. */
function sample(values: Float32Array): Float32Array {
  const stride = Math.ceil(values.length / SAMPLE);
  if (stride <= 1) return values;
  const some = Float32Array.from({ length: Math.floor(values.length / stride) }, (_, i) => values[i * stride]);
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  some[0] = most;
  return some;
}

/** The step at which the largest magnitude is the last point; undefined where all are zero. */
export function rangeStep(values: Float32Array, limit: number): number | undefined {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  const step = Math.fround(most / limit);
  return step > 0 ? step : undefined;
}

/** Shares of the range step that are tried: clipping a few large values often costs less than coarse steps for all. */
const TRIED = 48;
const NARROWEST = 0.1;

/**
 * The step of the least squared error among 48 between a tenth of the range and all of it (as in Banner et al. 2019, arXiv
 * 1810.05723, by trial). Undefined where all are zero.
 */
export function bestStep(values: Float32Array, limit: number): number | undefined {
  const range = rangeStep(values, limit);
  if (range === undefined) return undefined;
  let [best, least] = [range, errorAt(values, range, limit)];
  for (let i = 0; i < TRIED; i++) {
    const step = Math.fround(range * NARROWEST ** (i / TRIED));
    const error = errorAt(values, step, limit);
    if (step > 0 && error < least) [best, least] = [step, error];
  }
  return best;
}

function errorAt(values: Float32Array, step: number, limit: number): number {
  let sum = 0;
  for (const value of values) {
    const q = Math.min(limit, Math.max(-limit, Math.round(value / step)));
    const off = value - q * step;
    sum += off * off;
  }
  return sum;
}
