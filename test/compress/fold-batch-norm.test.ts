import { expect, test } from '@jest/globals';
import { foldBatchNorm } from '../../src/compress/fold-batch-norm.ts';
import { seededRandom } from '../../src/math/random.ts';
import { openTestBackends } from '../support/kernels.ts';
import { outputDifference, residualNet, squeezeGraph } from './normed-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

for (const [name, build] of [
  ['a residual layers model with nested parts', residualNet],
  ['a graph', squeezeGraph],
] as const) {
  test(`${name} computes the same without its batch norms`, async () => {
    for (let seed = 0; seed < 4; seed++) {
      const model = await build(backends.cpu, `fold ${seed}`);
      const folded = foldBatchNorm.apply(model, {}, context);
      expect(folded.summary).toMatch(/batch norms became part/);
      expect(folded.model.weights.length).toBeLessThan(model.weights.length);
      expect(folded.model.weights.some(({ name }) => name.endsWith('moving_mean'))).toBe(name !== 'a graph');
      expect(await outputDifference(backends.cpu, model, folded.model, seed)).toBeLessThan(1e-5);
    }
  });

  test(`${name}: folding again changes nothing, and statistics are handed on`, async () => {
    const model = await build(backends.cpu, 'again');
    const once = foldBatchNorm.apply(model, {}, context);
    const twice = foldBatchNorm.apply(once.model, {}, { ...context, statistics: once.statistics });
    expect(twice.model).toEqual(once.model);
    expect(twice.statistics).toEqual(once.statistics);
    expect(once.statistics?.size).toBeGreaterThan(0);
  });
}

test('a batch norm that is read beside its layer stays; one behind an activation goes into the layer that reads it', async () => {
  const { model, notes, summary } = foldBatchNorm.apply(await residualNet(backends.cpu, 'stays'), {}, context);
  const names = model.weights.map((weight) => weight.name);
  expect(names).not.toContain('late/gamma');
  expect(names).toContain('shared_norm/gamma');
  expect(names).not.toContain('first_norm/gamma');
  expect(notes).toEqual(['1 batch norm stayed: no convolution or dense layer of its own stands before or behind.']);
  expect(summary).toMatch(/^4 batch norms .* before them, 1 batch norm became part of the layers behind them: /);
});

test('weights that were pruned stay zero', async () => {
  const model = await residualNet(backends.cpu, 'masks');
  const pruned = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'first/kernel'
        ? { ...weight, values: (weight.values as Float32Array).map((value, i) => (i % 3 === 0 ? 0 : value)) }
        : weight,
    ),
  };
  const kernel = foldBatchNorm.apply(pruned, {}, context).model.weights.find(({ name }) => name === 'first/kernel')!;
  expect([...kernel.values].every((value, i) => i % 3 !== 0 || value === 0)).toBe(true);
});
