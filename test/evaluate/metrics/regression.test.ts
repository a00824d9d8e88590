/** Reference values: scikit-learn 1.9.1 (mean_absolute_error, mean_squared_error, r2_score, two outputs). */
import { expect, test } from '@jest/globals';
import { collectNumbers } from '../../../src/evaluate/collect/regression.ts';
import { mae } from '../../../src/evaluate/metrics/mae.ts';
import { r2 } from '../../../src/evaluate/metrics/r2.ts';
import { rmse } from '../../../src/evaluate/metrics/rmse.ts';
import type { LabelledRegression } from '../../../src/evaluate/results.ts';

function collected(predictions: number[], labels: number[], outputs = 2): LabelledRegression {
  const collector = collectNumbers(outputs, 1000);
  const half = outputs;
  for (const [from, to] of [
    [0, half],
    [half, labels.length],
  ]) {
    const rows = (to - from) / outputs;
    collector.add(
      Float32Array.from(predictions.slice(from, to)),
      { shape: [rows, outputs], values: Float32Array.from(labels.slice(from, to)) },
      [...Array(rows).keys()].map(String),
    );
  }
  return collector.finish().results as LabelledRegression;
}

const results = collected([0, 2, -1, 2, 8, -5, 2.5, 0.25], [0.5, 1, -1, 1, 7, -6, 2, 0.5]);

test.each([
  [mae, 0.65625],
  [rmse, 0.7551903733496608],
  [r2, 0.935757737509088],
])('%#: %o agrees with the reference', (metric, expected) => {
  expect(metric.compute(results)).toBeCloseTo(expected, 9);
});

test('R² is not defined where the labels never vary', () => {
  expect(r2.compute(collected([1, 2, 3, 4], [5, 5, 5, 5], 1))).toBeNaN();
});

test('R² keeps its digits where the labels are large against their spread', () => {
  const labels = Array.from({ length: 100 }, (_, i) => 1_000_000 + (i % 4));
  const predictions = labels.map((label, i) => label + (i % 2 === 0 ? 0.5 : -0.5));
  // Variance 1.25, squared error 0.25.
  expect(r2.compute(collected(predictions, labels, 1))).toBeCloseTo(0.8, 9);
});
