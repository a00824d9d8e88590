import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { choosePlan } from '../../src/packed/choose-plan.ts';
import { packModel } from '../../src/packed/pack.ts';
import { unpackModel } from '../../src/packed/unpack.ts';

const meaning = { kind: 'levels', scales: Float32Array.of(1), axis: 0 } as const;

/** Levels such as rate–distortion training leaves: rows and columns that are empty, and others that are full to a `spread`. */
function drawn(shape: readonly [number, number], count: number, spread: number): Int32Array {
  const random = seededRandom(`levels ${shape} ${count} ${spread}`);
  const shares = (length: number) =>
    Float64Array.from({ length }, () => (random.uniform() < 0.4 ? 0 : Math.exp(spread * random.normal())));
  const [rows, columns] = shape.map(shares);
  const sum = (list: Float64Array) => list.reduce((total, share) => total + share, 0);
  const factor = count / (sum(rows) * sum(columns));
  return Int32Array.from({ length: shape[0] * shape[1] }, (_, i) => {
    const share = rows[Math.floor(i / shape[1])] * columns[i % shape[1]] * factor;
    if (random.uniform() >= Math.min(0.9, share)) return 0;
    let size = 1;
    while (random.uniform() < 0.3) size++;
    return random.uniform() < 0.5 ? -size : size;
  });
}

/**
 * Bits of a plain coder, of its two scan directions the better: flags of empty rows and columns, "not zero" in the context of
 * the two before and the one above, sign, size in unary; chances from counts.
 */
function plainBits(words: Int32Array, [rows, columns]: readonly [number, number]): number {
  const direct = scan(rows, columns, (row, column) => words[row * columns + column]);
  return Math.min(
    direct,
    scan(columns, rows, (row, column) => words[column * columns + row]),
  );
}

function scan(rows: number, columns: number, at: (row: number, column: number) => number): number {
  const counts = new Map<string, [number, number]>();
  let bits = 0;
  const code = (context: string, bit: 0 | 1) => {
    const seen = counts.get(context) ?? [0.4, 0.4];
    bits -= Math.log2(seen[bit] / (seen[0] + seen[1]));
    seen[bit]++;
    counts.set(context, seen);
    return bit;
  };
  const all = (length: number) => Array.from({ length }, (_, i) => i);
  const live = all(columns).filter((column) => code('column', all(rows).some((row) => at(row, column) !== 0) ? 1 : 0));
  let above = new Uint8Array(columns);
  for (const row of all(rows)) {
    if (code('row', live.some((column) => at(row, column) !== 0) ? 1 : 0) === 0) continue;
    const here = new Uint8Array(columns);
    let before = 0;
    for (const column of live) {
      const word = at(row, column);
      here[column] = code(`zero ${before} ${above[column]}`, word === 0 ? 0 : 1);
      before = (before & 1) * 2 + here[column];
      if (word === 0) continue;
      code('sign', word < 0 ? 1 : 0);
      for (let size = 1; code(`size ${Math.min(size, 9)}`, Math.abs(word) > size ? 1 : 0) === 1; size++);
    }
    above = here;
  }
  return bits;
}

test.each([
  // Without any pattern there is nothing to gain, and little to lose.
  [784, 300, 300, 0, 1.02],
  [300, 100, 200, 0, 1.02],
  [500, 41, 900, 0, 1.02],
  [784, 300, 1000, 1, 1],
  [300, 100, 500, 1, 1],
  [350, 23, 200, 1, 1],
  [576, 64, 3000, 0.5, 1],
])(
  '%i × %i with %i that are not zero, spread %d: at most %d of what a plain coder takes',
  (rows, columns, count, spread, most) => {
    const shape = [rows, columns] as const;
    const words = drawn(shape, count, spread);
    expect(choosePlan(words, shape, meaning).bits).toBeLessThan(plainBits(words, shape) * most);
  },
);

test('numbers without a pattern are coded in few contexts, and come back', () => {
  const codes = drawn([300, 100], 200, 0);
  expect(choosePlan(codes, [300, 100], meaning).plan).toMatchObject({ mixed: true, period: 1 });
  const values = Float32Array.from(codes);
  const model = {
    format: 'layers-model' as const,
    topology: {},
    extras: {},
    weights: [{ name: 'k', shape: [300, 100], dtype: 'float32' as const, values }],
  };
  expect(unpackModel(packModel(model)).weights[0].values).toEqual(values);
});
