import { expect, test } from '@jest/globals';
import { collectDifferences } from '../../../src/evaluate/collect/differences.ts';
import { klDivergence } from '../../../src/evaluate/metrics/kl-divergence.ts';

const none = { meanAbsolute: 0, rms: 0, originalRms: 0 };

test('of classes: Σ p·ln(p/q), zero for equal probabilities, clipped where the model gives none', () => {
  const differences = collectDifferences('classification');
  // scipy.stats.entropy([0.5, 0.3, 0.2], [0.2, 0.5, 0.3]) = 0.223806…
  differences.add(Float32Array.of(0.2, 0.5, 0.3, 1, 0, 0), Float32Array.of(0.5, 0.3, 0.2, 1, 0, 0), 2);
  differences.add(Float32Array.of(0, 1, 0), Float32Array.of(1, 0, 0), 1);
  const { divergences, drifts } = differences.finish();
  expect(divergences![0]).toBeCloseTo(0.5 * Math.log(2.5) + 0.3 * Math.log(0.6) + 0.2 * Math.log(2 / 3), 6);
  expect(divergences![1]).toBe(0);
  expect(divergences![2]).toBeCloseTo(Math.log(1e7), 4);
  expect(drifts![0]).toBeCloseTo(0.2, 6);
  const mean = klDivergence.compute({ count: 3, divergences, drift: none });
  expect(mean).toBeCloseTo((divergences![0] + divergences![2]) / 3, 6);
});

test('of labels: the mean over the labels, each a choice of two', () => {
  const differences = collectDifferences('multiLabel');
  differences.add(Float32Array.of(0.25, 0.9), Float32Array.of(0.5, 0.9), 1);
  const one = 0.5 * Math.log(2) + 0.5 * Math.log(0.5 / 0.75);
  expect(differences.finish().divergences![0]).toBeCloseTo(one / 2, 6);
});

test('numbers have no divergence, but squares of what they differ by and of the original', () => {
  const differences = collectDifferences('regression');
  differences.add(Float32Array.of(1, 2, 3, 4), Float32Array.of(1, 0, 3, 3), 2);
  const { divergences, drifts, driftSquares, referenceSquares } = differences.finish();
  expect(divergences).toBeUndefined();
  expect([...drifts!]).toEqual([1, 0.5]);
  expect([...driftSquares!]).toEqual([2, 0.5]);
  expect([...referenceSquares!]).toEqual([0.5, 9]);
  expect(klDivergence.compute({ count: 2, drift: none })).toBeNaN();
});
