import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { meldedDifferenceP } from './melded-difference-p.ts';
import { FEW_DISCORDANT } from './paired-difference.ts';
import { tangoScore } from './tango-score.ts';

/**
 * One-sided p-value of "the new model is worse by at most `margin`": H0: P(lost) − P(gained) ≤ margin, against >.
 *
 * When: non-inferiority of accuracy, agreement and the like on one test set. Small: worse by more than the margin.
 * Consistent with `pairedDifference`: p ≤ a exactly where the one-sided 1 − a bound of the worsening lies beyond the
 * margin. Method: score statistic (Tango 1998); exact with fewer than 10 discordant pairs (see `meldedDifferenceP`).
 * Cost: constant; some 0.1 ms where exact.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0; gained + lost ≤ n.
 * @param n Number of examples, at least 1.
 * @param margin Worsening that is allowed, as a share of the examples, −1 … 1; negative demands an improvement.
 */
export function pairedDifferenceP(gained: number, lost: number, n: number, margin: number): number {
  if (!(n >= 1) || !(gained >= 0 && lost >= 0 && gained + lost <= n) || !(margin >= -1 && margin <= 1)) {
    throw new RangeError(
      `paired test of +${gained} −${lost} of ${n} at ${margin}: needs 0 ≤ gained + lost ≤ n, |margin| ≤ 1`,
    );
  }
  if (gained + lost < FEW_DISCORDANT) return meldedDifferenceP(gained, lost, n, margin);
  return normalCdf(tangoScore(gained, lost, n, -margin), 0, 1);
}
