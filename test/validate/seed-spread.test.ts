import { expect, test } from '@jest/globals';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { GateOptions } from '../../src/validate/gate.ts';
import { spreadOf } from '../../src/validate/seed-spread.ts';

const metrics = metricsOf({ kind: 'classification', topK: [], metrics: [] });
const info = (name: string) => metrics.find((metric) => metric.name === name)!;
const gate = (metric: string, against: GateOptions['against'], limit: string): GateOptions => ({
  metric,
  against,
  limit,
  level: 'error',
});

/** Mean 0.9, standard deviation 0.01. */
const accuracies = [0.89, 0.9, 0.91];

test('mean, standard deviation of a sample and range', () => {
  const spread = spreadOf(info('accuracy'), accuracies, 0.92, []);
  expect(spread).toMatchObject({ lowest: 0.89, highest: 0.91, gates: [] });
  expect(spread.mean).toBeCloseTo(0.9, 12);
  expect(spread.standardDeviation).toBeCloseTo(0.01, 12);
});

test('against the baseline two candidates scatter, against the original and a value one', () => {
  const gates = [
    gate('accuracy', 'baseline', '4 pp'),
    gate('accuracy', 'original', '4 pp'),
    gate('accuracy', 'value', '80 %'),
    gate('sizeBrotli', 'baseline', '2 %'),
  ];
  const shares = spreadOf(info('accuracy'), accuracies, 0.92, gates).gates.map(({ share }) => share);
  expect(shares).toEqual([
    expect.closeTo((1.959964 * Math.SQRT2 * 0.01) / 0.04, 6),
    expect.closeTo((1.959964 * 0.01) / 0.04, 6),
    expect.closeTo((1.959964 * 0.01) / 0.1, 6),
  ]);
});

test('a relative limit is of the figure itself; the wider of two counts', () => {
  const sizes = [990, 1000, 1010];
  const [relative, floored] = spreadOf(info('sizeBrotli'), sizes, 4000, [
    gate('sizeBrotli', 'baseline', '2 %'),
    gate('sizeBrotli', 'baseline', '2 % or 256 B'),
  ]).gates;
  expect(relative.share).toBeCloseTo((1.959964 * Math.SQRT2 * 10) / 20, 6);
  expect(floored.share).toBeCloseTo((1.959964 * Math.SQRT2 * 10) / 256, 6);
});

test('a limit of nothing is used up by any scatter, and by none is not', () => {
  const zero = [gate('accuracy', 'baseline', '0 pp')];
  expect(spreadOf(info('accuracy'), accuracies, 0.92, zero).gates[0].share).toBeNull();
  expect(spreadOf(info('accuracy'), [0.1, 0.1, 0.1], 0.92, zero)).toMatchObject({
    standardDeviation: 0,
    gates: [{ share: 0 }],
  });
  // Already beyond the value that is asked for.
  expect(spreadOf(info('accuracy'), accuracies, 0.92, [gate('accuracy', 'value', '95 %')]).gates[0].share).toBeNull();
});
