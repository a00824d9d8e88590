import { expect, test } from '@jest/globals';
import { judgeTrial } from '../../src/analyze/judge-trial.ts';
import { ece } from '../../src/evaluate/metrics/ece.ts';
import { seededRandom } from '../../src/math/random.ts';
import { pairedDifference } from '../../src/stats/paired-difference.ts';

const random = seededRandom(3);
const count = 500;
const drawn = (share: number) => Uint8Array.from({ length: count }, () => (random.uniform() < share ? 1 : 0));
const confidences = Float32Array.from({ length: count }, () => random.uniform());
const losses = () => Float32Array.from({ length: count }, () => random.uniform());
const original = { metrics: { accuracy: 0.9 }, correct: drawn(0.9), confidences, losses: losses(), milliseconds: 1.4 };
const answer = { metrics: { accuracy: 0.8 }, correct: drawn(0.8), confidences, losses: losses(), milliseconds: 2.6 };
const judged = judgeTrial('a', { origin: 'sample', recipe: [] }, answer, original, {
  share: 'accuracy',
  loss: 'logLoss',
});

test('the change of a share is the paired one, with its interval', () => {
  const [gained, lost] = [1, -1].map(
    (sign) => answer.correct.filter((right, i) => sign * (right - original.correct[i]) > 0).length,
  );
  const { low, high } = pairedDifference(gained, lost, count, 0.95);
  expect(judged.changes.accuracy).toEqual([(gained - lost) / count, low, high]);
});

test('the change of a loss is the mean of its differences, inside its interval', () => {
  const mean = answer.losses.reduce((sum, loss, i) => sum + loss - original.losses[i], 0) / count;
  const [value, low, high] = judged.changes.logLoss;
  expect(value).toBeCloseTo(mean, 5);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
});

test('the bins of reliability are those of the calibration error', () => {
  const bins = judged.reliability!;
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
  const fromBins = bins.reduce((sum, bin) => sum + (bin.count / count) * Math.abs(bin.accuracy - bin.confidence), 0);
  const rank = Int32Array.from(answer.correct, (right) => 1 - right);
  const results = { kind: 'classification', count, confidence: confidences, truth: { rank } } as never;
  expect(fromBins).toBeCloseTo(ece.compute(results), 10);
  for (const { accuracy, low, high } of bins) expect(low <= accuracy && accuracy <= high).toBe(true);
});

test('without labels there is nothing to pair', () => {
  const blind = { metrics: {}, milliseconds: 1 };
  expect(
    judgeTrial('b', { origin: 'sample', recipe: [] }, blind, original, { share: 'accuracy', loss: 'logLoss' }),
  ).toMatchObject({
    changes: {},
    reliability: undefined,
  });
});

test('a time that was measured has its interval, around 1', () => {
  const timed = { metrics: { latency: 0.8 }, latencyInterval: [0.7, 0.95], milliseconds: 1 } as const;
  const { changes } = judgeTrial('c', { origin: 'sample', recipe: [] }, timed, original, {});
  const [value, low, high] = changes.latency;
  expect([value, low, high].map((change) => change.toFixed(6))).toEqual(['-0.200000', '-0.300000', '-0.050000']);
  const lost = { ...timed, metrics: { latency: Number.NaN }, latencyInterval: [Number.NaN, Number.NaN] } as const;
  expect(judgeTrial('d', { origin: 'sample', recipe: [] }, lost, original, {})).toMatchObject({
    metrics: {},
    changes: {},
  });
});
