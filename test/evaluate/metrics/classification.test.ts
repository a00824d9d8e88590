/** Reference values: scikit-learn 1.9.1; ECE by the code published with Guo et al. (2017) on the same float32 numbers. */
import { expect, test } from '@jest/globals';
import { collectClasses } from '../../../src/evaluate/collect/classification.ts';
import { accuracy } from '../../../src/evaluate/metrics/accuracy.ts';
import { ece } from '../../../src/evaluate/metrics/ece.ts';
import { logLoss } from '../../../src/evaluate/metrics/log-loss.ts';
import { macroF1 } from '../../../src/evaluate/metrics/macro-f1.ts';
import { topKAccuracy } from '../../../src/evaluate/metrics/top-k-accuracy.ts';
import { worstClassRecall } from '../../../src/evaluate/metrics/worst-class-recall.ts';
import { perClass } from '../../../src/evaluate/per-class.ts';
import type { LabelledClassification } from '../../../src/evaluate/results.ts';

const labels = [0, 1, 2, 2, 1, 0, 3, 1, 2, 0];
const rows = [
  [0.7, 0.1, 0.1, 0.1],
  [0.2, 0.5, 0.2, 0.1],
  [0.1, 0.3, 0.4, 0.2],
  [0.6, 0.2, 0.1, 0.1],
  [0.05, 0.9, 0.03, 0.02],
  [0.3, 0.4, 0.2, 0.1],
  [0.25, 0.15, 0.4, 0.2],
  [0.1, 0.6, 0.2, 0.1],
  [0.05, 0.05, 0.8, 0.1],
  [0.45, 0.25, 0.2, 0.1],
];

function collected(values: number[][], truth: number[], classes = 4): LabelledClassification {
  const collector = collectClasses(classes);
  // In two batches of unequal size, as a source delivers them.
  for (const [from, to] of [
    [0, 7],
    [7, values.length],
  ]) {
    const part = truth.slice(from, to);
    collector.add(
      Float32Array.from(values.slice(from, to).flat()),
      { shape: [part.length], values: Int32Array.from(part) },
      part.map((_, index) => String(from + index)),
    );
  }
  return collector.finish().results as LabelledClassification;
}

const results = collected(rows, labels);

test.each([
  [accuracy, 0.7],
  [topKAccuracy(2), 0.8],
  [worstClassRecall, 0],
  [macroF1, 0.5476190476190476],
  [logLoss, 0.8719946053082713],
  [ece, 0.16500000655651093],
])('%#: %o agrees with the reference', (metric, expected) => {
  expect(metric.compute(results)).toBeCloseTo(expected, 6);
});

test('recall and F1 of each class agree with the reference', () => {
  expect(perClass(results).map(({ recall }) => recall)).toEqual([2 / 3, 1, 2 / 3, 0]);
  const f1 = perClass(results).map((figures) => figures.f1);
  [0.66666667, 0.85714286, 0.66666667, 0].forEach((expected, index) => {
    expect(f1[index]).toBeCloseTo(expected, 6);
  });
});

test('top-k rank of equal probabilities goes by class index, as the prediction does', () => {
  const even = collected(
    [...Array(8)].map(() => [0.25, 0.25, 0.25, 0.25]),
    [0, 1, 2, 3, 0, 1, 2, 3],
  );
  expect(accuracy.compute(even)).toBe(0.25);
  expect(topKAccuracy(2).compute(even)).toBe(0.5);
  expect(topKAccuracy(4).compute(even)).toBeNaN();
});

test('a class without examples counts neither for the worst recall nor, unless predicted, for macro F1', () => {
  const absent = collected(
    [...Array(8)].map((_, i) => (i % 2 === 0 ? [0.9, 0.1, 0, 0] : [0.1, 0.9, 0, 0])),
    [0, 1, 0, 1, 0, 1, 0, 1],
  );
  expect(worstClassRecall.compute(absent)).toBe(1);
  expect(macroF1.compute(absent)).toBe(1);
});

test('a probability of zero for the true class costs 16.1 nats, not infinity', () => {
  const sure = collected(
    [...Array(8)].map(() => [0, 1, 0, 0]),
    [0, 1, 1, 1, 1, 1, 1, 1],
  );
  expect(logLoss.compute(sure)).toBeCloseTo(-Math.log(1e-7) / 8, 9);
});

test('calibration: always sure and always right is perfect; always sure and half right is off by a half', () => {
  const truth = [0, 0, 0, 0, 1, 1, 1, 1];
  expect(
    ece.compute(
      collected(
        truth.map((c) => (c === 0 ? [1, 0] : [0, 1])),
        truth,
        2,
      ),
    ),
  ).toBe(0);
  expect(
    ece.compute(
      collected(
        truth.map(() => [1, 0]),
        truth,
        2,
      ),
    ),
  ).toBe(0.5);
});
