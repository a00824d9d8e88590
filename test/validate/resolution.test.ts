import { describe, expect, test } from '@jest/globals';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import { type Random, seededRandom } from '../../src/math/random.ts';
import { bcaInterval } from '../../src/stats/bca-interval.ts';
import { bcaP } from '../../src/stats/bca-p.ts';
import { type Bootstrap, bootstrap } from '../../src/stats/bootstrap.ts';
import type { Estimate } from '../../src/validate/estimate.ts';
import { parseLimit } from '../../src/validate/limit.ts';
import type { Measured } from '../../src/validate/measured.ts';
import { resolution } from '../../src/validate/resolution.ts';
import { judge, METRICS, model } from './subjects.ts';

const info = METRICS.find(({ name }) => name === 'accuracy')!;
const limitOf = (text: string) => {
  const limit = parseLimit(text, info, 'baseline');
  if ('what' in limit) throw new Error(limit.what);
  return limit;
};
/** So many examples differ, half of them for the better. */
const asked = (n: number, discordant: number, limit = '1 pp', alpha = 0.01) => {
  const pairs = { gained: discordant / 2, lost: discordant / 2, n };
  return resolution({ info, limit: limitOf(limit), found: { n, pairs, interval: null, reference: 0.9 }, alpha });
};
const number = (pattern: RegExp, text: string | undefined) => Number(pattern.exec(text ?? '')?.[1].replaceAll(',', ''));

describe('shares of examples', () => {
  test('a limit that the examples resolve is not mentioned', () => {
    expect(asked(20_000, 400)).toBeUndefined();
    expect(asked(500, 10, '10 pp')).toBeUndefined();
  });

  test('a finer one is named with what is surely found, and with the size that it would need', () => {
    const text = asked(1000, 20);
    expect(text).toMatch(
      /^the limit 1 pp is finer than the test split resolves: 1,000 examples surely show a worsening of [\d.]+ pp or more; about [\d,]+ would show one of twice the limit \(2\.00 pp\)$/,
    );
    expect(number(/worsening of ([\d.]+) pp/, text)).toBeGreaterThan(2);
    const needed = number(/about ([\d,]+) would/, text);
    expect(needed).toBeGreaterThan(1000);
    // The size that it names resolves the limit, three quarters of it do not.
    expect(asked(needed, needed * 0.02)).toBeUndefined();
    expect(asked(0.75 * needed, needed * 0.015)).toBeDefined();
  });

  test('more gates ask for more examples', () => {
    const of = (alpha: number) => number(/about ([\d,]+) would/, asked(1000, 20, '1 pp', alpha));
    expect(of(0.001)).toBeGreaterThan(of(0.01));
  });

  test('a limit of zero is resolved by no number of examples, and what these show is said', () => {
    expect(asked(1000, 20, '0 pp')).toMatch(/surely show a worsening of [\d.]+ pp or more, and smaller ones by chance/);
  });

  test('a demanded improvement and a value are no question of this kind', () => {
    expect(asked(60, 4, '-1 pp')).toBeUndefined();
    const found = { n: 60, interval: null, reference: null };
    expect(resolution({ info, limit: limitOf('1 pp'), found, alpha: 0.01 })).toBeUndefined();
  });
});

describe('other figures', () => {
  const mae = metricsOf({ kind: 'regression', metrics: [] }).find(({ name }) => name === 'mae')!;
  const fraction = (share: number) => ({ text: String(share), value: share, relative: false });

  test('go by the width of their interval, and nothing is promised of what they show', () => {
    const profit = METRICS.find(({ name }) => name === 'profit')!;
    const found = (half: number): Pick<Estimate, 'n' | 'interval' | 'reference'> => ({
      n: 400,
      reference: 10,
      interval: { low: -half, high: half, level: 0.95, method: 'BCa bootstrap' },
    });
    const of = (half: number, limit = 0.1) =>
      resolution({ info: profit, limit: fraction(limit), found: found(half), alpha: 0.01 });
    expect(of(0.02)).toBeUndefined();
    // Between what is missed half of the time and what is hardly ever missed, nothing is said.
    expect(of(0.08)).toBeUndefined();
    const text = of(0.2);
    expect(text).toMatch(/^the limit 0.1 is finer than the test split resolves: 400 examples may well miss/);
    expect(number(/miss a worsening of ([\d.]+)/, text)).toBeCloseTo(0.1 + (0.2 * 2.3263) / 1.96, 3);
    expect(number(/at least ([\d,]+) are needed/, text)).toBe(2300);
    expect(of(0.2, 0)).toMatch(/^400 examples may well miss a worsening of 0\.237; no number of examples/);
  });

  /** A pilot says what may be missed; true where fresh samples with that worsening fail less often than 95 times in 100. */
  test.each<[string, (random: Random) => number]>([
    ['normal', (random) => random.normal()],
    ['lognormal', (random) => Math.exp(2 * random.normal()) - Math.exp(2)],
    ['one in five hundred', (random) => (random.uniform() < 0.002 ? 10 : 0.05) * random.normal()],
  ])('what is said to be missed is missed, whatever the tails: %s', (name, draw) => {
    const random = seededRandom(name);
    const sample = () => Float64Array.from({ length: 300 }, () => draw(random));
    const fresh = Array.from({ length: 30 }, sample);
    const told = Array.from({ length: 20 }, sample).flatMap((values) => {
      const change = values.reduce((sum, value) => sum + value, 0) / values.length;
      const interval = { ...bcaInterval({ values, level: 0.95 }), method: 'BCa bootstrap of the mean' };
      const pOf = (margin: number) => bcaP({ values, margin });
      const { error } = bootstrap({ values }) as Bootstrap;
      const found = { n: values.length, reference: 1, change, interval, error, pOf };
      const text = resolution({ info: mae, limit: fraction(1e-6), found, alpha: 0.0025 });
      return text === undefined ? [] : [number(/miss a worsening of ([\d.]+)/, text)];
    });
    expect(told.length).toBeGreaterThan(10);
    const right = told.filter((worse) => {
      const caught = fresh.filter(
        (values) => bcaP({ values: values.map((value) => value + worse), margin: 0 }) <= 0.0025,
      );
      return caught.length < 0.95 * fresh.length;
    });
    expect(right.length).toBeGreaterThanOrEqual(0.95 * told.length);
  });
});

test('a behavioural test is no part of the test split', () => {
  const behaviour = { 'behaviour.noise': '0'.repeat(9) + '1'.repeat(247) };
  const before = { 'behaviour.noise': '1'.repeat(256) };
  const [shaky, steady] = [
    { metrics: { 'behaviour.noise': 247 / 256 }, behaviour },
    { metrics: { 'behaviour.noise': 1 }, behaviour: before },
  ] as Measured[];
  const metrics = metricsOf({ kind: 'classification', topK: [], metrics: [] }, [{ kind: 'noise' }] as never);
  const check = judge(
    { metric: 'behaviour.noise', limit: '1 pp' },
    { metrics, baseline: { ...model([100, 1]), ...steady }, candidate: { ...model([100, 1]), ...shaky } },
  );
  expect(check.status).toBe('inconclusive');
  expect(check.advice).toMatch(/examples in the behavioural test would decide it \(now 256\)$/);
  expect(check.resolution).toMatch(/is finer than the behavioural test resolves: 256 examples/);
});

test('of a slice that is too small for its limit, the slice is named', () => {
  const slices = { night: Uint8Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? 1 : 0)) };
  const withSlices = (one: Measured): Measured => ({ ...one, predictions: { ...one.predictions!, slices } });
  const check = judge(
    { metric: 'accuracy', limit: '1 pp', slice: 'night' },
    { baseline: withSlices(model([1000, 1])), candidate: withSlices(model([970, 1, 30, 0])) },
  );
  expect(check.status).toBe('inconclusive');
  expect(check.advice).toMatch(/examples in `night` would decide it \(now 100\)$/);
  expect(check.resolution).toMatch(/^the limit 1 pp is finer than `night` resolves: 100 examples surely show/);
});

test('stands at gates that are open or passed, and not where the worsening was found', () => {
  const gate = { metric: 'accuracy', limit: '1 pp' } as const;
  const open = judge(gate, { baseline: model([100, 1]), candidate: model([98, 1, 2, 0]) });
  expect(open.status).toBe('inconclusive');
  expect(open.resolution).toMatch(/finer than the test split resolves/);
  const failed = judge(gate, { baseline: model([100, 1]), candidate: model([70, 1, 30, 0]) });
  expect(failed.status).toBe('fail');
  expect(failed.resolution).toBeUndefined();
});
