/** What affine codes are chosen by: the ends of the values and how large they are on the whole, from one pass. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Sum of the squares. NaN or infinite where, and only where, a value is: squares of float32 never overflow a double. */
  readonly squares: number;
}

/**
 * Loops over weights run in parts: a part stays in the cache from one loop to the next, and a function that is called
 * often is compiled as a whole, while one whose only call never ends is compiled from the middle of its loop, where sums
 * are boxed: four times slower.
 */
export const partLength = 16384;

/** No values: `low` is Infinity and `high` -Infinity. */
export function rangeOf(values: Float32Array): Range {
  const sofar = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0);
  for (let start = 0; start < values.length; start += partLength) {
    include(values, start, Math.min(start + partLength, values.length), sofar);
  }
  return { low: sofar[0], high: sofar[1], squares: sofar[2] };
}

function include(values: Float32Array, start: number, end: number, sofar: Float64Array): void {
  let low = sofar[0];
  let high = sofar[1];
  let squares = sofar[2];
  for (let i = start; i < end; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    squares += value * value;
  }
  sofar[0] = low;
  sofar[1] = high;
  sofar[2] = squares;
}
