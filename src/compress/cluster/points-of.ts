import type { Points } from '../../math/k-means/points.ts';

/** Sorted as they are up to here, else counted in bins. */
const SORTED = 65536;
/** Of the range between the ends; counts and sums of all bins stay in the cache. */
const BINS = 16384;
/** In parts: see affine-range.ts in `model`. */
const partLength = 16384;

/**
 * Values other than zero as weighted points: each distinct value, or, of more than 65,536 values, the mean of each of
 * 16,384 bins between the ends.
 *
 * @param low smallest of the values, as `high` is the largest; all are finite
 */
export function pointsOf(values: Float32Array, low: number, high: number): Points {
  return values.length <= SORTED ? distinct(values) : binned(values, low, high);
}

function distinct(values: Float32Array): Points {
  const sorted = values.slice().sort();
  const at: number[] = [];
  const weight: number[] = [];
  for (const value of sorted) {
    if (value === 0) continue;
    if (at[at.length - 1] === value) weight[weight.length - 1]++;
    else {
      at.push(value);
      weight.push(1);
    }
  }
  return { at: Float64Array.from(at), weight: Float64Array.from(weight) };
}

function binned(values: Float32Array, low: number, high: number): Points {
  const counts = new Float64Array(BINS);
  const sums = new Float64Array(BINS);
  const scale = high > low ? (BINS - 1) / (high - low) : 0;
  for (let start = 0; start < values.length; start += partLength) {
    const end = Math.min(start + partLength, values.length);
    const part = values.subarray(start, end);
    const bits = new Int32Array(values.buffer, values.byteOffset + 4 * start, end - start);
    countPart(part, bits, low, scale, counts, sums);
  }
  const filled = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const points = { at: new Float64Array(filled), weight: new Float64Array(filled) };
  let next = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (counts[bin] === 0) continue;
    points.at[next] = sums[bin] / counts[bin];
    points.weight[next++] = counts[bin];
  }
  return points;
}

/** Zeros count nothing, without a branch: half of all weights may be zero, in no order that a processor could learn. */
function countPart(
  values: Float32Array,
  bits: Int32Array,
  low: number,
  scale: number,
  counts: Float64Array,
  sums: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const bin = ((value - low) * scale) | 0;
    counts[bin] += ((bits[i] & 0x7fffffff) + 0x7fffffff) >>> 31;
    sums[bin] += value;
  }
}
