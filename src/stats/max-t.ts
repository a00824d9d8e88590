import type { Random } from '../math/random.ts';
import type { Interval } from './interval.ts';

/** One mean among several: of `values` over the examples that are its members (all, where not given). */
export interface MaxTRow {
  readonly values: ArrayLike<number>;
  readonly members?: ArrayLike<number>;
}

export interface MaxTResult {
  /** Members of the row. */
  readonly n: number;
  readonly mean: number;
  /** Two-sided; all rows' intervals hold together with the level. */
  readonly interval: Interval;
  /** One-sided p-value of "the true mean is at most the margin", adjusted for the number of rows. */
  readonly p: number;
}

/**
 * Simultaneous intervals and adjusted p-values of several means on the same examples (single-step max-T: Westfall & Young
 * 1993, Resampling-Based Multiple Testing, algorithm 2.5 and chapter 4; studentized as by Romano & Wolf 2005, Econometrica
 * 73:1237–1282).
 *
 * What: examples are drawn with replacement, for all rows alike; in each resample the largest |mean* − mean|/error* over
 * the rows is taken. Its quantile is how many standard errors all rows may be off at once. Knows how rows are related
 * (slices that overlap), which Bonferroni does not.
 * When: the worst of several slices or classes, for figures that are means per example. For shares of examples with few
 * discordant pairs use `bonferroni` with the exact interval and p-value instead.
 * Formula: interval = mean ± c·error with c the quantile of the maximum at `level`; p = share of resamples in which the
 * largest signed (mean* − mean)/error* reaches (mean − margin)/error, (1 + count)/(1 + resamples).
 * A row whose values are all equal takes no part in the maximum: its interval is that point, its p is 1 within the margin,
 * else min(1, rows·2⁻ⁿ). A row with fewer than two members says nothing: −∞ … ∞ and 1. Cost: resamples × members of all rows.
 *
 * @param options.margins One for all rows, or one each; default 0.
 * @param options.level Joint coverage in (0, 1).
 * @param options.resamples At least 100; default 10,000.
 * @returns One result per row, in order.
 */
export function maxT(options: {
  readonly rows: readonly MaxTRow[];
  readonly margins?: number | readonly number[];
  readonly level: number;
  readonly resamples?: number;
  readonly random: Random;
}): MaxTResult[] {
  const { rows, margins = 0, level, resamples = 10_000, random } = options;
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
  if (!(Number.isInteger(resamples) && resamples >= 100)) throw new RangeError(`${resamples} resamples: at least 100`);
  const n = rows[0]?.values.length ?? 0;
  if (rows.some(({ values, members }) => values.length !== n || (members ?? values).length !== n)) {
    throw new RangeError('rows of a max-T bootstrap differ in length');
  }
  const found = rows.map(describe);
  const moving = found.filter(({ error }) => error > 0);
  const { largest, upward } = drawMaxima(moving, n, resamples, random);
  const critical = quantileOf(largest, level);
  return found.map((row, index) => {
    const margin = typeof margins === 'number' ? margins : margins[index];
    const base = { n: row.n, mean: row.mean };
    if (row.n < 2) return { ...base, interval: { low: -Infinity, high: Infinity, level }, p: 1 };
    if (row.error === 0) {
      const p = row.mean <= margin ? 1 : Math.min(1, rows.length * 2 ** -row.n);
      return { ...base, interval: { low: row.mean, high: row.mean, level }, p };
    }
    const half = critical * row.error;
    const reached = (row.mean - margin) / row.error;
    const p = (1 + countAtLeast(upward, reached)) / (1 + resamples);
    return { ...base, interval: { low: row.mean - half, high: row.mean + half, level }, p: Math.max(p, 2 ** -row.n) };
  });
}

interface Row {
  readonly n: number;
  readonly mean: number;
  /** Standard error of the mean; 0 where all values are equal. */
  readonly error: number;
  /** Examples that are members, and their values less the mean. */
  readonly places: Int32Array;
  readonly centred: Float64Array;
}

function describe({ values, members }: MaxTRow): Row {
  const places = Int32Array.from({ length: values.length }, (_, i) => i).filter(
    (i) => members === undefined || members[i] !== 0,
  );
  const n = places.length;
  const mean = n === 0 ? Number.NaN : places.reduce((sum, i) => sum + values[i], 0) / n;
  const centred = Float64Array.from(places, (i) => values[i] - mean);
  const squares = centred.reduce((sum, d) => sum + d * d, 0);
  const deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  const error = deviation > 1e-14 * Math.abs(mean) ? deviation / Math.sqrt(n) : 0;
  return { n, mean, error, places, centred };
}

/** Per resample the largest |t| and the largest signed t over the rows; both sorted. */
function drawMaxima(
  rows: readonly Row[],
  n: number,
  resamples: number,
  random: Random,
): { largest: Float64Array; upward: Float64Array } {
  const [largest, upward] = [new Float64Array(resamples), new Float64Array(resamples)];
  if (rows.length === 0) return { largest, upward };
  const times = new Int32Array(n);
  for (let b = 0; b < resamples; b++) {
    times.fill(0);
    for (let i = 0; i < n; i++) times[random.integer(n)]++;
    let [absolute, signed] = [0, Number.NEGATIVE_INFINITY];
    for (const row of rows) {
      const t = studentized(row, times);
      absolute = Math.max(absolute, Math.abs(t));
      signed = Math.max(signed, t);
    }
    largest[b] = absolute;
    upward[b] = signed;
  }
  return { largest: largest.sort(), upward: upward.sort() };
}

/** (mean* − mean)/error* of a row in a resample that holds example i `times[i]` times. Infinite where error* is 0. */
function studentized({ places, centred }: Row, times: Int32Array): number {
  let [count, sum, squares] = [0, 0, 0];
  for (let j = 0; j < places.length; j++) {
    const weight = times[places[j]];
    if (weight === 0) continue;
    const part = weight * centred[j];
    count += weight;
    sum += part;
    squares += part * centred[j];
  }
  if (count < 2 || sum === 0) return 0;
  const mean = sum / count;
  const variance = (squares / count - mean * mean) / (count - 1);
  return variance > 0 ? mean / Math.sqrt(variance) : mean * Number.POSITIVE_INFINITY;
}

/** The cautious quantile: at least a share `level` of the sorted values, and of one unseen, lies at or below it. */
function quantileOf(sorted: Float64Array, level: number): number {
  const rank = Math.ceil(level * (sorted.length + 1));
  return rank > sorted.length ? Number.POSITIVE_INFINITY : sorted[Math.max(1, rank) - 1];
}

function countAtLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
