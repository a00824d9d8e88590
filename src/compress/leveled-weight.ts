/** A weight made from integer levels and scales per index of an axis. */
import { integerWeight } from '../model/integer-weight.ts';
import type { Levels, Weight } from '../model/model.ts';

/** With one scale it has stock codes too. `weight` gives name and shape; its values are not looked at. */
export function leveledWeight(weight: Weight, { codes, scales, axis }: Levels): Weight {
  if (scales.length === 1) return integerWeight(weight, Int32Array.from(codes), scales[0]);
  const { name, shape, dtype } = weight;
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const values = new Float32Array(codes.length);
  // Not −0, which no level stands for.
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] * scales[Math.floor(i / inner) % scales.length] + 0;
  return { name, shape, dtype, values, levels: { codes, scales, axis } };
}
