import { expect, test } from '@jest/globals';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { bonferroni } from '../../src/stats/bonferroni.ts';
import { holm } from '../../src/stats/holm.ts';

const P = [0.01, 0.04, 0.03, 0.005, 0.55, 0.2];

/** statsmodels 0.15, multipletests(p, 0.05, method). */
test('adjusted p-values as statsmodels has them', () => {
  const holmed = [0.05, 0.12, 0.12, 0.03, 0.55, 0.4];
  const listed = [0.03, 0.06, 0.06, 0.03, 0.55, 0.24];
  holm(P, 0.05).adjusted.forEach((value, index) => void expect(value).toBeCloseTo(holmed[index], 12));
  benjaminiHochberg(P).forEach((value, index) => void expect(value).toBeCloseTo(listed[index], 12));
});

/** Benjamini & Hochberg 1995, section 4.1: of the 15 p-values, at 0.05 Bonferroni rejects 3 and their procedure 4. */
test('the example of Benjamini & Hochberg', () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(published).filter((q) => q <= 0.05)).toHaveLength(4);
  expect(holm(published, 0.05).rejected.filter(Boolean)).toHaveLength(3);
});

test('Holm stops at the first that is not rejected', () => {
  expect(holm([0.001, 0.03, 0.026], 0.05).rejected).toEqual([true, false, false]);
  expect(holm([0.02, 0.01], 0.02).rejected).toEqual([true, true]);
  expect(holm([], 0.01)).toEqual({ rejected: [], adjusted: [] });
});

test('a level for each of several intervals', () => {
  expect(bonferroni(0.95, 5)).toBeCloseTo(0.99, 12);
  expect(bonferroni(0.95, 1)).toBe(0.95);
  expect(() => bonferroni(0.95, 0)).toThrow(RangeError);
});

test('refuses what is no p-value', () => {
  expect(() => holm([0.5, Number.NaN], 0.01)).toThrow('p-value');
  expect(() => benjaminiHochberg([1.2])).toThrow('p-value');
  expect(() => holm([0.5], 0)).toThrow('error rate');
});
