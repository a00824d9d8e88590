/**
 * P(X ≥ successes) for X ~ Binomial(trials, chance): the exact one-sided p-value of "no better than chance". The first
 * term by logarithms, the others by the ratio of neighbours; O(trials).
 *
 *     binomialTail(3, 3, 0.5) // 0.125
 */
export function binomialTail(successes: number, trials: number, chance: number): number {
  if (successes <= 0 || chance >= 1) return 1;
  if (successes > trials || chance <= 0) return 0;
  let logarithm = successes * Math.log(chance) + (trials - successes) * Math.log1p(-chance);
  const fewer = Math.min(successes, trials - successes);
  for (let i = 1; i <= fewer; i++) logarithm += Math.log((trials - fewer + i) / i);
  const odds = chance / (1 - chance);
  let term = Math.exp(logarithm);
  let sum = 0;
  for (let k = successes; k <= trials; k++) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
