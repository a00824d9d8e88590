import { expect, test } from '@jest/globals';
import { agreeing, sumDrift } from '../../../src/evaluate/compare.ts';
import { comparisonFindings } from '../../../src/evaluate/findings.ts';
import { agreement } from '../../../src/evaluate/metrics/agreement.ts';
import { drift } from '../../../src/evaluate/metrics/drift.ts';
import { negativeFlips } from '../../../src/evaluate/metrics/negative-flips.ts';
import { positiveFlips } from '../../../src/evaluate/metrics/positive-flips.ts';
import { relativeDrift } from '../../../src/evaluate/metrics/relative-drift.ts';

const none = { meanAbsolute: 0, rms: 0, originalRms: 0 };

test('flips count right-to-wrong and wrong-to-right apart', () => {
  const comparison = {
    count: 8,
    originalCorrect: Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0),
    correct: Uint8Array.of(1, 0, 0, 1, 1, 0, 0, 0),
    drift: none,
  };
  expect(negativeFlips.compute(comparison)).toBe(0.25);
  expect(positiveFlips.compute(comparison)).toBe(0.125);
});

test('agreement is about predictions, right or wrong; of label sets, all labels must be the same', () => {
  const a = { count: 4, outputs: 3, classes: Int32Array.of(0, 1, 2, 2) };
  const b = { count: 4, outputs: 3, classes: Int32Array.of(0, 2, 2, 2) };
  expect(agreement.compute({ count: 4, agrees: agreeing(a, b), drift: none })).toBe(0.75);
  const c = { count: 2, outputs: 2, labels: Uint8Array.of(1, 0, 1, 1) };
  const d = { count: 2, outputs: 2, labels: Uint8Array.of(1, 0, 0, 1) };
  expect([...agreeing(c, d)!]).toEqual([1, 0]);
  expect(agreeing({ count: 1, outputs: 1 }, { count: 1, outputs: 1 })).toBeUndefined();
});

test('drift over batches: mean absolute difference, and root mean square against that of the original', () => {
  const sum = sumDrift();
  sum.add(Float32Array.of(1, 2), Float32Array.of(1, 4));
  sum.add(Float32Array.of(-3), Float32Array.of(-2));
  const comparison = { count: 3, drift: sum.finish() };
  expect(drift.compute(comparison)).toBeCloseTo(1, 12);
  expect(relativeDrift.compute(comparison)).toBeCloseTo(Math.sqrt(5 / 21), 12);
});

test('outputs next to zero are no measure: drift is taken of the rounding of float32 at 1', () => {
  const sum = sumDrift();
  sum.add(Float32Array.of(1.2e-10, -1.2e-10), Float32Array.of(1e-13, 1e-13));
  const { drift: figures } = { drift: sum.finish() };
  expect(relativeDrift.compute({ count: 2, drift: figures })).toBeCloseTo(1.2e-10 * 2 ** 23, 6);
  expect(relativeDrift.compute({ count: 2, drift: { meanAbsolute: 0, rms: 0, originalRms: 0 } })).toBe(0);
  expect(comparisonFindings({ count: 2, drift: figures }, 'regression')).toMatchObject([
    {
      code: 'near-zero-output',
      level: 'warn',
      text: expect.stringContaining('next to zero here (root mean square 1.0e-13)'),
    },
  ]);
  expect(comparisonFindings({ count: 2, drift: figures }, 'classification')).toEqual([]);
  expect(comparisonFindings({ count: 2, drift: { ...figures, originalRms: 1e-3 } }, 'regression')).toEqual([]);
});
