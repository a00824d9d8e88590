import type { TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';

/**
 * Normal noise on features [examples, features], each by `amount` times its own standard deviation in these examples.
 * Without `features` those with one or two values stay: a switch that is a little on means nothing.
 */
export function jitter(
  { shape, values }: TensorData,
  amount: number,
  random: Random,
  features?: readonly number[],
): TensorData {
  const width = values.length / shape[0];
  const out = Float32Array.from(values);
  for (let column = 0; column < width; column++) {
    const chosen = features === undefined ? isContinuous(values, column, width) : features.includes(column);
    if (!chosen) continue;
    const deviation = amount * standardDeviation(values, column, width);
    for (let i = column; i < values.length; i += width) out[i] += deviation * random.normal();
  }
  return { shape, values: out };
}

function isContinuous(values: ArrayLike<number>, column: number, width: number): boolean {
  const seen = new Set<number>();
  for (let i = column; i < values.length && seen.size < 3; i += width) seen.add(values[i]);
  return seen.size > 2;
}

/** Of every `width`-th value from `column` on. */
export function standardDeviation(values: ArrayLike<number>, column = 0, width = 1): number {
  let [count, mean, squares] = [0, 0, 0];
  for (let i = column; i < values.length; i += width) {
    const distance = values[i] - mean;
    mean += distance / ++count;
    squares += distance * (values[i] - mean);
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}
