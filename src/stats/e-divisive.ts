import type { Random } from '../math/random.ts';

export interface ChangePoint {
  /** Index of the first value of the new level. */
  readonly index: number;
  /** Of the permutation test; at least 1 / (permutations + 1). */
  readonly p: number;
  /** Mean before and after, over the two segments that meet at `index`. */
  readonly before: number;
  readonly after: number;
}

export interface EDivisiveOptions {
  readonly random: Random;
  /** A change point counts when its p is at most this; in (0, 1). Default 0.01. */
  readonly alpha?: number;
  /** Fewest values between two change points, at least 2. Default 3. */
  readonly minimum?: number;
  /** Default 199, at which alpha 0.01 is kept exactly: with fewer than 1 / alpha − 1 nothing could be significant. */
  readonly permutations?: number;
}

/**
 * Where a series changes its level or its spread: hierarchical divisive change-point estimation by energy statistics
 * (Matteson & James 2014, JASA 109:334–345), with their permutation test.
 *
 * What: the place τ that splits a segment into the two parts that differ most, by the energy distance of their values
 * (Székely & Rizzo 2005): Q(τ) = mn/(m+n) · (2·mean|x−y| − mean|x−x′| − mean|y−y′|). Whether that is more than chance is
 * asked of permutations of the segment's own values; a significant split divides the segment, and both parts are looked at
 * in turn, the most divergent first.
 * When: a metric over commits, where nothing is known of the noise and steps may go either way. No normality is assumed;
 * values may repeat, as byte counts do.
 * Cost: n·log n per permutation of a segment of n values. The test stops early where it can no longer become significant
 * (Besag & Clifford 1991, Biometrika 78:301–304): most segments without a change cost a few dozen permutations.
 *
 * @param series Finite numbers in order of time.
 * @returns In order of time. Empty for fewer than 2 · minimum values.
 */
export function eDivisive(series: readonly number[], options: EDivisiveOptions): ChangePoint[] {
  const { random, alpha = 0.01, minimum = 3, permutations = 199 } = options;
  if (!series.every(Number.isFinite)) throw new RangeError('a change-point series holds finite numbers only');
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies between 0 and 1, not at ${alpha}`);
  if (!(Number.isInteger(minimum) && minimum >= 2))
    throw new RangeError(`a segment holds 2 values at least, not ${minimum}`);
  // Moved to where sums cancel least.
  const shift = series.length === 0 ? 0 : series[series.length >> 1];
  const values = Float64Array.from(series, (value) => value - shift);
  const found: { index: number; p: number }[] = [];
  const waiting: [start: number, end: number][] = [[0, values.length]];
  for (let segment = waiting.pop(); segment !== undefined; segment = waiting.pop()) {
    const [start, end] = segment;
    const part = values.subarray(start, end);
    const { ranked, ranks } = rank(part);
    const best = bestSplit(ranks, ranked, minimum);
    if (best === undefined || best.divergence <= 0) continue;
    const p = permutationP(ranks, ranked, best.divergence, { random, alpha, minimum, permutations });
    if (p > alpha) continue;
    const index = start + best.split;
    found.push({ index, p });
    waiting.push([start, index], [index, end]);
  }
  found.sort((a, b) => a.index - b.index);
  return found.map(({ index, p }, place) => ({
    index,
    p,
    before: shift + mean(values.subarray(found[place - 1]?.index ?? 0, index)),
    after: shift + mean(values.subarray(index, found[place + 1]?.index ?? values.length)),
  }));
}

/** Values of a segment by rank, with what no order of them changes. */
interface Ranked {
  /** Ascending, without repeats. */
  readonly levels: Float64Array;
  /** By rank: sum of the distances to all values of the segment. */
  readonly distances: Float64Array;
}

function rank(values: Float64Array): { ranked: Ranked; ranks: Int32Array } {
  const levels = Float64Array.from(new Set(values)).sort();
  const rankOf = new Map([...levels].map((value, index) => [value, index]));
  const ranks = Int32Array.from(values, (value) => rankOf.get(value) as number);
  const sums = new SumsByRank(levels);
  for (const own of ranks) sums.add(own);
  return { ranked: { levels, distances: Float64Array.from(levels, (_, index) => sums.distancesTo(index)) }, ranks };
}

/** The split with the largest divergence; undefined where the segment is too short for two parts. */
function bestSplit(ranks: Int32Array, { levels, distances }: Ranked, minimum: number) {
  const n = ranks.length;
  if (n < 2 * minimum) return undefined;
  const seen = new SumsByRank(levels);
  let [within1, within2, between] = [0, 0, 0];
  for (const own of ranks) within2 += distances[own] / 2;
  let best = { split: minimum, divergence: Number.NEGATIVE_INFINITY };
  for (let split = 1; split <= n - minimum; split++) {
    // The value at split − 1 goes over to the left part.
    const moved = ranks[split - 1];
    const left = seen.distancesTo(moved);
    const right = distances[moved] - left;
    seen.add(moved);
    within1 += left;
    within2 -= right;
    between += right - left;
    if (split < minimum) continue;
    const [m, k] = [split, n - split];
    const energy = (2 * between) / (m * k) - (2 * within1) / (m * (m - 1)) - (2 * within2) / (k * (k - 1));
    const divergence = ((m * k) / n) * energy;
    if (divergence > best.divergence) best = { split, divergence };
  }
  return best;
}

/** Counts and sums of values below a rank, in log n each (Fenwick 1994): distances to all values seen, without a loop over them. */
class SumsByRank {
  readonly #levels: Float64Array;
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  #count = 0;
  #sum = 0;

  constructor(levels: Float64Array) {
    this.#levels = levels;
    this.#counts = new Float64Array(levels.length + 1);
    this.#sums = new Float64Array(levels.length + 1);
  }

  add(rank: number): void {
    const value = this.#levels[rank];
    this.#count++;
    this.#sum += value;
    for (let i = rank + 1; i < this.#counts.length; i += i & -i) {
      this.#counts[i]++;
      this.#sums[i] += value;
    }
  }

  distancesTo(rank: number): number {
    const value = this.#levels[rank];
    let [count, sum] = [0, 0];
    for (let i = rank; i > 0; i -= i & -i) {
      count += this.#counts[i];
      sum += this.#sums[i];
    }
    return value * (2 * count - this.#count) - 2 * sum + this.#sum;
  }
}

function permutationP(
  ranks: Int32Array,
  ranked: Ranked,
  observed: number,
  { random, alpha, minimum, permutations }: Required<EDivisiveOptions>,
): number {
  const shuffled = ranks.slice();
  const enough = alpha * (permutations + 1);
  // Sums in another order differ in their last bits: the same split must count as equal.
  const threshold = observed * (1 - 1e-9);
  let asLarge = 1;
  for (let done = 1; done <= permutations; done++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = random.integer(i + 1);
      const moved = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = moved;
    }
    if ((bestSplit(shuffled, ranked, minimum)?.divergence ?? 0) >= threshold) asLarge++;
    if (asLarge > enough) return asLarge / (done + 1);
  }
  return asLarge / (permutations + 1);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
