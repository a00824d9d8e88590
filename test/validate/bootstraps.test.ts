import { describe, expect, test } from '@jest/globals';
import type { Predictions } from '../../src/evaluate/measurement.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Check, GateOptions } from '../../src/validate/gate.ts';
import { judgeGates } from '../../src/validate/judge.ts';
import type { Measured } from '../../src/validate/measured.ts';
import { resampleCount, totalOf } from '../../src/validate/resample.ts';
import { summed } from '../../src/validate/summands.ts';

const REGRESSION: Task = {
  kind: 'regression',
  metrics: [{ name: 'profit', module: 'p.mjs', better: 'higher', unit: 'number' }],
};
const CLASSIFICATION: Task = { kind: 'classification', topK: [], metrics: [] };
/** Enough for the verdicts; resampling is slow under the test runner. */
const N = 600;
const ids = (n: number) => Array.from({ length: n }, (_, i) => `id${i}`);

/** Numbers with normal errors of this size around labels of deviation 3; the same `error` draws for every model. */
function numbers(n: number, scale: number, extra = 0, name = 'errors'): Measured {
  const [labels, common, own] = ['labels', 'common', name].map((part) => seededRandom(part));
  const targets = Float32Array.from({ length: n }, () => 3 * labels.normal());
  const values = targets.map((label) => label + scale * common.normal() + extra * own.normal());
  const losses = values.map((value, i) => Math.abs(value - targets[i]));
  const squares = losses.map((loss) => loss * loss);
  const predictions: Predictions = { count: n, outputs: 1, ids: ids(n), values, targets, losses, squares };
  return withFigures(['rmse', 'mae', 'r2'], predictions);
}

function withFigures(names: readonly string[], predictions: Predictions): Measured {
  const metrics = names.map((name) => [name, totalOf(summed(name, predictions, predictions)!, predictions.count)]);
  return { metrics: Object.fromEntries(metrics), predictions };
}

function judge(task: Task, gate: Partial<GateOptions>, candidate: Measured, baseline: Measured): Check {
  return judgeGates({
    target: 't',
    taskKind: task.kind,
    metrics: metricsOf(task),
    confidence: 0.95,
    original: baseline,
    candidate,
    baseline,
    gates: [{ metric: 'rmse', against: 'baseline', limit: '2 %', level: 'error', ...gate }],
  })[0];
}

describe('figures of regression are judged by paired intervals', () => {
  const baseline = numbers(N, 1);

  test.each(['rmse', 'mae'])(
    '%s: noise within the limit passes, beyond it fails, near it is inconclusive',
    (metric) => {
      const of = (scale: number) => judge(REGRESSION, { metric }, numbers(N, scale, 0.05), baseline);
      expect(of(1)).toMatchObject({ status: 'pass' });
      expect(of(1.02)).toMatchObject({ status: 'inconclusive' });
      const failing = of(1.1);
      expect(failing.status).toBe('fail');
      expect(failing.p).toBeLessThan(0.01);
      expect(failing.interval!.method).toMatch(/BCa bootstrap/);
      expect(failing.interval!.low).toBeLessThan(failing.change!);
      expect(failing.interval!.high).toBeGreaterThan(failing.change!);
    },
  );

  test('a change of every example beyond the limit fails, a limit beyond every change passes', () => {
    const of = (limit: number, candidate: Measured) => judge(REGRESSION, { metric: 'mae', limit }, candidate, baseline);
    const broken = numbers(N, 100);
    expect(of(0.001, broken)).toMatchObject({ status: 'fail' });
    expect(of(1e6, broken)).toMatchObject({ status: 'pass' });
    // Skewed the one way and the other.
    for (const factor of [1, 3]) {
      const { predictions } = baseline;
      const losses = predictions!.losses!.map((loss, i) => loss + factor * (i % 50 === 0 ? 5 : 1));
      const worse = withFigures(['mae'], { ...predictions!, losses });
      expect(of(0.5, worse).status).toBe('fail');
      expect(of(50, worse).status).toBe('pass');
      const lighter = predictions!.losses!.map((loss, i) => loss + factor * (i % 50 === 0 ? 1 : 5));
      expect(of(0.5, withFigures(['mae'], { ...predictions!, losses: lighter })).status).toBe('fail');
    }
  });

  test('R²: higher is better', () => {
    const check = judge(REGRESSION, { metric: 'r2', limit: 0.01 }, numbers(N, 1.2, 0.05), baseline);
    expect(check).toMatchObject({ status: 'fail' });
    expect(check.change).toBeLessThan(-0.03);
    expect(judge(REGRESSION, { metric: 'r2', limit: 0.01 }, numbers(N, 1, 0.05), baseline).status).toBe('pass');
  });

  test('against a value', () => {
    const of = (limit: number) => judge(REGRESSION, { against: 'value', limit }, baseline, baseline);
    expect(of(1.2).status).toBe('pass');
    expect(of(1).status).toBe('inconclusive');
    expect(of(0.8).status).toBe('fail');
  });

  test('the same inputs give the same interval; another order of the examples pairs as before', () => {
    const candidate = numbers(N, 1.1, 0.05);
    const once = judge(REGRESSION, {}, candidate, baseline);
    expect(judge(REGRESSION, {}, numbers(N, 1.1, 0.05), baseline)).toEqual(once);
    const { predictions: p } = baseline;
    const turn = <T extends Float32Array>(values: T | undefined) => values?.slice().reverse();
    const turned: Predictions = {
      ...p!,
      ids: [...p!.ids].reverse(),
      values: turn(p!.values),
      targets: turn(p!.targets),
      losses: turn(p!.losses),
      squares: turn(p!.squares),
    };
    expect(judge(REGRESSION, {}, candidate, { ...baseline, predictions: turned })).toEqual(once);
  });

  test('what is not known per example is compared as two numbers, and says why', () => {
    const bare = { metrics: { rmse: 1, profit: 5 } };
    expect(judge(REGRESSION, {}, { metrics: { rmse: 1.1 } }, bare)).toMatchObject({
      status: 'fail',
      interval: null,
      reason: expect.stringContaining('compared as two points, because predictions per example are not on record'),
    });
    const candidate = { ...numbers(100, 1), metrics: { profit: 4.99 } };
    expect(
      judge(REGRESSION, { metric: 'profit' }, candidate, { ...numbers(100, 1), metrics: { profit: 5 } }),
    ).toMatchObject({
      status: 'pass',
      interval: null,
      reason: expect.stringContaining('no value for each is known'),
    });
  });

  test("a metric of the user's own with a value per example is a mean like any other", () => {
    const own = (shift: number): Measured => {
      const { predictions } = numbers(500, 1);
      const random = seededRandom('profit');
      const profit = Float32Array.from({ length: 500 }, () => 5 + random.normal() * 0.1 + shift);
      const mean = profit.reduce((sum, value) => sum + value, 0) / 500;
      return { metrics: { profit: mean }, predictions: { ...predictions!, custom: { profit } } };
    };
    expect(judge(REGRESSION, { metric: 'profit', limit: '1 %' }, own(-0.2), own(0)).status).toBe('fail');
    expect(judge(REGRESSION, { metric: 'profit', limit: '1 %' }, own(-0.01), own(0))).toMatchObject({ status: 'pass' });
  });

  test('values on record that give another figure are not used', () => {
    const candidate = numbers(300, 1);
    const check = judge(REGRESSION, {}, { ...candidate, metrics: { rmse: 2 } }, numbers(300, 1));
    expect(check).toMatchObject({ interval: null, reason: expect.stringContaining('add up to another figure') });
  });
});

/** A classifier of four classes of this accuracy; `confidence` is what it says of itself. */
function classifier(n: number, accuracy: number, confidence: number, seed: string): Measured {
  const [labels, random] = [seededRandom('labels'), seededRandom(seed)];
  const truth = Int32Array.from({ length: n }, () => labels.integer(4));
  const classes = truth.map((label) => (random.uniform() < accuracy ? label : (label + 1 + random.integer(3)) % 4));
  const correct = Uint8Array.from(classes, (own, i) => (own === truth[i] ? 1 : 0));
  const confidences = new Float32Array(n).fill(confidence);
  return withFigures(['macroF1', 'ece', 'worstClassRecall'], {
    count: n,
    outputs: 4,
    ids: ids(n),
    truth,
    classes,
    correct,
    confidences,
  });
}

test.each([
  ['macroF1', '2 pp'],
  ['worstClassRecall', '5 pp'],
])('%s of a classifier that lost much fails, of its like does not', (metric, limit) => {
  const baseline = classifier(1500, 0.9, 0.9, 'a');
  expect(judge(CLASSIFICATION, { metric, limit }, classifier(1500, 0.75, 0.75, 'b'), baseline)).toMatchObject({
    status: 'fail',
  });
  expect(judge(CLASSIFICATION, { metric, limit }, classifier(1500, 0.9, 0.9, 'c'), baseline).status).not.toBe('fail');
});

test('a change of calibration has an interval', () => {
  const baseline = classifier(2000, 0.9, 0.9, 'a');
  const check = judge(CLASSIFICATION, { metric: 'ece', limit: '2 pp' }, classifier(2000, 0.9, 0.99, 'c'), baseline);
  expect(check.status).toBe('fail');
  expect(check.interval!.low).toBeGreaterThan(0.05);
});

test('micro F1 and Hamming loss are functions of hits and misses', () => {
  const predictions: Predictions = {
    count: 3,
    outputs: 4,
    ids: ids(3),
    hits: Int32Array.of(2, 1, 0),
    misses: Int32Array.of(0, 1, 1),
  };
  expect(totalOf(summed('microF1', predictions, {})!, 3)).toBeCloseTo(6 / 8, 12);
  expect(totalOf(summed('hammingLoss', predictions, {})!, 3)).toBeCloseTo(2 / 12, 12);
});

test('with a handful of examples an interval ends where the figure itself must, and no figure is infinite', () => {
  const metrics = metricsOf(CLASSIFICATION);
  for (let seed = 0; seed < 30; seed++) {
    const random = seededRandom(`handful ${seed}`);
    const n = 2 + random.integer(5);
    const truth = Int32Array.from({ length: n }, () => random.integer(3));
    const some = (): Measured => {
      const classes = truth.map((label) => (random.uniform() < 0.6 ? label : random.integer(3)));
      const correct = Uint8Array.from(classes, (one, i) => (one === truth[i] ? 1 : 0));
      const confidences = Float32Array.from(classes, () => random.uniform());
      const predictions: Predictions = { count: n, outputs: 3, ids: ids(n), truth, classes, correct, confidences };
      return withFigures(['macroF1', 'ece', 'worstClassRecall'], predictions);
    };
    const [candidate, baseline] = [some(), some()];
    const gates = ['macroF1', 'ece', 'worstClassRecall'].flatMap((metric) => [
      { metric, against: 'baseline' as const, limit: '1 pp', level: 'error' as const },
      { metric, against: 'value' as const, limit: 0.5, level: 'error' as const },
    ]);
    const task = { target: 't', taskKind: 'classification' as const, metrics, confidence: 0.95 };
    for (const check of judgeGates({ ...task, original: baseline, candidate, baseline, gates })) {
      const { low, high } = check.interval ?? { low: 0, high: 0 };
      expect(low).toBeGreaterThanOrEqual(check.against === 'value' ? 0 : -1);
      expect(high).toBeLessThanOrEqual(1);
      expect(check.rawP === undefined || (check.rawP >= 0 && check.rawP <= 1)).toBe(true);
      expect(`${check.reason} ${check.advice} ${check.resolution}`).not.toMatch(/NaN|Infinity|∞/);
    }
  }
});

test.each([
  { n: 500, together: undefined, resamples: 2000 },
  { n: 20_000, together: undefined, resamples: 1000 },
  { n: 1_000_000, together: undefined, resamples: 200 },
  { n: 500, together: 10_000, resamples: 2000 },
  { n: 500, together: 400_000, resamples: 500 },
  { n: 500, together: 1_700_000, resamples: 200 },
])('draws are bounded, over many slices of one split too: $n examples of $together', ({ n, together, resamples }) => {
  expect(resampleCount(n, together)).toBe(resamples);
});
