import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * One-sided p-value of Wilcoxon's signed-rank test (Wilcoxon 1945, Biometrics Bulletin 1:80–83): "the differences are not
 * above 0 by and large".
 *
 * What: absolute differences are ranked; the ranks of the positive ones are summed. If positive and negative differences
 * were equally likely at every size, the sum would be near half of all.
 * When: losses of two models on the same examples, which are far from normal.
 * Formula: W = Σ ranks of positive differences; mean m(m + 1)/4, variance m(m + 1)(2m + 1)/24 − Σ(t³ − t)/48 over ties of
 * t, with half a rank of continuity; differences of 0 are dropped. The normal approximation, good from about ten pairs;
 * below that exact, by counting sums of ranks (which ties make approximate).
 * Cost: O(n log n).
 */
export function wilcoxonGreater(differences: ArrayLike<number>): number {
  const kept = Array.from(differences).filter((value) => value !== 0 && !Number.isNaN(value));
  const m = kept.length;
  if (m === 0) return 1;
  const order = kept.sort((a, b) => Math.abs(a) - Math.abs(b));
  let [sum, ties] = [0, 0];
  for (let start = 0; start < m; ) {
    let end = start;
    while (end < m && Math.abs(order[end]) === Math.abs(order[start])) end++;
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (order[i] > 0) sum += rank;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  if (m < 10) return exactAtLeast(Math.floor(sum), m);
  const deviation = Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - ties / 48);
  return 1 - normalCdf((sum - 0.5 - (m * (m + 1)) / 4) / deviation, 0, 1);
}

/** P(W ≥ sum): of all 2ᵐ choices of signs. */
function exactAtLeast(sum: number, m: number): number {
  const largest = (m * (m + 1)) / 2;
  const ways = new Float64Array(largest + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= m; rank++) for (let s = largest; s >= rank; s--) ways[s] += ways[s - rank];
  let count = 0;
  for (let s = sum; s <= largest; s++) count += ways[s];
  return count / 2 ** m;
}
