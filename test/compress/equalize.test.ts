import { expect, test } from '@jest/globals';
import { equalize } from '../../src/compress/equalize.ts';
import { channelPeaks } from '../../src/compress/flow/channel-values.ts';
import { flowOf } from '../../src/compress/flow/flow.ts';
import { pairsOf } from '../../src/compress/flow/pairs.ts';
import { foldBatchNorm } from '../../src/compress/fold-batch-norm.ts';
import { seededRandom } from '../../src/math/random.ts';
import { openTestBackends } from '../support/kernels.ts';
import { outputDifference, residualNet, squeezeGraph } from './normed-models.ts';
import { mlp } from './small-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

for (const [name, build, least] of [
  ['a residual layers model', residualNet, 4],
  ['a graph', squeezeGraph, 2],
] as const) {
  test(`${name} computes the same with its channels equalized`, async () => {
    for (let seed = 0; seed < 4; seed++) {
      const { model } = foldBatchNorm.apply(await build(backends.cpu, `equalize ${seed}`), {}, context);
      const equal = equalize.apply(model, { sweeps: 20 }, context);
      expect(pairsOf(flowOf(model)).pairs.length).toBeGreaterThanOrEqual(least);
      expect(await outputDifference(backends.cpu, model, equal.model, seed)).toBeLessThan(1e-5);
    }
  });
}

test('after enough sweeps the two sides of every pair have the same ranges, and more sweeps change nothing', () => {
  const { model } = equalize.apply(mlp(), { sweeps: 100 }, context);
  const values = (name: string) => model.weights.find((one) => one.name === name)!.values as Float32Array;
  for (const { from, to } of pairsOf(flowOf(model)).pairs) {
    const [first, second] = [channelPeaks(values(from.weight), from), channelPeaks(values(to.weight), to)];
    first.forEach((peak, c) => {
      expect(Math.abs(Math.log(peak / second[c]))).toBeLessThan(0.01);
    });
  }
  const again = equalize.apply(model, { sweeps: 100 }, context).model;
  again.weights.forEach(({ values: next }, i) => {
    next.forEach((value, j) => {
      expect(Math.abs(value - model.weights[i].values[j])).toBeLessThanOrEqual(0.01 * Math.abs(value));
    });
  });
});

test('ReLU6 lets no factor through: its pairs are named and left alone', async () => {
  const net = await residualNet(backends.cpu, 'capped', 'relu6');
  const { model } = foldBatchNorm.apply(net, {}, context);
  const { model: same, notes } = equalize.apply(model, { sweeps: 20 }, context);
  expect(notes[0]).toMatch(/^1 pair of layers stayed as they were: the ReLU6/);
  const first = (of: typeof model) => of.weights.find(({ name }) => name === 'first/kernel');
  expect(first(same)).toEqual(first(model));
});

test('a channel that is zero keeps its values, and zeros stay', () => {
  const model = mlp();
  const emptied = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'a/kernel'
        ? { ...weight, values: (weight.values as Float32Array).map((value, i) => (i % 30 === 4 ? 0 : value)) }
        : weight,
    ),
  };
  const { values } = equalize.apply(emptied, { sweeps: 5 }, context).model.weights[0];
  expect([...values].every((value, i) => (value === 0) === (i % 30 === 4) && Number.isFinite(value))).toBe(true);
});
