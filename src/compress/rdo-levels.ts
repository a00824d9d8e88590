/**
 * Rounding to integer levels where a level's price counts beside its error: each value takes the level with the smallest
 * weighted squared error plus λ times its bits, and bits are those of an adaptive coder's estimate, refreshed in between
 * (Wiegand and Schwarz 2011, "Source coding: part I", section 4.6, entropy-constrained scalar quantization).
 */

export interface LevelProblem {
  /** Values over their scales. */
  readonly scaled: Float64Array;
  /** Weight of the squared error of each, 1 on average. */
  readonly weights: Float64Array;
  /** Price of a bit, in squared steps. */
  readonly lambda: number;
}

export interface LevelChoice {
  readonly levels: Int32Array;
  /** By the last estimate. */
  readonly bits: number;
}

const ROUNDS = 3;
const REACH = 32768;
/** Levels end here, whatever the step: within 32 bits, and where counting by one still counts. */
const FURTHEST = 2 ** 30;
/** Share of an occurrence that a level is taken to have had before the first. */
const UNSEEN = 0.25;

export function chooseLevels({ scaled, weights, lambda }: LevelProblem): LevelChoice {
  const levels = Int32Array.from(scaled, (value) => Math.round(within(value)));
  let prices = pricesOf(levels);
  for (let round = 0; lambda > 0 && round < ROUNDS; round++) {
    assign(scaled, weights, lambda, prices, levels);
    prices = pricesOf(levels);
  }
  let bits = 0;
  for (let i = 0; i < levels.length; i++) bits += priceOf(prices, levels[i]);
  return { levels, bits };
}

function assign(scaled: Float64Array, weights: Float64Array, lambda: number, prices: Prices, levels: Int32Array): void {
  for (let i = 0; i < levels.length; i++) {
    const value = within(scaled[i]);
    // Pruned weights stay zero.
    if (value === 0) continue;
    const weight = weights[i];
    const low = Math.floor(value);
    let best = 0;
    let least = weight * value * value + lambda * priceOf(prices, 0);
    // The two around it, and the next one towards zero.
    const first = value < 0 ? low : low - 1;
    for (let level = first; level < first + 3; level++) {
      const error = level - value;
      const cost = weight * error * error + lambda * priceOf(prices, level);
      if (cost < least) {
        least = cost;
        best = level;
      }
    }
    levels[i] = best;
  }
}

function within(value: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, value));
}

/** Bits of the levels from `low` on; beyond the ends they cost as much as those. */
interface Prices {
  readonly low: number;
  readonly bits: Float64Array;
}

function priceOf({ low, bits }: Prices, level: number): number {
  const at = level - low;
  return bits[at < 0 ? 0 : at >= bits.length ? bits.length - 1 : at];
}

/** By how often each occurs: what has not been seen yet is not free. */
function pricesOf(levels: Int32Array): Prices {
  let [low, high] = [0, 0];
  for (let i = 0; i < levels.length; i++) {
    if (levels[i] < low) low = levels[i];
    if (levels[i] > high) high = levels[i];
  }
  // Levels far out are told apart no more: a step that is far too small must not take all memory.
  low = Math.max(low, -REACH) - 1;
  const size = Math.min(high, REACH) + 2 - low;
  const counts = new Float64Array(size).fill(UNSEEN);
  for (let i = 0; i < levels.length; i++) counts[Math.max(0, Math.min(size - 1, levels[i] - low))] += 1;
  const total = levels.length + UNSEEN * size;
  return { low, bits: counts.map((number) => Math.log2(total / number)) };
}
