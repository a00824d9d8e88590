/** A test set and a test on it. */
export interface PairedTest {
    /** Examples. */
    readonly n: number;
    /** Worsening that is allowed, as a share of the examples, −1 … 1. */
    readonly limit: number;
    /** Level of the one-sided test. */
    readonly alpha: number;
}
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
export declare function pairedPower({ n, limit, alpha }: PairedTest): (drop: number, discordance: number) => number;
