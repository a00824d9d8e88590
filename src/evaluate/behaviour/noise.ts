import type { TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';
import { valueRange } from './value-range.ts';

/** Normal noise on every value, its standard deviation `amount` times the range; values stay within the range. */
export function addNoise({ shape, values }: TensorData, amount: number, random: Random): TensorData {
  const [low, high] = valueRange(values);
  const deviation = amount * (high - low);
  const out = Float32Array.from(values, (value) => Math.min(high, Math.max(low, value + deviation * random.normal())));
  return { shape, values: out };
}
