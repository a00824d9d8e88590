/** What the original is when compared with itself; no evaluation of it holds these. */
export const OF_ITSELF: Readonly<Record<string, number>> = {
  agreement: 1,
  negativeFlips: 0,
  positiveFlips: 0,
  drift: 0,
  relativeDrift: 0,
  klDivergence: 0,
};
