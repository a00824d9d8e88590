import type { Random } from './random.ts';

/** Of each dimension but the first: coefficients of its primitive polynomial, and its first direction numbers. */
const table: readonly (readonly [coefficients: number, directions: readonly number[]])[] = [
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
  [4, [1, 3, 7, 13, 13, 15, 69]],
];
const BITS = 32;

/**
 * Points that fill the unit cube evenly, however many are taken: Sobol's sequence with the direction numbers of Joe & Kuo
 * 2008 (SIAM J. Sci. Comput. 30:2635–2654, new-joe-kuo-6), in the order of Gray codes (Antonov & Saleev 1979), moved by a
 * random digital shift, under which each point alone is uniform. Dimensions beyond the 21st are plainly random.
 *
 * @param random Without one there is no shift: the first point is 0.
 */
export function* sobol(dimensions: number, random?: Random): Generator<Float64Array, never> {
  const known = Math.min(dimensions, table.length + 1);
  const directions = Array.from({ length: known }, (_, dimension) => directionNumbers(dimension));
  const state = Uint32Array.from({ length: known }, () => random?.integer(2 ** BITS) ?? 0);
  for (let index = 0; ; index++) {
    yield Float64Array.from({ length: dimensions }, (_, d) =>
      d < known ? state[d] / 2 ** BITS : (random?.uniform() ?? 0.5),
    );
    // The lowest bit of the index that is 0: 31 less the leading zeros of that bit alone.
    const bit = 31 - Math.clz32(~index & (index + 1));
    for (let d = 0; d < known; d++) state[d] ^= directions[d][bit];
  }
}

function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) return numbers.map((_, i) => 2 ** (BITS - 1 - i));
  const [coefficients, first] = table[dimension - 1];
  const degree = first.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      numbers[i] = first[i] << (BITS - 1 - i);
      continue;
    }
    numbers[i] = numbers[i - degree] ^ (numbers[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if (((coefficients >> (degree - 1 - k)) & 1) === 1) numbers[i] ^= numbers[i - k];
    }
  }
  return numbers;
}
