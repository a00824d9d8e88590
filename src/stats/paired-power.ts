import { binomialAtMost } from './binomial-at-most.ts';
import { pairedDifferenceP } from './paired-difference-p.ts';

/** A test set and a test on it. */
export interface PairedTest {
  /** Examples. */
  readonly n: number;
  /** Worsening that is allowed, as a share of the examples, −1 … 1. */
  readonly limit: number;
  /** Level of the one-sided test. */
  readonly alpha: number;
}

/** How far the outcomes are followed: beyond 8 standard deviations nothing is left that would count. */
const REACH = 8;

/**
 * Power of `pairedDifferenceP`: the chance that a true drop is found to be beyond the limit. Exact: over all outcomes of
 * the trinomial distribution (gained, lost, alike), as in Suissa & Shuster 1991, Biometrics 47:361–372, with the very
 * test that decides.
 *
 * Formula: Σ over g of P(G = g)·P(L ≥ c(g) | G = g), with c(g) the fewest lost examples at which p ≤ alpha.
 * Cost: one search for c(g) per plausible g, shared by all calls of the function returned.
 *
 * @returns Power as a function of the true drop P(lost) − P(gained) and the discordance P(lost) + P(gained) ≥ |drop|.
 */
export function pairedPower({ n, limit, alpha }: PairedTest): (drop: number, discordance: number) => number {
  if (!(Number.isInteger(n) && n >= 1 && Math.abs(limit) <= 1 && alpha > 0 && alpha < 1)) {
    throw new RangeError(
      `power with ${n} examples at ${limit} and level ${alpha}: needs n ≥ 1, |limit| ≤ 1, 0 < alpha < 1`,
    );
  }
  const fewest = new Map<number, number>();
  const criticalLost = (gained: number): number => {
    const known = fewest.get(gained);
    if (known !== undefined) return known;
    const rejects = (lost: number) => pairedDifferenceP(gained, lost, n, limit) <= alpha;
    let [low, high] = [-1, n - gained + 1];
    // A neighbour's count is near: steps of growing size from there.
    const near = fewest.get(gained - 1);
    for (let step = 1, at = near; at !== undefined && at < high && at > low; step *= 2) {
      if (rejects(at)) high = at;
      else low = at;
      at = high === at ? high - step : low + step;
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (rejects(middle)) high = middle;
      else low = middle;
    }
    fewest.set(gained, high);
    return high;
  };
  return (drop, discordance) => {
    const [pGained, pLost] = [Math.max(0, (discordance - drop) / 2), (discordance + drop) / 2];
    const spread = REACH * Math.sqrt(n * pGained * (1 - pGained)) + REACH;
    const first = Math.max(0, Math.floor(n * pGained - spread));
    const last = pGained === 0 ? 0 : Math.min(n, Math.ceil(n * pGained + spread));
    let power = 0;
    let below = binomialAtMost(first - 1, n, pGained);
    for (let gained = first; gained <= last; gained++) {
      const upTo = binomialAtMost(gained, n, pGained);
      const chance = upTo - below;
      below = upTo;
      if (chance < 1e-14) continue;
      const others = n - gained;
      const critical = criticalLost(gained);
      power += chance * (1 - binomialAtMost(critical - 1, others, Math.min(1, pLost / (1 - pGained))));
    }
    return Math.min(1, power);
  };
}
