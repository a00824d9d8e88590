import { expect, test } from '@jest/globals';
import type { Predictions } from '../../src/evaluate/measurement.ts';
import { decodePredictions, encodePredictions } from '../../src/history/predictions-file.ts';

const ids = ['00000000000000aa', '00000000000000bb', '00000000000000cc'];
const numbers = (...values: number[]) => Float32Array.from(values);

const regression: Predictions = {
  count: 3,
  outputs: 2,
  ids,
  values: numbers(1, 2, 3, 4, 5, 6),
  targets: numbers(1, 1, 3, 3, 5, 5),
  losses: numbers(0.5, 0.5, 0.5),
  squares: numbers(0.5, 0.5, 0.5),
  drifts: numbers(0.1, 0.2, 0.3),
  driftSquares: numbers(0.01, 0.04, 0.09),
  referenceSquares: numbers(2, 12, 30),
  custom: { profit: numbers(7, 8, 9), profit2: numbers(1, 1, 1) },
};
const labelled: Predictions = {
  count: 3,
  outputs: 2,
  ids,
  labels: Uint8Array.of(1, 0, 1, 1, 0, 0),
  hits: Int32Array.of(1, 2, 0),
  misses: Int32Array.of(0, 0, 1),
  divergences: numbers(0, 0.5, 0.25),
};

test.each([regression, labelled])('what each example contributes is read back as it was written', (candidate) => {
  const { count, outputs, losses, squares, hits, misses, values, custom } = candidate;
  const kept = Object.entries({ losses, squares, hits, misses, values, custom });
  const original = { count, outputs, ids, ...Object.fromEntries(kept.filter(([, column]) => column !== undefined)) };
  const bytes = [...encodePredictions({ candidate, original }).values()];
  expect(decodePredictions(bytes, { candidate, original })).toEqual({ candidate, original });
});

test('columns of another type, length or name are refused', () => {
  const original = { count: 3, outputs: 2, ids };
  const refused = (change: Partial<Predictions>) => {
    const bytes = [...encodePredictions({ candidate: { ...regression, ...change }, original }).values()];
    return decodePredictions(bytes, { candidate: regression, original });
  };
  expect(refused({})).toBeDefined();
  expect(refused({ squares: Int32Array.of(1, 2, 3) as unknown as Float32Array })).toBeUndefined();
  expect(refused({ custom: { profit: Int32Array.of(1, 2, 3) as unknown as Float32Array } })).toBeUndefined();
  expect(refused({ custom: { '../profit': numbers(1, 2, 3) } })).toBeUndefined();
});
