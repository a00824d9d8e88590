import type { TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';
import { valueRange } from './value-range.ts';

/** Every picture lighter or darker by `amount` times the range, by a coin; values stay within the range. */
export function brighten({ shape, values }: TensorData, amount: number, random: Random): TensorData {
  const [low, high] = valueRange(values);
  const width = values.length / shape[0];
  const out = new Float32Array(values.length);
  for (let row = 0; row < shape[0]; row++) {
    const step = (random.uniform() < 0.5 ? -1 : 1) * amount * (high - low);
    for (let i = row * width; i < (row + 1) * width; i++) out[i] = Math.min(high, Math.max(low, values[i] + step));
  }
  return { shape, values: out };
}
