import { expect, test } from '@jest/globals';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';

/** Quantiles of the standard normal distribution as R's qnorm prints them, to 12 decimals. */
test.each([
  [0.9, 1.644853626951],
  [0.95, 1.95996398454],
  [0.99, 2.575829303549],
  [0.999, 3.290526731492],
  [0.5, 0.674489750196],
])('%d', (level, z) => {
  expect(normalQuantile(level)).toBeCloseTo(z, 11);
});

test.each([0, 1, -0.1, 1.5, Number.NaN])('refuses %d', (level) => {
  expect(() => normalQuantile(level)).toThrow(RangeError);
});
