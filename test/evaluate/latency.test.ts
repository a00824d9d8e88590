/** With a clock of ours: each prediction moves it by as much as the model is said to take. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Batch } from '../../src/data/source.ts';
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
    random: seededRandom(1),
  };
  return { request, order, now: () => time };
}

test('ratios and intervals without noise are exact', async () => {
  const { request } = simulation({ original: 10, baseline: 5, candidate: 20 });
  const { original, baseline, candidate } = await measureLatency(request);
  expect(original).toMatchObject({ ratio: 1, interval: [1, 1] });
  expect(original.milliseconds).toBeCloseTo(10, 6);
  expect(baseline!.ratio).toBeCloseTo(0.5, 6);
  expect(candidate.ratio).toBeCloseTo(2, 6);
  expect(candidate.interval[0]).toBeCloseTo(2, 6);
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

test('rounds take turns forwards and backwards', async () => {
  const { request, order } = simulation({ original: 100, baseline: 100, candidate: 100 });
  const { rounds } = await measureLatency(request);
  const measured = order.slice(-3 * rounds);
  expect(measured.slice(0, 6)).toEqual(['original', 'baseline', 'candidate', 'candidate', 'baseline', 'original']);
});

test('the time budget holds; the fewest rounds are run in any case', async () => {
  const quick = simulation({ original: 1, candidate: 1 });
  await measureLatency(quick.request);
  expect(quick.now()).toBeGreaterThan(1900);
  expect(quick.now()).toBeLessThan(2100);
  const slow = simulation({ original: 1000, candidate: 1000 });
  expect((await measureLatency(slow.request)).rounds).toBe(9);
});

test('the same seed gives the same interval', async () => {
  const run = async () => (await measureLatency(simulation({ original: 10, candidate: 12 }, 0.3).request)).candidate;
  expect(await run()).toEqual(await run());
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
