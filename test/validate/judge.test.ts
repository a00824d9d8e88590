import { describe, expect, test } from '@jest/globals';
import type { LatencyFigures } from '../../src/evaluate/measurement.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import { seededRandom } from '../../src/math/random.ts';
import { pairedDifference } from '../../src/stats/paired-difference.ts';
import { pairedDifferenceP } from '../../src/stats/paired-difference-p.ts';
import { tango } from '../../src/stats/tango.ts';
import { decide } from '../../src/validate/decide.ts';
import { judgeGates } from '../../src/validate/judge.ts';
import { judge, METRICS, model } from './subjects.ts';

const onePoint = { metric: 'accuracy', limit: '1 pp' } as const;

describe('a change of accuracy is judged by its paired interval', () => {
  test('passes when all of the interval is within the limit', () => {
    const check = judge(onePoint, { baseline: model([2000, 1]), candidate: model([1997, 1, 3, 0]) });
    expect(check).toMatchObject({ status: 'pass', reference: 1, candidate: 0.9985 });
    // Three discordant pairs: too few for an approximation.
    expect(check.interval?.method).toBe('exact, paired');
    expect(check.interval!.low).toBeGreaterThan(-0.01);
  });

  test('fails when all of it is beyond', () => {
    const check = judge(onePoint, { baseline: model([2000, 1]), candidate: model([1940, 1, 60, 0]) });
    expect(check.status).toBe('fail');
    expect(check.change).toBeCloseTo(-0.03, 12);
    expect(check.reason).toMatch(/^changed by −3\.00 pp \(−3\.\d\d … −2\.\d\d\) against the baseline, limit 1 pp$/);
  });

  test('a drop beyond the limit that few examples show is inconclusive, and says how many would decide', () => {
    const check = judge(onePoint, { baseline: model([100, 1]), candidate: model([98, 1, 2, 0]) });
    expect(check.status).toBe('inconclusive');
    expect(check.advice).toMatch(/^About [\d,]+ examples in the test split would decide it \(now 100\)$/);
    const needed = Number(/About ([\d,]+)/.exec(check.advice!)![1].replaceAll(',', ''));
    // With as many examples and the same shares it is decided.
    const scale = Math.ceil(needed / 100);
    const decided = judge(onePoint, {
      baseline: model([100 * scale, 1]),
      candidate: model([98 * scale, 1, 2 * scale, 0]),
    });
    expect(decided.status).toBe('fail');
  });

  test('a drop within the limit that few examples show is inconclusive too', () => {
    const check = judge(
      { metric: 'accuracy', limit: '3 pp' },
      { baseline: model([100, 1]), candidate: model([98, 1, 2, 0]) },
    );
    expect(check.status).toBe('inconclusive');
  });

  test('an improvement passes however few examples there are, and the report says how few', () => {
    const check = judge(onePoint, { baseline: model([19, 1, 1, 0]), candidate: model([20, 1]) });
    expect(check.status).toBe('pass');
    expect(check.reason).toMatch(/figure got better, though 20 examples are too few/);
  });

  test('no example with another outcome passes', () => {
    const few = judge(onePoint, { baseline: model([19, 1, 1, 0]), candidate: model([19, 1, 1, 0]) });
    expect(few.status).toBe('pass');
    expect(few.reason).toMatch(/no example changed, though 20 examples/);
    const many = judge(onePoint, { baseline: model([2000, 1]), candidate: model([2000, 1]) });
    expect(many.status).toBe('pass');
    expect(many.reason).toBeUndefined();
  });

  test('as many gained as lost is judged by the interval', () => {
    const few = judge(onePoint, { baseline: model([49, 1, 1, 0]), candidate: model([1, 0, 49, 1]) });
    expect(few).toMatchObject({ status: 'inconclusive', change: 0 });
    const many = judge(onePoint, { baseline: model([4999, 1, 1, 0]), candidate: model([1, 0, 4999, 1]) });
    expect(many.status).toBe('pass');
  });

  test('the same bytes can never fail or be doubtful', () => {
    const same = { modelDigest: 'abc' };
    const check = judge(onePoint, { baseline: model([9, 1, 1, 0], same), candidate: model([9, 1, 1, 0], same) });
    expect(check).toMatchObject({ status: 'pass', interval: null });
    expect(check.reason).toBeUndefined();
  });

  test('a demanded improvement is not met by standing still', () => {
    const gate = { metric: 'accuracy', limit: '-1 pp' } as const;
    expect(judge(gate, { baseline: model([900, 1, 100, 0]), candidate: model([900, 1, 100, 0]) }).status).toBe('fail');
    expect(judge(gate, { baseline: model([900, 1, 100, 0]), candidate: model([960, 1, 40, 0]) }).status).toBe('pass');
  });

  test('the level of confidence widens the interval', () => {
    const subjects = { baseline: model([4000, 1]), candidate: model([3985, 1, 15, 0]) };
    expect(judge(onePoint, { ...subjects, confidence: 0.9 }).status).toBe('pass');
    expect(judge(onePoint, { ...subjects, confidence: 0.99999999 }).status).toBe('inconclusive');
  });
});

describe('examples are paired by id', () => {
  test('in another order', () => {
    const baseline = model([1000, 1, 20, 0]);
    const candidate = model([20, 0, 1000, 1]);
    const turned = { ...candidate.predictions!, ids: [...baseline.predictions!.ids].reverse() };
    const check = judge(onePoint, { baseline, candidate: { ...candidate, predictions: turned } });
    expect(check.interval!.high).toBeLessThan(0.005);
    expect(check.status).toBe('pass');
  });

  test.each([
    ['other examples', (ids: string[]) => ids.map((id) => `x${id}`)],
    ['the same id twice', (ids: string[]) => ids.map((id, i) => (i < 2 ? 'twice' : id))],
    ['fewer examples', (ids: string[]) => ids.slice(1)],
    ['no ids on record', () => []],
  ])('%s can not be paired: two points are compared, with a note', (_, change) => {
    const baseline = model([1000, 1]);
    const predictions = { ...baseline.predictions!, ids: change([...baseline.predictions!.ids]) };
    const subjects = { baseline: { ...baseline, predictions }, candidate: model([995, 1, 5, 0]) };
    const check = judge(onePoint, subjects);
    expect(check).toMatchObject({ status: 'pass', interval: null });
    expect(check.reason).toMatch(/two points/);
    expect(judge({ metric: 'accuracy', limit: '0.1 pp' }, subjects).status).toBe('fail');
  });

  test('without predictions likewise', () => {
    const check = judge(onePoint, { baseline: { metrics: { accuracy: 0.99 } }, candidate: model([97, 1, 3, 0]) });
    expect(check.status).toBe('fail');
    expect(check.reason).toMatch(/two points, because predictions per example are not on record/);
  });
});

describe('comparison with the original', () => {
  const original = model([2000, 1]);
  const candidate = model(
    [1990, 1, 10, 0],
    { metrics: { agreement: 0.995, negativeFlips: 0.005, drift: 0.01 } },
    [1990, 1, 10, 0],
  );

  test('agreement of the original with itself is 1', () => {
    const check = judge({ metric: 'agreement', against: 'original', limit: '2 pp' }, { original, candidate });
    expect(check).toMatchObject({ status: 'pass', reference: 1 });
    expect(check.change).toBeCloseTo(-0.005, 12);
    expect(check.interval).not.toBeNull();
  });

  test('flips of the original against itself are 0', () => {
    const check = judge({ metric: 'negativeFlips', against: 'original', limit: '1 pp' }, { original, candidate });
    expect(check).toMatchObject({ status: 'pass', reference: 0, candidate: 0.005 });
    expect(check.interval!.high).toBeGreaterThan(0.005);
  });

  test('drift has no interval', () => {
    const check = judge({ metric: 'drift', against: 'original', limit: 0.005 }, { original, candidate });
    expect(check).toMatchObject({ status: 'fail', interval: null, reference: 0 });
  });
});

describe('against a value', () => {
  const value = { metric: 'accuracy', against: 'value', limit: '95 %' } as const;

  test.each([
    [[990, 1, 10, 0], 'pass'],
    [[955, 1, 45, 0], 'inconclusive'],
    [[945, 1, 55, 0], 'inconclusive'],
    [[900, 1, 100, 0], 'fail'],
  ])('a share of examples by its Wilson interval: %j is %s', (runs, status) => {
    const check = judge(value, { candidate: model(runs) });
    expect(check.status).toBe(status);
    expect(check.interval?.method).toMatch(/Wilson/);
    expect(check.change).toBeNull();
  });

  test('other figures as points', () => {
    const gate = { metric: 'sizeBrotli', against: 'value', limit: '200 kB' } as const;
    expect(judge(gate, { candidate: { metrics: { sizeBrotli: 200_000 } } }).status).toBe('pass');
    expect(judge(gate, { candidate: { metrics: { sizeBrotli: 200_001 } } })).toMatchObject({
      status: 'fail',
      reason: 'came to 200 kB, limit: at most 200 kB',
    });
  });
});

describe('other metrics are compared as points', () => {
  const size = (now: number, then: number, limit: string) =>
    judge(
      { metric: 'sizeBrotli', limit },
      { candidate: { metrics: { sizeBrotli: now } }, baseline: { metrics: { sizeBrotli: then } } },
    );

  test.each([
    [1020, 1000, '2 %', 'pass'],
    [1021, 1000, '2 %', 'fail'],
    [1256, 1000, '2 % or 256 B', 'pass'],
    [1257, 1000, '2 % or 256 B', 'fail'],
    [102_000, 100_000, '2 % or 256 B', 'pass'],
    [900, 1000, '-10 %', 'pass'],
    [901, 1000, '-10 %', 'fail'],
    [1100, 1000, '1.1x', 'pass'],
    [500, 1000, '0 %', 'pass'],
  ])('%d after %d with limit %s: %s', (now, then, limit, status) => {
    expect(size(now, then, limit).status).toBe(status);
  });

  test.each([
    ['0 %', 1256, 1000, 'pass'],
    ['0 %', 1257, 1000, 'fail'],
    ['0 %', 100_500, 100_000, 'pass'],
    ['0 %', 100_501, 100_000, 'fail'],
    ['2 %', 102_000, 100_000, 'pass'],
    ['0 % or 10 B', 1011, 1000, 'fail'],
    ['-10 %', 901, 1000, 'fail'],
  ])('limit %s after training anew: %d after %d is a %s', (limit, now, then, status) => {
    const sizes = { candidate: { metrics: { sizeBrotli: now } }, baseline: { metrics: { sizeBrotli: then } } };
    const check = judge({ metric: 'sizeBrotli', limit }, { ...sizes, retrained: true });
    expect(check.status).toBe(status);
    if (limit === '0 %' && status === 'pass') expect(check.reason).toMatch(/tolerance of 256 B or 0\.5 %/);
  });

  test('no tolerance against the original, a value, or without training', () => {
    const sizes = { candidate: { metrics: { sizeBrotli: 1100 } }, original: { metrics: { sizeBrotli: 1000 } } };
    const of = (more: object) =>
      judge({ metric: 'sizeBrotli', against: 'original', limit: '5 %' }, { ...sizes, ...more }).status;
    expect(of({ retrained: true })).toBe('fail');
    expect(judge({ metric: 'sizeBrotli', against: 'value', limit: 1099 }, { ...sizes, retrained: true }).status).toBe(
      'fail',
    );
    expect(judge({ metric: 'sizeBrotli', limit: '5 %' }, { ...sizes, baseline: sizes.original }).status).toBe('fail');
  });

  test('a limit that is met to the last digit is met', () => {
    const check = judge(
      { metric: 'profit', limit: 0.01 },
      { candidate: { metrics: { profit: 0.97 } }, baseline: { metrics: { profit: 0.98 } } },
    );
    expect(check.candidate! - check.reference!).not.toBe(-0.01);
    expect(check.status).toBe('pass');
  });

  test('a percentage of zero allows nothing, and says so', () => {
    expect(size(0, 0, '5 %').status).toBe('pass');
    const check = size(10, 0, '5 %');
    expect(check.status).toBe('fail');
    expect(check.reason).toMatch(/a percentage of the baseline's 0 allows no worsening at all/);
    expect(size(10, 0, '5 % or 256 B').status).toBe('pass');
  });

  test('a percentage of a negative figure is of its size', () => {
    const profit = (now: number) =>
      judge(
        { metric: 'profit', limit: '10 %' },
        { candidate: { metrics: { profit: now } }, baseline: { metrics: { profit: -10 } } },
      );
    expect(profit(-10.9).status).toBe('pass');
    expect(profit(-11.1).status).toBe('fail');
  });

  test('without predictions on record a share of examples is compared as two points, with a note', () => {
    const subjects = { candidate: { metrics: { top5Accuracy: 0.97 } }, baseline: { metrics: { top5Accuracy: 0.99 } } };
    const check = judge({ metric: 'top5Accuracy', limit: '1 pp' }, subjects);
    expect(check.status).toBe('fail');
    expect(check.reason).toMatch(/two points, because predictions per example are not on record/);
    expect(check.p).toBeUndefined();
  });
});

test('top-k accuracy is paired by the ranks of the true class', () => {
  const ranked = (ranks: readonly number[]) => {
    const base = model([ranks.length, 1]);
    const right = ranks.filter((rank) => rank < 5).length / ranks.length;
    return { metrics: { top5Accuracy: right }, predictions: { ...base.predictions!, ranks: Int32Array.from(ranks) } };
  };
  const before = Array.from({ length: 1000 }, () => 4);
  const after = before.map((rank, i) => (i < 40 ? 5 : rank));
  const check = judge(
    { metric: 'top5Accuracy', limit: '1 pp' },
    { candidate: ranked(after), baseline: ranked(before) },
  );
  expect(check.status).toBe('fail');
  expect(check.change).toBeCloseTo(-0.04, 12);
  expect(check.interval?.low).toBeCloseTo(pairedDifference(0, 40, 1000, 0.95).low, 12);
});

describe('latency is judged by its interval', () => {
  const latency = (ratio: number, half: number): LatencyFigures => ({
    batchSize: 1,
    rounds: 100,
    original: { milliseconds: 1, ratio: 1, interval: [1, 1] },
    baseline: { milliseconds: 1, ratio: 1, interval: [0.98, 1.02] },
    candidate: { milliseconds: ratio, ratio, interval: [ratio - half, ratio + half] },
  });
  const gate = { metric: 'latency', against: 'original', limit: '10 %' } as const;

  test.each([
    [1.02, 0.03, 'pass'],
    [1.3, 0.05, 'fail'],
    [1.09, 0.05, 'inconclusive'],
    [0.9, 0.5, 'inconclusive'],
  ])('a ratio of %d ± %d: %s', (ratio, half, status) => {
    const check = judge(gate, { candidate: model([1, 1]), latency: latency(ratio, half) });
    expect(check.status).toBe(status);
  });

  test('against the baseline both spreads count', () => {
    const check = judge(
      { metric: 'latency', limit: '10 %' },
      { candidate: model([1, 1]), baseline: model([1, 1]), latency: latency(1.05, 0.02) },
    );
    expect(check.status).toBe('pass');
    const doubtful = judge(
      { metric: 'latency', limit: '10 %' },
      { candidate: model([1, 1]), baseline: model([1, 1]), latency: latency(1.09, 0.02) },
    );
    expect(doubtful.status).toBe('inconclusive');
    expect(doubtful.advice).toMatch(/longer measurement/);
  });

  test('the same bytes can not have become slower', () => {
    const same = model([1, 1], { modelDigest: 'abc' });
    const check = judge(
      { metric: 'latency', limit: '10 %' },
      { candidate: same, baseline: same, latency: latency(1.5, 0.02) },
    );
    expect(check.status).toBe('pass');
    expect(check.reason).toMatch(/although the figures differ, because the model has the same bytes/);
    const demanded = judge(
      { metric: 'latency', limit: '-10 %' },
      { candidate: same, baseline: same, latency: latency(1.5, 0.02) },
    );
    expect(demanded.status).toBe('fail');
  });

  test('without timing it is not measured', () => {
    expect(judge(gate, { candidate: model([1, 1]) })).toMatchObject({ status: 'not-measured', candidate: null });
  });
});

describe('a missing figure never passes', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is not measured', (accuracy) => {
    const check = judge(onePoint, { candidate: { metrics: { accuracy } }, baseline: model([10, 1]) });
    expect(check.status).toBe('not-measured');
    expect(check.reason).toContain(String(accuracy));
  });

  test('a vanished metric gives the reason that evaluation gave', () => {
    const candidate = { metrics: {}, missing: { profit: 'profit.mjs threw: no prices' } };
    const check = judge({ metric: 'profit', limit: 1 }, { candidate, baseline: { metrics: { profit: 2 } } });
    expect(check).toMatchObject({
      status: 'not-measured',
      reason: 'was not measured for the candidate: profit.mjs threw: no prices',
    });
  });

  test('of the original too', () => {
    const gate = { metric: 'profit', against: 'original', limit: 1 } as const;
    expect(judge(gate, { candidate: { metrics: { profit: 2 } } }).status).toBe('not-measured');
  });

  test('without a baseline', () => {
    const check = judge(onePoint, { candidate: model([10, 1]), baselineMissing: 'none is stored for this target' });
    expect(check).toMatchObject({ status: 'no-baseline', candidate: 1 });
    expect(check.reason).toContain('none is stored for this target');
  });

  test('a metric that the baseline does not hold', () => {
    const check = judge(
      { metric: 'profit', limit: 1 },
      { candidate: { metrics: { profit: 2 } }, baseline: model([10, 1]) },
    );
    expect(check).toMatchObject({ status: 'no-baseline', candidate: 2 });
    expect(check.reason).toMatch(/baseline was measured without it/);
  });

  test('names of the object prototype are no metrics', () => {
    const info = { ...METRICS[0], name: 'constructor', unit: 'number' as const };
    const check = judge(
      { metric: 'constructor', limit: 1 },
      { candidate: { metrics: {} }, baseline: { metrics: {} }, metrics: [info] },
    );
    expect(check.status).toBe('not-measured');
  });
});

test('a gate of level warn warns where it would fail', () => {
  const check = judge(
    { ...onePoint, level: 'warn' },
    { baseline: model([2000, 1]), candidate: model([1900, 1, 100, 0]) },
  );
  expect(check.status).toBe('warn');
});

test('each gate knows its place in the config', () => {
  const lineOf = (path: string) => ({ 'targets.glyphs.gates[0]': 17 })[path];
  expect(judge(onePoint, { baseline: model([9, 1]), candidate: model([9, 1]), lineOf })).toMatchObject({
    path: 'targets.glyphs.gates[0]',
    line: 17,
    byDefault: false,
  });
});

test('an unknown metric or a limit that does not fit is the fault of the input', () => {
  const subjects = { baseline: model([9, 1]), candidate: model([9, 1]) };
  expect(() => judge({ metric: 'acuracy', limit: '1 pp' }, subjects)).toThrow(
    /gates\[0\]\.metric.*Did you mean `accuracy`/,
  );
  expect(() => judge({ metric: 'accuracy', limit: '1 kB' }, subjects)).toThrow(/gates\[0\]\.limit/);
});

describe('default gates', () => {
  const input = {
    target: 't',
    taskKind: 'classification',
    metrics: METRICS,
    confidence: 0.95,
    gates: undefined,
  } as const;
  const full = { accuracy: 0.9, agreement: 1, sizeBrotli: 10 };

  test('apply when none is written and say that they do', () => {
    const checks = judgeGates({
      ...input,
      original: { metrics: full },
      candidate: { metrics: full },
      baseline: { metrics: full },
    });
    expect(checks.map(({ metric, against }) => `${metric} ${against}`)).toEqual([
      'accuracy baseline',
      'accuracy original',
      'agreement value',
      'sizeBrotli baseline',
    ]);
    expect(checks.every(({ byDefault, path }) => byDefault && path === undefined)).toBe(true);
  });

  test('leave out quality where the data has no labels', () => {
    const { accuracy: _, ...unlabelled } = full;
    const checks = judgeGates({ ...input, original: { metrics: unlabelled }, candidate: { metrics: unlabelled } });
    expect(checks.map(({ metric }) => metric)).toEqual(['agreement', 'sizeBrotli']);
  });

  test('a candidate without the quality of the original is not measured, never left out', () => {
    const { accuracy: _, ...unlabelled } = full;
    const checks = judgeGates({
      ...input,
      original: { metrics: full },
      candidate: { metrics: unlabelled },
      baseline: { metrics: full },
    });
    expect(checks.filter(({ status }) => status === 'not-measured').map(({ metric }) => metric)).toEqual([
      'accuracy',
      'accuracy',
    ]);
  });

  test('an empty list means none', () => {
    expect(judgeGates({ ...input, gates: [], original: { metrics: full }, candidate: { metrics: full } })).toEqual([]);
  });
});

/** What a gate promises: a drop of just the limit fails in at most 1 % of test sets, and passes in about 2.5 %. */
test('false alarms and false passes stay at the nominal level', () => {
  const random = seededRandom('false alarms');
  const [n, drop, swaps] = [800, 0.02, 0.02];
  const repetitions = 3000;
  const seen: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0 };
  const head = { against: 'baseline', level: 'error', limit: { text: '2 pp', value: drop, relative: false } } as const;
  const decided = new Map<string, string>();
  for (let r = 0; r < repetitions; r++) {
    let [gained, lost] = [0, 0];
    for (let i = 0; i < n; i++) {
      const u = random.uniform();
      if (u < swaps) gained++;
      else if (u < 2 * swaps + drop) lost++;
    }
    const key = `${gained} ${lost}`;
    const change = (gained - lost) / n;
    const p = pairedDifferenceP(gained, lost, n, drop);
    const status =
      decided.get(key) ??
      decide(
        METRICS[0],
        head,
        {
          candidate: 0.9 + change,
          reference: 0.9,
          change,
          interval: { ...tango(gained, lost, n, 0.95), method: 'Tango' },
          n,
        },
        { p, adjusted: p, alpha: 0.01, family: 1 },
      ).status;
    decided.set(key, status);
    seen[status]++;
  }
  expect(seen.fail / repetitions).toBeLessThan(0.016);
  expect(seen.pass / repetitions).toBeLessThan(0.04);
  expect(seen.fail).toBeGreaterThan(0.003 * repetitions);
  expect(seen.pass).toBeGreaterThan(0.01 * repetitions);
});

describe('what no sample can prove, and what is no sample', () => {
  const behaviour = (outcomes: number[], name = 'easy') => ({
    ...model([100, 1]),
    metrics: { [`behaviour.${name}`]: outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length },
    behaviour: { [`behaviour.${name}`]: outcomes.join('') },
  });
  const minimum = metricsOf({ kind: 'classification', topK: [], metrics: [] }, [
    { kind: 'minimum', name: 'easy', data: { format: 'idx', inputs: 'x' } },
    { kind: 'noise', examples: 256, seed: 0, amount: 0.02 },
  ]);
  const easy = (limit: string, candidate: number[], baseline?: number[]) =>
    judge(
      { metric: 'behaviour.easy', against: baseline === undefined ? 'value' : 'baseline', limit },
      { metrics: minimum, candidate: behaviour(candidate), baseline: baseline && behaviour(baseline) },
    );

  test('a minimum functionality set is judged as it is: all right passes, one wrong fails', () => {
    expect(easy('100 %', [1, 1, 1])).toMatchObject({ status: 'pass', interval: null });
    expect(easy('100 %', [1, 1, 0])).toMatchObject({ status: 'fail', interval: null });
    expect(easy('60 %', [1, 1, 0])).toMatchObject({ status: 'pass' });
    expect(easy('0 pp', [1, 1, 0], [1, 1, 1])).toMatchObject({ status: 'fail', interval: null });
    expect(easy('0 pp', [1, 0, 1], [0, 1, 1])).toMatchObject({ status: 'pass' });
    expect(easy('100 %', [1, 1, 1]).rawP).toBeUndefined();
  });

  test('a share that must be perfect passes where it is, says how little that proves, and fails where it is not', () => {
    const agreement = (right: number) =>
      judge(
        { metric: 'agreement', against: 'value', limit: '100 %' },
        { candidate: model([150, 1], { metrics: { agreement: right / 150 } }, [right, 1, 150 - right, 0]) },
      );
    expect(agreement(150).status).toBe('pass');
    expect(agreement(150).reason).toMatch(/^passes because no figure can be better, though 150 examples are too few/);
    expect(agreement(149).status).toBe('fail');
    const noisy = judge(
      { metric: 'behaviour.noise', against: 'value', limit: '100 %' },
      { metrics: minimum, candidate: behaviour(new Array(20).fill(1), 'noise') },
    );
    expect(noisy.status).toBe('pass');
    // Twenty of twenty do not show 95 %.
    const few = judge(
      { metric: 'behaviour.noise', against: 'value', limit: '95 %' },
      { metrics: minimum, candidate: behaviour(new Array(20).fill(1), 'noise') },
    );
    expect(few.status).toBe('inconclusive');
    const flips = judge(
      { metric: 'negativeFlips', against: 'value', limit: 0 },
      { candidate: model([50, 1], { metrics: { negativeFlips: 0 } }), original: model([50, 1]) },
    );
    expect(flips.status).toBe('pass');
  });
});
