import { expect, test } from '@jest/globals';
import { allButSmallest, smallest } from '../../src/compress/smallest.ts';
import { seededRandom } from '../../src/math/random.ts';

test('takes exactly what a stable sort by magnitude would take, ties included', () => {
  const random = seededRandom('smallest');
  for (let round = 0; round < 50; round++) {
    const arrays = [17, 40, 1, 23].map((length) => ({
      // Few distinct values, so that ties are common; zeros of both signs among them.
      values: Float32Array.from({ length }, () => (random.integer(9) - 4) * 0.25 * (random.uniform() < 0.5 ? 1 : -1)),
      eligible: Uint8Array.from({ length }, () => (random.uniform() < 0.8 ? 1 : 0)),
    }));
    const flat = arrays.flatMap(({ values, eligible }, a) =>
      [...values].map((value, i) => ({ a, i, size: Math.abs(value), ok: eligible[i] === 1 })),
    );
    const ranked = flat.filter(({ ok }) => ok).sort((x, y) => x.size - y.size);
    const count = random.integer(ranked.length + 1);
    const expected = arrays.map(({ values }) => new Uint8Array(values.length));
    for (const { a, i } of ranked.slice(0, count)) expected[a][i] = 1;
    expect(smallest(arrays, count)).toEqual(expected);
  }
});

test('tells neighbouring floats apart and works on a view into a larger buffer', () => {
  const one = new Float32Array([9, 1, 1.0000001192092896, 0.9999999403953552, -1]).subarray(1);
  expect(smallest([{ values: one }], 1)).toEqual([new Uint8Array([0, 0, 1, 0])]);
  expect(smallest([{ values: one }], 3)).toEqual([new Uint8Array([1, 0, 1, 1])]);
});

test('takes nothing for zero and everything eligible when asked for more than there is', () => {
  const values = new Float32Array([3, 1, 2]);
  expect(smallest([{ values }], 0)).toEqual([new Uint8Array(3)]);
  expect(smallest([{ values, eligible: new Uint8Array([1, 0, 1]) }], 7)).toEqual([new Uint8Array([1, 0, 1])]);
});

test('what is left is what was eligible and not taken, over arrays longer than one part', () => {
  const random = seededRandom('left');
  const arrays = [16383, 40000, 0, 16385].map((length) => ({
    values: Float32Array.from({ length }, () => random.integer(5000) / 1000 - 2.5),
    eligible: length === 40000 ? undefined : Uint8Array.from({ length }, () => (random.uniform() < 0.8 ? 1 : 0)),
  }));
  for (const count of [-3, 0, 1, 20000, 50000, 80000]) {
    const taken = smallest(arrays, count);
    const sizes = arrays.flatMap(({ values, eligible }, a) =>
      [...values].flatMap((value, i) =>
        eligible?.[i] === 0 ? [] : [{ size: Math.abs(value), isTaken: taken[a][i] === 1 }],
      ),
    );
    expect(sizes.filter(({ isTaken }) => isTaken)).toHaveLength(Math.min(Math.max(0, count), sizes.length));
    const largest = sizes.reduce((most, { size, isTaken }) => (isTaken ? Math.max(most, size) : most), 0);
    expect(sizes.every(({ size, isTaken }) => isTaken || size >= largest)).toBe(true);
    expect(allButSmallest(arrays, count)).toEqual(
      taken.map((own, a) => {
        const marks = own.map((bit, i) => (arrays[a].eligible?.[i] ?? 1) - bit);
        return { marks, count: marks.reduce((sum, bit) => sum + bit, 0) };
      }),
    );
  }
});

test('four million weights take well under two seconds', () => {
  const values = new Float32Array(4_000_000);
  const random = seededRandom('many');
  for (let i = 0; i < values.length; i++) values[i] = random.uniform() - 0.5;
  const start = performance.now();
  const [taken] = smallest([{ values }], 3_600_000);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(taken.reduce((sum, bit) => sum + bit, 0)).toBe(3_600_000);
});
