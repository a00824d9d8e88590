/**
 * One-sided exact p-value of "the new model loses at most `margin` more than it gains", for few discordant pairs
 * (melding: Fay & Lumbard 2021, Stat. Med. 40:1147–1159; mcnemarExactDP of R's exact2x2).
 *
 * What: P(lost) − P(gained) = θ·(2π − 1), with θ the share of discordant examples and π the share of lost among them. Each
 * has an exact lower and upper confidence distribution (those behind Clopper & Pearson); the p-value is the chance that
 * θ·(2π − 1) drawn from the unfavourable ones lies at or below the margin. At margin 0 it is McNemar's exact one-sided
 * p-value, with nothing gained or lost the binomial one.
 * When: fewer than 10 discordant pairs, where the score statistic is not yet normal. Rejects at most as often as its level
 * says (held by enumeration in the tests), hence conservative.
 * Formula: with x = lost, m = gained + lost, B ~ Beta(x, m − x + 1), and T ~ Beta(m, n − m + 1) where B > ½ or
 * Beta(m + 1, n − m) where B < ½: P(T·(2B − 1) ≤ margin), integrated over ln T. Cost: some 0.1 ms.
 */
export declare function meldedDifferenceP(gained: number, lost: number, n: number, margin: number): number;
