import { expect, test } from '@jest/globals';
import { binomialTail } from '../../src/math/binomial-tail.ts';

/** scipy 1.x `binom.sf(k − 1, n, p)`. */
test.each([
  [60, 500, 0.1, 0.08098716222703299],
  [50, 500, 0.1, 0.5218018627273873],
  [3, 3, 0.5, 0.125],
  [9900, 10_000, 0.98, 2.2286254752132635e-15],
  [9500, 10_000, 0.98, 1],
])('P(X ≥ %d) of %d at %d', (k, n, p, expected) => {
  expect(binomialTail(k, n, p) / expected).toBeCloseTo(1, 8);
});

test('ends of the range', () => {
  expect(binomialTail(0, 10, 0.3)).toBe(1);
  expect(binomialTail(11, 10, 0.3)).toBe(0);
  expect(binomialTail(10, 10, 1)).toBe(1);
});
