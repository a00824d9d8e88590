/** Values in the configs of layers, in the spellings of Keras and of TensorFlow.js. */
import type { JsonObject } from '../../model/parse.ts';

export function isChannelsFirst(config: JsonObject): boolean {
  const format = config.data_format ?? config.dataFormat;
  return /^channels_?first$/i.test(String(format ?? ''));
}

/** A number stands for the same along every dimension. */
export function sidesOf(value: unknown, dimensions: number, otherwise: number): number[] {
  if (typeof value === 'number') return new Array(dimensions).fill(value);
  const list = Array.isArray(value) ? value.map(Number) : [];
  return Array.from({ length: dimensions }, (_, i) => list[i] ?? list[0] ?? otherwise);
}

/** Axes of layers count the batch as 0; ours do not. Negative ones count from the end. */
export function axisOf(value: unknown, rank: number): number {
  const axis = Number(Array.isArray(value) ? value[0] : (value ?? -1));
  return axis < 0 ? rank + axis : axis - 1;
}
