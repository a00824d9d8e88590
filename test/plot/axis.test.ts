import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { axisOf, changeLabel, linearTicks, logTicks, tickLabel } from '../../src/plot/axis.ts';

test('ticks of a linear axis: round, inside, evenly apart', () => {
  expect(linearTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(linearTicks(-3, 3, 4)).toEqual([-2, 0, 2]);
  const random = seededRandom(8);
  for (let round = 0; round < 200; round++) {
    const low = (random.uniform() - 0.5) * 10 ** (random.integer(9) - 4);
    const high = low + random.uniform() * 10 ** (random.integer(9) - 4) + 1e-6;
    const ticks = linearTicks(low, high, 6);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.length).toBeGreaterThanOrEqual(1);
    const room = (high - low) * 1e-6;
    for (const tick of ticks) expect(tick >= low - room && tick <= high + room).toBe(true);
  }
});

test('ticks of a log axis: as many as there is room for', () => {
  expect(logTicks(1, 1000, 4)).toEqual([1, 10, 100, 1000]);
  expect(logTicks(4000, 160_000, 9)).toEqual([5000, 7000, 10_000, 20_000, 30_000, 50_000, 70_000, 100_000]);
  expect(logTicks(50, 60, 4).length).toBeGreaterThanOrEqual(2);
});

test('places', () => {
  const { at } = axisOf({ low: 10, high: 1000, from: 0, to: 100, unit: 'bytes', scale: 'log' }, 'across');
  expect([at(10), at(100), at(1000)].map(Math.round)).toEqual([0, 50, 100]);
});

test('labels', () => {
  expect(tickLabel(0.975, 'fraction')).toBe('97.5 %');
  expect(tickLabel(20_000, 'bytes')).toBe('20 kB');
  expect(tickLabel(-0.5, 'number')).toBe('−0.5');
  expect(changeLabel(-0.025, 'fraction')).toBe('−2.5 pp');
  expect(changeLabel(0.01, 'fraction')).toBe('+1 pp');
  expect(changeLabel(0, 'bytes')).toBe('0 B');
});
