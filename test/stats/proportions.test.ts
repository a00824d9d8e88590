import { expect, test } from '@jest/globals';
import { binomialAtMost } from '../../src/stats/binomial-at-most.ts';
import { clopperPearson } from '../../src/stats/clopper-pearson.ts';
import { proportionP } from '../../src/stats/proportion-p.ts';
import { student } from '../../src/stats/student.ts';

/** Newcombe 1998, Stat. Med. 17:857–872, table I, method 5 (Clopper–Pearson), 95 %. */
test.each([
  [81, 263, 0.2527, 0.3676],
  [15, 148, 0.0578, 0.1617],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
])('%i of %i as published by Newcombe', (successes, n, low, high) => {
  const interval = clopperPearson(successes, n, 0.95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

/** scipy 1.17, binomtest(k, n).proportion_ci(level, 'exact'). */
test.each([
  [15, 148, 0.99, 0.047744559728815486, 0.18187753153797312],
  [29, 29, 0.9, 0.9018553723227043, 1],
  [5000, 100000, 0.95, 0.04865725520723964, 0.05136892088058044],
])('%i of %i at %d as scipy has it', (successes, n, level, low, high) => {
  const interval = clopperPearson(successes, n, level);
  expect(interval.low).toBeCloseTo(low, 11);
  expect(interval.high).toBeCloseTo(high, 11);
});

/** scipy 1.17, binomtest(k, n, p, 'less').pvalue. */
test.each([
  [90, 100, 0.95, 0.028188294163416307],
  [940, 1000, 0.95, 0.0867321783848618],
  [0, 10, 0.1, 0.34867844009999993],
  [49500, 100000, 0.5, 0.0007911799394257577],
])('%i of %i against %d as scipy has it', (successes, n, bound, p) => {
  expect(proportionP(successes, n, bound) / p).toBeCloseTo(1, 9);
});

test('a share times n is the whole number that it is', () => {
  expect(proportionP((7 / 49) * 49, 49, 0.2)).toBe(proportionP(7, 49, 0.2));
});

/** scipy 1.17, binom.cdf and t. */
test('distribution functions agree with scipy', () => {
  expect(binomialAtMost(3, 10, 0.5)).toBeCloseTo(0.171875, 12);
  expect(binomialAtMost(120, 10000, 0.01)).toBeCloseTo(0.977885512162539, 11);
  expect(binomialAtMost(480, 1_000_000, 0.0005)).toBeCloseTo(0.19200087496863164, 9);
  expect(binomialAtMost(0, 50, 0.02)).toBeCloseTo(0.3641696800871171, 12);
  expect(student(7).cdf(-2.5)).toBeCloseTo(0.020496109292876444, 11);
  expect(student(30.5).cdf(-6) / 6.535829909517345e-7).toBeCloseTo(1, 8);
  expect(student(1).cdf(1.2)).toBeCloseTo(0.7788579383763045, 11);
  expect(student(10).quantile(0.975)).toBeCloseTo(2.228138851986274, 8);
  expect(student(3.7).quantile(0.0025)).toBeCloseTo(-5.987515138893715, 8);
  expect(student(400).quantile(0.995)).toBeCloseTo(2.5881760800347395, 8);
});

test('tails end at the ends', () => {
  expect([binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5)]).toEqual([0, 1]);
  expect([binomialAtMost(2, 5, 0), binomialAtMost(2, 5, 1)]).toEqual([1, 0]);
  expect([proportionP(5, 5, 1), proportionP(4, 5, 1), proportionP(0, 5, 0)]).toEqual([1, 0, 1]);
});

test.each([
  [-1, 10, 0.5],
  [11, 10, 0.5],
  [1, 0, 0.5],
  [1, 10, 1.5],
])('refuses %d of %d against %d', (successes, n, bound) => {
  expect(() => proportionP(successes, n, bound)).toThrow(RangeError);
});

test('refuses halves of successes where the interval is exact', () => {
  expect(() => clopperPearson(1.5, 10, 0.95)).toThrow(RangeError);
});
