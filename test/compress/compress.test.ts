import { expect, test } from '@jest/globals';
import { compress } from '../../src/compress/compress.ts';
import { tinyModel } from '../support/tiny-project.ts';

test('a recipe as written in a config: defaults are filled in, steps follow each other, the model stays', async () => {
  const model = tinyModel();
  const before = Float32Array.from(model.weights[0].values);
  const made = await compress(model, [
    { method: 'prune', sparsity: 0.5, protectEnds: false },
    { method: 'quantize', include: ['*kernel'] },
  ]);
  const [kernel] = made.model.weights;
  expect(kernel.values.filter((value) => value === 0)).toHaveLength(12);
  expect(made.masks.get('scores/kernel')).toHaveLength(24);
  expect(made.steps.map(({ method }) => method)).toEqual(['prune', 'quantize']);
  expect(kernel.storage?.dtype).toBe('uint8');
  expect(model.weights[0].values).toEqual(before);
});

test('an empty recipe leaves the model as it is', async () => {
  const model = tinyModel();
  expect((await compress(model, [])).model).toBe(model);
});

test.each([
  [[{ method: 'prune', sparsity: 2 }], /recipe\/0\/sparsity/],
  [[{ method: 'squash' }], /recipe\/0/],
  [[{ method: 'quantize' }, { method: 'prune' }], /Move `prune` above `quantize`/],
])('%j is refused with where it is wrong', async (recipe, message) => {
  await expect(compress(tinyModel(), recipe)).rejects.toThrow(message);
});
