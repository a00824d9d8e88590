import { binomialAtMost } from './binomial-at-most.ts';

/** Two-sided p-values of "both models are equally often right". */
export interface McNemar {
  readonly exact: number;
  readonly midP: number;
}

/**
 * McNemar's test of two models on the same examples (McNemar 1947, Psychometrika 12:153–157).
 *
 * What: if both models are equally good, each discordant example (right with one model only) falls to either side with
 * probability ½. The exact conditional p-value is the chance of a split at least as uneven, both sides; the mid-p counts
 * the observed split by half.
 * When: to say whether two models differ at all. The exact value never rejects too often and is conservative; the mid-p
 * keeps its nominal level in practice and is recommended by Fagerland, Lydersen & Laake 2013 (BMC Med. Res. Methodol.
 * 13:91). For "worse by more than a margin" use `pairedDifferenceP`.
 * Formula: with k = min(gained, lost), m = gained + lost, X ~ Binomial(m, ½): exact = min(1, 2·P(X ≤ k)),
 * mid-p = 2·P(X < k) + P(X = k), which is 1 for gained = lost.
 * Cost: constant.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0.
 */
export function mcnemar(gained: number, lost: number): McNemar {
  if (!(Number.isInteger(gained) && Number.isInteger(lost) && gained >= 0 && lost >= 0)) {
    throw new RangeError(`McNemar's test of +${gained} −${lost}: needs two counts`);
  }
  const pairs = gained + lost;
  if (pairs === 0) return { exact: 1, midP: 1 };
  const fewer = Math.min(gained, lost);
  const atMost = binomialAtMost(fewer, pairs, 0.5);
  const point = atMost - binomialAtMost(fewer - 1, pairs, 0.5);
  return { exact: Math.min(1, 2 * atMost), midP: Math.min(1, 2 * atMost - point) };
}
