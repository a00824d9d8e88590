/** Reference values: scikit-learn 1.9.1 (accuracy_score, hamming_loss, f1_score micro, mean of log_loss per class). */
import { expect, test } from '@jest/globals';
import { collectLabels } from '../../../src/evaluate/collect/multi-label.ts';
import { exactMatch } from '../../../src/evaluate/metrics/exact-match.ts';
import { hammingLoss } from '../../../src/evaluate/metrics/hamming-loss.ts';
import { microF1 } from '../../../src/evaluate/metrics/micro-f1.ts';
import { multiLabelLogLoss } from '../../../src/evaluate/metrics/multi-label-log-loss.ts';
import type { LabelledMultiLabel } from '../../../src/evaluate/results.ts';

const labels = [1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0];
const probabilities = [0.9, 0.2, 0.6, 0.1, 0.8, 0.7, 0.4, 0.9, 0.2, 0.3, 0.1, 0.05, 0.55, 0.45, 0.5];

function collected(cap = 1000) {
  const collector = collectLabels(3, 0.5, cap);
  for (const [from, to] of [
    [0, 2],
    [2, 5],
  ]) {
    collector.add(
      Float32Array.from(probabilities.slice(3 * from, 3 * to)),
      { shape: [to - from, 3], values: Uint8Array.from(labels.slice(3 * from, 3 * to)) },
      [...Array(to - from).keys()].map(String),
    );
  }
  return collector.finish();
}

test.each([
  [exactMatch, 0.4],
  [hammingLoss, 0.2],
  [microF1, 0.7692307692307693],
  [multiLabelLogLoss, 0.40125008646249904],
])('%#: %o agrees with the reference', (metric, expected) => {
  expect(metric.compute(collected().results as LabelledMultiLabel)).toBeCloseTo(expected, 6);
});

test('predictions hold label sets and probabilities; beyond the cap the probabilities are left out', () => {
  expect([...collected().predictions.labels!]).toEqual(probabilities.map((p) => (p >= 0.5 ? 1 : 0)));
  expect(collected().predictions.values).toHaveLength(15);
  expect(collected(14).predictions.values).toBeUndefined();
  expect([...collected(14).predictions.correct!]).toEqual([1, 0, 0, 1, 0]);
});

test('a label that is neither 0 nor 1 is refused with the example named', () => {
  const collector = collectLabels(2, 0.5, 100);
  const bad = { shape: [1, 2], values: Uint8Array.of(0, 3) };
  expect(() => collector.add(Float32Array.of(0, 1), bad, ['cat.png'])).toThrow(
    'labels of example `cat.png`: one of them is 3',
  );
});
