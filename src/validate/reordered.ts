import type { Predictions } from '../evaluate/measurement.ts';

type Column = Float32Array | Int32Array | Uint8Array;

/** The same predictions with the examples in another order: the i-th comes from place `order[i]`. */
export function reordered(predictions: Predictions, order: Int32Array): Predictions {
  const moved = Object.entries(predictions).map(([name, value]) => [name, inOrder(value, order)]);
  return Object.fromEntries(moved) as unknown as Predictions;
}

/** Columns, rows of numbers, lists, and any of these by name; numbers stay. */
function inOrder(value: unknown, order: Int32Array): unknown {
  if (Array.isArray(value)) return Array.from(order, (place) => value[place]);
  if (ArrayBuffer.isView(value)) return rows(value as Column, order);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inOrder(inner, order)]));
}

function rows(values: Column, order: Int32Array): Column {
  const width = values.length / order.length;
  const moved = values.slice();
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < width; j++) moved[i * width + j] = values[order[i] * width + j];
  }
  return moved;
}
