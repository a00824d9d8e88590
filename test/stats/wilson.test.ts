import { expect, test } from '@jest/globals';
import { wilson } from '../../src/stats/wilson.ts';

/** Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3 (score without continuity correction), 95 %. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i as published by Newcombe', (successes, n, low, high) => {
  const interval = wilson(successes, n, 0.95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('is symmetric between successes and failures', () => {
  const [a, b] = [wilson(3, 40, 0.9), wilson(37, 40, 0.9)];
  expect(a.low).toBeCloseTo(1 - b.high, 12);
  expect(a.high).toBeCloseTo(1 - b.low, 12);
});

test('ends at 0 and 1 exactly where nothing or everything succeeded', () => {
  expect(wilson(0, 10, 0.99).low).toBe(0);
  expect(wilson(10, 10, 0.99).high).toBe(1);
});

test.each([
  [-1, 10],
  [11, 10],
  [0, 0],
  [Number.NaN, 10],
])('refuses %d of %d', (successes, n) => {
  expect(() => wilson(successes, n, 0.95)).toThrow(RangeError);
});
