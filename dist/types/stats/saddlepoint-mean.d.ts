import type { Bootstrap } from './bootstrap.ts';
/**
 * Bootstrap distribution of a mean without drawing (Davison & Hinkley 1988, Biometrika 75:417–431; tail formula of
 * Lugannani & Rice 1980 in the form of Barndorff-Nielsen 1986).
 *
 * What: the mean of n values drawn with replacement has the cumulant function n·κ(s/n), κ(s) = ln mean exp(s·x), so that
 * its distribution is known to a relative error of about 1/n also far out in the tails, where drawing would need
 * millions of resamples. Deterministic.
 * Formula: for the value t, s solves κ′(s) = t; r = sign(s)·√(2n(s·t − κ(s))), u = s·√(n·κ″(s)); the normal score is
 * r + ln(u/r)/r, which is skewness/(6√n) at the mean itself: bias and acceleration of BCa.
 * Cost: some ten passes over the values a point.
 *
 * @returns The mean itself where all values are equal.
 */
export declare function saddlepointMean(values: ArrayLike<number>): Bootstrap | number;
