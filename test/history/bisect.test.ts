import { expect, test } from '@jest/globals';
import { bisect } from '../../src/history/bisect.ts';

const from = (firstBad: number) => async (state: number) => (state >= firstBad ? ('bad' as const) : ('good' as const));
const own = (state: number) => state;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('finds the first bad state wherever it stands, in at most log₂ of their number', async () => {
  for (const count of [1, 2, 3, 7, 8, 64, 100]) {
    for (let firstBad = 0; firstBad < count; firstBad++) {
      const { first, suspects, probes } = await bisect(range(count), own, from(firstBad));
      expect({ count, first, suspects }).toEqual({ count, first: firstBad, suspects: [] });
      expect(probes.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
    }
  }
});

test('neighbours of the same content are looked at once, and the first of them is named', async () => {
  const content = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3];
  const { first, probes } = await bisect(range(15), (state) => content[state], from(3));
  expect(first).toBe(3);
  expect(probes.map(({ state }) => content[state])).toEqual([...new Set(probes.map(({ state }) => content[state]))]);
  expect(probes.length).toBeLessThanOrEqual(2);
});

test('a state that cannot be judged makes way for its neighbours', async () => {
  const judge = from(40);
  const { first, suspects } = await bisect(range(64), own, async (state) => (state === 31 ? 'skip' : judge(state)));
  expect({ first, suspects }).toEqual({ first: 40, suspects: [] });
});

test('where only states are left that cannot be judged, all of them are suspects', async () => {
  const judge = from(20);
  const dark = new Set([17, 18, 19]);
  const result = await bisect(range(32), own, async (state) => (dark.has(state) ? 'skip' : judge(state)));
  expect(result).toMatchObject({ first: 20, suspects: [17, 18, 19] });
});

test('nothing to bisect is refused', async () => {
  await expect(bisect([], own, from(0))).rejects.toThrow('nothing');
});
