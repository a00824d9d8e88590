import { expect, test } from '@jest/globals';
import { seededRandom } from '../../../src/math/random.ts';
import { integerWeight } from '../../../src/model/integer-weight.ts';
import { packModel } from '../../../src/packed/pack.ts';
import { tensorBits, tensorCost } from '../../../src/train/forms/rate-cost.ts';
import { layersModel } from '../../compress/small-models.ts';

const [rows, columns] = [120, 80];

/** Few live rows and columns, sparse in them, magnitudes geometric. */
function sparse(seed: string): Int32Array {
  const random = seededRandom(seed);
  const levels = new Int32Array(rows * columns);
  for (let r = 0; r < rows; r += 3) {
    for (let c = 0; c < columns; c += 2) {
      if (random.uniform() > 0.2) continue;
      let magnitude = 1;
      while (random.uniform() < 0.3) magnitude++;
      levels[r * columns + c] = random.uniform() < 0.5 ? -magnitude : magnitude;
    }
  }
  return levels;
}

test.each([
  ['in a full row and column', 3, 2],
  ['in an empty column', 3, 1],
  ['in an empty row', 1, 2],
  ['in neither', 1, 1],
])('the price of a first unit %s is what the bits of the whole tensor grow by', (_, row, column) => {
  const levels = sparse('price');
  const at = row * columns + column;
  const { leave } = tensorCost(levels, columns);
  levels[at] = 0;
  const before = tensorBits(levels, columns);
  levels[at] = 1;
  const grown = tensorBits(levels, columns) - before;
  expect(leave[at] / grown).toBeGreaterThan(0.75);
  expect(leave[at] / grown).toBeLessThan(1.33);
});

test('further units cost what magnitudes of this law cost', () => {
  const levels = sparse('tail');
  const { tail } = tensorCost(levels, columns);
  expect(tail).toBeGreaterThan(-Math.log2(0.3) - 0.35);
  expect(tail).toBeLessThan(-Math.log2(0.3) + 0.35);
});

test('emptier rows and columns are dearer', () => {
  const levels = sparse('rows');
  const { leave } = tensorCost(levels, columns);
  const [full, emptyColumn, emptyRow, neither] = [3 * columns + 2, 3 * columns + 1, columns + 2, columns + 1].map(
    (at) => leave[at],
  );
  expect(emptyColumn).toBeGreaterThan(full + 3);
  expect(emptyRow).toBeGreaterThan(full + 3);
  expect(neither).toBeGreaterThan(Math.max(emptyRow, emptyColumn) + 3);
});

test('the estimate is near what the packed container takes', () => {
  const levels = sparse('packed');
  const kernel = {
    name: 'a/kernel',
    shape: [rows, columns],
    dtype: 'float32',
    values: new Float32Array(levels.length),
  };
  const layer = { className: 'Dense', name: 'a', config: { units: columns, use_bias: false }, weights: {} };
  const empty = layersModel([layer], [rows]);
  const packed = (integers: Int32Array) =>
    packModel({ ...empty, weights: [integerWeight(kernel as never, integers, 0.1)] }).length;
  const bytes = packed(levels) - packed(new Int32Array(levels.length));
  const estimate = tensorBits(levels, columns) / 8;
  expect(bytes / estimate).toBeGreaterThan(0.8);
  expect(bytes / estimate).toBeLessThan(1.2);
});

test('a vector has its density alone, and nothing is free', () => {
  const { leave, tail } = tensorCost(Int32Array.of(3, -2, 5, 1, 4), 5);
  expect(new Set(leave).size).toBe(1);
  expect(leave[0]).toBeGreaterThanOrEqual(0.5);
  expect(tail).toBeGreaterThanOrEqual(0.5);
});
