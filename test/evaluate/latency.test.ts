/** With a clock of ours: each prediction moves it by as much as the model is said to take. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Batch } from '../../src/data/source.ts';
import { blockMedian } from '../../src/evaluate/block-median.ts';
import { isSameSpeed, type LatencyRequest, measureLatency } from '../../src/evaluate/latency.ts';
import { median } from '../../src/evaluate/median.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Runnable, Tf } from '../../src/model/runnable.ts';
import { functionRunnable } from '../support/fake-runnable.ts';
import { openTestBackends } from '../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

const batch: Batch = { size: 2, inputs: { x: { shape: [2, 1], values: Float32Array.of(1, 2) } }, ids: ['a', 'b'] };

function simulation(milliseconds: { original: number; baseline?: number; candidate: number }, noise = 0, drift = 0) {
  const random = seededRandom('noise');
  let time = 0;
  const order: string[] = [];
  const model = (name: string, cost: number): Runnable =>
    functionRunnable(tf, (indices) => {
      order.push(name);
      time += cost * (1 + drift * time) * (1 + noise * Math.abs(random.normal()));
      return indices.map(() => [0]);
    });
  const request: LatencyRequest = {
    tf,
    original: model('original', milliseconds.original),
    baseline: milliseconds.baseline === undefined ? undefined : model('baseline', milliseconds.baseline),
    candidate: model('candidate', milliseconds.candidate),
    batch,
    batchSize: 2,
    seconds: 2,
    now: () => time,
  };
  return { request, order, now: () => time };
}

test('ratios and intervals without noise are exact', async () => {
  const { request } = simulation({ original: 10, baseline: 5, candidate: 20 });
  const { original, baseline, candidate } = await measureLatency(request);
  expect(original).toMatchObject({ ratio: 1, interval: [1, 1] });
  expect(original.milliseconds).toBeCloseTo(10, 6);
  expect(baseline!.ratio).toBeCloseTo(0.5, 4);
  expect(candidate.ratio).toBeCloseTo(2, 4);
  expect(candidate.interval[0]).toBeCloseTo(2, 4);
  expect(isSameSpeed(candidate)).toBe(false);
});

test('a machine that slows down tenfold while measuring does not change the ratio', async () => {
  const { request } = simulation({ original: 10, candidate: 15 }, 0, 9 / 2000);
  const { candidate } = await measureLatency(request);
  expect(candidate.ratio).toBeGreaterThan(1.4);
  expect(candidate.ratio).toBeLessThan(1.6);
});

test('models of one speed on a noisy machine: the interval holds 1 in at least 90 of 100 runs', async () => {
  let same = 0;
  for (let run = 0; run < 100; run++) {
    const { request } = simulation({ original: 10, candidate: 10 }, 0.2);
    // Each run sees other noise: skip as many draws as its number.
    for (let i = 0; i < run; i++) request.original.predict({ x: tf.scalar(0) });
    const figures = await measureLatency({ ...request, seconds: 0.6 });
    if (isSameSpeed(figures.candidate)) same++;
  }
  expect(same).toBeGreaterThanOrEqual(90);
});

test('blocks run all models forwards and backwards, each beginning once in a while', async () => {
  const { request, order } = simulation({ original: 100, baseline: 100, candidate: 100 });
  const { rounds } = await measureLatency(request);
  const [original, baseline, candidate] = ['original', 'baseline', 'candidate'];
  const measured = order.slice(-6 * rounds);
  expect(measured.slice(0, 6)).toEqual([original, baseline, candidate, candidate, baseline, original]);
  expect(measured.slice(6, 12)).toEqual([baseline, candidate, original, original, candidate, baseline]);
  expect(measured.slice(12, 18)).toEqual([candidate, original, baseline, baseline, original, candidate]);
});

test('the time budget holds; the fewest blocks are run in any case', async () => {
  const quick = simulation({ original: 1, candidate: 1 }, 0.5);
  expect(await measureLatency({ ...quick.request, precision: 0.0001 })).toMatchObject({ ended: 'budget' });
  expect(quick.now()).toBeGreaterThan(1900);
  expect(quick.now()).toBeLessThan(2100);
  const slow = simulation({ original: 1000, candidate: 1000 });
  expect(await measureLatency(slow.request)).toMatchObject({ rounds: 10, ended: 'budget' });
});

test('it ends when every ratio is known well enough, candidate against baseline as well', async () => {
  const steady = simulation({ original: 2, baseline: 2, candidate: 2 }, 0.02);
  const figures = await measureLatency({ ...steady.request, precision: 0.02 });
  expect(figures.ended).toBe('precise');
  expect(steady.now()).toBeLessThan(1500);
  const { candidate, baseline } = figures.blocks!;
  for (const samples of [candidate, baseline!, candidate.map((sample, block) => sample - baseline![block])]) {
    const [low, high] = blockMedian(samples).interval(0.99)!;
    expect(Math.exp((high - low) / 2) - 1).toBeLessThanOrEqual(0.02);
  }
});

test('what is kept gives the figures again, and stays small however long it takes', async () => {
  const { request } = simulation({ original: 0.1, baseline: 0.1, candidate: 0.12 }, 0.4);
  const { candidate, blocks, rounds } = await measureLatency({ ...request, seconds: 20, precision: 0 });
  expect(rounds).toBeLessThanOrEqual(400);
  expect(rounds).toBeGreaterThan(300);
  const { median: middle, interval } = blockMedian(blocks!.candidate);
  expect(candidate.ratio).toBe(Math.exp(middle));
  expect(candidate.interval).toEqual(interval(0.95)!.map(Math.exp));
  expect(JSON.stringify(blocks).length).toBeLessThan(8000);
});

test('ending on width alone raises no more alarms than the level allows', async () => {
  let alarms = 0;
  let early = 0;
  const runs = 400;
  for (let run = 0; run < runs; run++) {
    const { request } = simulation({ original: 1, candidate: 1 }, 0.15);
    for (let i = 0; i < run; i++) request.original.predict({ x: tf.scalar(0) });
    const { blocks, ended } = await measureLatency({ ...request, seconds: 0.4, precision: 0.05 });
    if (ended === 'precise') early++;
    if (blockMedian(blocks!.candidate).atMostP(0) < 0.05) alarms++;
  }
  expect(early).toBeGreaterThan(runs / 4);
  // 5 % of 400 are 20; 32 are three standard deviations above.
  expect(alarms).toBeLessThanOrEqual(32);
});

test('fewer examples than the batch are repeated; no tensor is left behind', async () => {
  const before = tf.memory().numTensors;
  const { request } = simulation({ original: 100, candidate: 100 });
  const sizes = new Set<number>();
  const original = functionRunnable(tf, (indices) => {
    sizes.add(indices.length);
    return indices.map(() => [0]);
  });
  expect((await measureLatency({ ...request, original, batchSize: 5, now: request.now })).batchSize).toBe(5);
  expect([...sizes]).toEqual([5]);
  expect(tf.memory().numTensors).toBe(before);
});

test('median', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});
