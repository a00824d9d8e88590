import { expect, test } from '@jest/globals';
import type { Predictions } from '../../src/evaluate/measurement.ts';
import type { MetricInfo } from '../../src/evaluate/metric.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import { seededRandom } from '../../src/math/random.ts';
import { bonferroni } from '../../src/stats/bonferroni.ts';
import { pairedDifference } from '../../src/stats/paired-difference.ts';
import { pairedDifferenceP } from '../../src/stats/paired-difference-p.ts';
import { decideSlices } from '../../src/validate/decide-slices.ts';
import type { Estimate } from '../../src/validate/estimate.ts';
import type { Measured, Subjects } from '../../src/validate/measured.ts';
import { isSliceable } from '../../src/validate/slice-subjects.ts';
import { estimateSlices, type Sliced, slicesOf } from '../../src/validate/slices.ts';

const METRICS = metricsOf({ kind: 'classification', topK: [2], metrics: [] });
const infoOf = (name: string) => METRICS.find((one) => one.name === name) as MetricInfo;
const n = 1000;
const each = Array.from({ length: n }, (_, row) => row);
/** Night is every fourth example, rare are eleven of them; classes are the last digit. */
const night = Uint8Array.from(each, (row) => (row % 4 === 0 ? 1 : 0));
const rare = Uint8Array.from(each, (row) => (row < 11 ? 1 : 0));
const truth = Int32Array.from(each, (row) => row % 10);

function model(right: (row: number) => boolean, more: Partial<Measured & { order: number[] }> = {}): Measured {
  const order = more.order ?? each;
  const correct = Uint8Array.from(order, (row) => (right(row) ? 1 : 0));
  const predictions: Predictions = {
    count: n,
    outputs: 10,
    ids: order.map((row) => `id${row}`),
    correct,
    ranks: correct.map((value) => 1 - value) as unknown as Int32Array,
    losses: Float32Array.from(order, (row) => (right(row) ? 0.1 : 2) + (row % 7) / 100),
    truth: Int32Array.from(order, (row) => truth[row]),
    agrees: correct,
    slices: { night, rare, all: new Uint8Array(n).fill(1) },
  };
  const accuracy = correct.reduce((sum, value) => sum + value, 0) / n;
  return { metrics: { accuracy }, predictions, modelDigest: more.modelDigest ?? String(Math.abs(accuracy)) };
}

/** Right everywhere but on every 50th; the candidate also loses a tenth of the night. */
const original = model((row) => row % 50 !== 7, { modelDigest: 'o' });
const candidate = model((row) => row % 50 !== 7 && row % 40 !== 0, { modelDigest: 'c' });
const subjects: Subjects = { original, candidate };

function weigh(wanted: string, metric = 'accuracy', more: Partial<Parameters<typeof estimateSlices>[1]> = {}): Sliced {
  const slices = slicesOf(wanted, candidate.predictions, undefined);
  if (typeof slices === 'string') throw new Error(slices);
  const allowed = (reference: number | null) => (reference === null ? 0.9 : 0.02);
  return estimateSlices(slices, {
    info: infoOf(metric),
    against: 'original',
    allowed,
    subjects,
    level: 0.95,
    minSize: 30,
    ...more,
  });
}

const found = (sliced: Sliced, name: string) => sliced.parts.find((part) => part.name === name)?.found as Estimate;

test('one slice: the figures of its examples, with the interval and p-value of those', () => {
  const sliced = weigh('night');
  expect(sliced.parts).toHaveLength(1);
  // 250 examples, none wrong before, 25 wrong now.
  const { candidate: after, reference, change, interval, pairs } = found(sliced, 'night');
  expect([after, reference, change, pairs]).toEqual([0.9, 1, after - 1, { gained: 0, lost: 25, n: 250 }]);
  expect(interval).toEqual(pairedDifference(0, 25, 250, 0.95));
  expect(sliced.p).toBe(pairedDifferenceP(0, 25, 250, 0.02));
});

test('several slices together: Bonferroni for intervals and p-value, and the small one is named', () => {
  const sliced = weigh('any');
  expect(sliced.parts.map(({ name, size }) => [name, size])).toEqual([
    ['night', 250],
    ['all', 1000],
  ]);
  expect(sliced.small).toEqual([{ name: 'rare', size: 11 }]);
  expect(found(sliced, 'night').interval).toEqual(pairedDifference(0, 25, 250, bonferroni(0.95, 2)));
  expect(sliced.p).toBe(2 * pairedDifferenceP(0, 25, 250, 0.02));
});

test('classes are those of the truth; the worst decides and is named', () => {
  const sliced = weigh('classes');
  expect(sliced.parts.map(({ size }) => size)).toEqual(new Array(10).fill(100));
  // The losses are all of class 0: a quarter of it.
  const test = { p: sliced.p!, adjusted: 3 * sliced.p!, alpha: 0.01, family: 3 };
  const limit = { text: '2 pp', value: 0.02, relative: false };
  const decided = decideSlices(sliced, infoOf('accuracy'), { against: 'original', limit, level: 'error' }, test);
  expect(decided).toMatchObject({
    slice: { name: 'class 0', size: 100 },
    status: 'fail',
    reason: expect.stringMatching(/^on `class 0` \(100 examples\) changed by −25.00 pp/),
  });
  const alone = decideSlices(
    sliced,
    infoOf('accuracy'),
    { against: 'original', limit: { ...limit, value: 0.9 }, level: 'error' },
    { ...test, p: 1, adjusted: 1 },
  );
  expect(alone).toMatchObject({ status: 'pass', reason: undefined });
});

test('a gate passes only when all of its parts do', () => {
  const sliced = weigh('any', 'accuracy', { allowed: () => 0.08 });
  const limit = { text: '8 pp', value: 0.08, relative: false };
  const test = { p: sliced.p!, adjusted: sliced.p!, alpha: 0.01, family: 1 };
  const decided = decideSlices(sliced, infoOf('accuracy'), { against: 'original', limit, level: 'error' }, test);
  expect(decided).toMatchObject({
    slice: { name: 'night' },
    status: 'inconclusive',
    reason: expect.stringContaining('`rare` (11) has fewer than 30 examples and is not judged'),
  });
});

test('a baseline on record in another order counts the same examples', () => {
  const order = [...seededRandom('order').permutation(n)];
  const baseline = model((row) => row % 50 !== 7, { order, modelDigest: 'b' });
  const sliced = weigh('any', 'accuracy', { against: 'baseline', subjects: { ...subjects, baseline } });
  expect(sliced.p).toBe(weigh('any').p);
  expect(found(sliced, 'all')).toMatchObject({ reference: 0.98, pairs: { gained: 0, lost: 25, n } });
});

test.each(['agreement', 'negativeFlips', 'positiveFlips', 'top2Accuracy', 'logLoss', 'ece', 'macroF1'])(
  '%s can be told for a part',
  (metric) => {
    expect(isSliceable(infoOf(metric))).toBe(true);
  },
);

test.each(['worstClassRecall', 'sizeBrotli', 'latency', 'parameters'])('%s can not', (metric) => {
  expect(isSliceable(infoOf(metric))).toBe(false);
});

test('shares that compare with the original, and losses', () => {
  expect(found(weigh('night', 'negativeFlips'), 'night')).toMatchObject({ candidate: 0.1, reference: 0, n: 250 });
  const loss = found(weigh('night', 'logLoss'), 'night');
  expect(loss.change).toBeCloseTo(0.19, 6);
  expect(loss.interval!.low).toBeLessThan(0.19);
  expect(loss.interval!.low).toBeGreaterThan(0.1);
  expect(loss.pOf!(0.02)).toBeLessThan(1e-4);
  expect(loss.pOf!(0.4)).toBeGreaterThan(0.99);
});

test('against a value: the share of the slice alone', () => {
  const sliced = weigh('night', 'accuracy', { against: 'value' });
  expect(found(sliced, 'night')).toMatchObject({ candidate: 0.9, reference: null, n: 250 });
  expect(sliced.p).toBeGreaterThan(0.3);
});

test('what is not on record is said', () => {
  expect(slicesOf('dawn', candidate.predictions, undefined)).toContain('`dawn`');
  expect(slicesOf('any', { count: 3, outputs: 2, ids: [] }, undefined)).toContain('predictions per example');
  expect(slicesOf('classes', { count: 1, outputs: 2, ids: ['a'] }, undefined)).toContain('true classes');
  const baseline = { metrics: { accuracy: 0.98 }, predictions: { count: n, outputs: 10, ids: [] } };
  const sliced = weigh('night', 'accuracy', { against: 'baseline', subjects: { ...subjects, baseline } });
  expect(sliced.parts[0].found).toMatchObject({ whose: 'baseline' });
  const limit = { text: '2 pp', value: 0.02, relative: false };
  expect(
    decideSlices(sliced, infoOf('accuracy'), { against: 'baseline', limit, level: 'error' }, undefined),
  ).toMatchObject({ whose: 'baseline' });
});

test('slices that are too small fail nothing', () => {
  const limit = { text: '0', value: 0, relative: false };
  const decide = (minSize: number, wanted: string) =>
    decideSlices(
      weigh(wanted, 'accuracy', { minSize }),
      infoOf('accuracy'),
      { against: 'original', limit, level: 'error' },
      undefined,
    );
  expect(decide(30, 'rare')).toMatchObject({
    status: 'inconclusive',
    reason: "on `rare` can't be judged: it has 11 of the 30 examples that a slice needs",
    candidate: null,
    slice: { name: 'rare', size: 11 },
  });
  expect(decide(5000, 'any')).toMatchObject({ status: 'inconclusive', slice: undefined });
});

/** Ten classes of 100; a candidate that is hurt as often as it is healed, by chance: at the limit of 0 on all of them. */
test('A/A over ten slices: false alarms of the whole gate stay below its level', () => {
  const random = seededRandom('A/A over slices');
  const runs = 200;
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    const draw = each.map(() => random.uniform());
    const before = model((row) => draw[row] >= 0.25, { modelDigest: 'o' });
    const after = model((row) => draw[row] < 0.25 || draw[row] >= 0.5, { modelDigest: 'c' });
    const { p } = weigh('classes', 'accuracy', { allowed: () => 0, subjects: { original: before, candidate: after } });
    if (p! <= 0.05) alarms++;
  }
  // 5 % of 200 is 10; with a chance of 1e-4 it is more than 22.
  expect(alarms).toBeLessThanOrEqual(22);
});

test('a slice that matches nothing is to be corrected, a small one to be filled', () => {
  const none: Sliced = { parts: [], small: [{ name: 'night', size: 0 }], minSize: 30 };
  const head = { against: 'original', limit: { text: '1 pp', value: 0.01, relative: false }, level: 'error' } as const;
  const advice = (small: Sliced['small']) => {
    const decided = decideSlices({ ...none, small }, infoOf('accuracy'), head, undefined);
    return 'advice' in decided ? decided.advice : undefined;
  };
  expect(advice(none.small)).toMatch(/^Check what the slice asks for/);
  expect(advice([{ name: 'night', size: 7 }])).toMatch(/or lower `verdicts.minSliceSize`$/);
});
