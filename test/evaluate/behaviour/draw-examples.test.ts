import { expect, test } from '@jest/globals';
import { drawExamples } from '../../../src/evaluate/behaviour/draw-examples.ts';
import { seededRandom } from '../../../src/math/random.ts';
import { indexSource } from '../../support/fake-runnable.ts';

const draw = async (count: number, size: number, seed = 'a', total = 50) => {
  const { ids, inputs, size: drawn, labels } = await drawExamples(indexSource(total), count, size, seededRandom(seed));
  const indices = Array.from(inputs.x.values);
  expect(ids).toEqual(indices.map((index) => `example ${index}`));
  expect([drawn, inputs.x.shape, labels]).toEqual([indices.length, [indices.length, 1], undefined]);
  return indices;
};

test('the same seed draws the same examples, whatever the size of batches', async () => {
  expect(await draw(10, 7)).toEqual(await draw(10, 50));
  expect(await draw(10, 7)).not.toEqual(await draw(10, 7, 'b'));
});

test('each example once; all where fewer are there', async () => {
  const found = await draw(20, 8);
  expect(new Set(found).size).toBe(20);
  expect((await draw(500, 8)).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('every example is as likely, also among the first of the sample', async () => {
  const counts = new Float64Array(20);
  for (let seed = 0; seed < 2000; seed++) {
    for (const index of (await draw(8, 6, String(seed), 20)).slice(0, 4)) counts[index]++;
  }
  // 400 expected, standard deviation 18.
  expect(Math.min(...counts)).toBeGreaterThan(310);
  expect(Math.max(...counts)).toBeLessThan(490);
});
