import { beforeAll, expect, test } from '@jest/globals';
import type { MethodContext } from '../../src/compress/method.ts';
import { prune } from '../../src/compress/prune.ts';
import { removeDeadChannels } from '../../src/compress/remove-dead-channels.ts';
import { type Random, seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { openTestBackends, type TestBackends } from '../support/kernels.ts';
import { graphOf, weight } from '../support/models.ts';
import { difference, outputsOf } from './channels/outputs.ts';
import { randomNetwork } from './channels/random-network.ts';
import { dense, layersModel, mlp, weightOf } from './small-models.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);

const context: MethodContext = { random: seededRandom(0), masks: new Map() };
const remove = (model: Model, more: Partial<MethodContext> = {}) =>
  removeDeadChannels.apply(model, {}, { ...context, ...more });
const size = ({ weights }: Model) => weights.reduce((sum, { values }) => sum + values.length, 0);

/** Zero columns (with or without the bias) and zero rows of some kernels, at random. */
function withDeadChannels(model: Model, random: Random): Model {
  const kill = ({ name, shape, values, ...rest }: Weight): Weight => {
    const next = Float32Array.from(values);
    if (/(^|_)kernel$/.test(name.split('/')[1] ?? '') && shape.length >= 2) {
      for (const axis of [shape.length - 1, shape.length - 2]) {
        const inner = axis === shape.length - 1 ? 1 : shape[shape.length - 1];
        const dead = Array.from({ length: shape[axis] }, () => random.uniform() < 0.25);
        for (let i = 0; i < next.length; i++) if (dead[Math.floor(i / inner) % shape[axis]]) next[i] = 0;
      }
    }
    if (name.endsWith('/bias')) for (let i = 0; i < next.length; i++) if (random.uniform() < 0.5) next[i] = 0;
    return { ...rest, name, shape, values: next };
  };
  return { ...model, weights: model.weights.map(kill) };
}

test.each([
  ['pictures', 25],
  ['series', 12],
] as const)(
  '%s of random shape: the outputs stay, and nothing dead is left',
  async (kind, count) => {
    let removed = 0;
    for (let seed = 0; seed < count; seed++) {
      const { model, inputShape } = await randomNetwork(await backends.cpu.use(), `dead ${seed}`, kind);
      const tf = await (backends.native ?? backends.cpu).use();
      const sparse = withDeadChannels(model, seededRandom(seed));
      const { model: small } = remove(sparse);
      const error = difference(await outputsOf(tf, sparse, inputShape), await outputsOf(tf, small, inputShape));
      expect({ seed, error, isEqual: error < 1e-5 }).toEqual({ seed, error, isEqual: true });
      expect(remove(small).model).toEqual(small);
      if (size(small) < size(sparse)) removed++;
    }
    expect(removed).toBeGreaterThan(0.6 * count);
  },
  300_000,
);

/** 6 → 4 → 3 → 2: unit 1 of `a` is the constant 0.5, unit 2 of `b` is read by nobody, and so then is unit 3 of `a`. */
function chain(): Model {
  const model = layersModel([dense('a', 6, 4), dense('b', 4, 3), dense('c', 3, 2, 'linear')], [6]);
  const set = (name: string, change: (values: Float32Array) => void): Weight => {
    const values = Float32Array.from(weightOf(model, name).values);
    change(values);
    return { ...weightOf(model, name), values };
  };
  const next = new Map(
    [
      set('a/kernel', (kernel) => {
        for (let row = 0; row < 6; row++) kernel[4 * row + 1] = 0;
      }),
      set('a/bias', (bias) => bias.set([0.5], 1)),
      set('b/kernel', (kernel) => {
        kernel.set([0, 0], 9);
      }),
      set('c/kernel', (kernel) => kernel.set([0, 0], 4)),
    ].map((one) => [one.name, one]),
  );
  return { ...model, weights: model.weights.map((one) => next.get(one.name) ?? one) };
}

test('a constant goes into the bias behind it; what only dead channels read goes too', async () => {
  const model = chain();
  const { model: small, summary, notes } = remove(model);
  expect(small.weights.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
    'a/kernel 6,2',
    'a/bias 2',
    'b/kernel 2,2',
    'b/bias 2',
    'c/kernel 2,2',
    'c/bias 2',
  ]);
  const kernel = weightOf(model, 'b/kernel').values;
  const [before, after] = [weightOf(model, 'b/bias').values, weightOf(small, 'b/bias').values];
  expect([...after]).toEqual([0, 1].map((unit) => Math.fround(before[unit] + 0.5 * kernel[3 + unit])));
  expect(summary).toMatch(/^3 dead channels were removed: 51 parameters became 26 \(−49\.0 %\)/);
  expect(notes).toEqual([]);
  const tf = await backends.cpu.use();
  expect(difference(await outputsOf(tf, model, [6]), await outputsOf(tf, small, [6]))).toBeLessThan(1e-5);
});

test('masks, levels and codes of what stays are cut along', () => {
  const sparse = prune.apply(
    mlp(),
    { sparsity: 0.9, scope: 'layer', schedule: 'once', score: 'magnitude', exclude: [], protectEnds: false },
    context,
  );
  const codes = Int8Array.from({ length: 900 }, (_, i) => (i % 3) - 1);
  const stored = (one: Weight): Weight =>
    one.name === 'b/kernel'
      ? {
          ...one,
          values: Float32Array.from(codes, (code, i) => code * (1 + (i % 30))),
          levels: { codes, scales: Float32Array.from({ length: 30 }, (_, i) => 1 + i), axis: 1 },
        }
      : one;
  const model = { ...sparse.model, weights: sparse.model.weights.map(stored) };
  const { model: small, masks } = remove(model, { masks: sparse.masks });
  const kernel = weightOf(small, 'b/kernel');
  expect(kernel.values.length).toBeLessThan(900);
  const { scales } = kernel.levels!;
  expect(scales.length).toBe(kernel.shape[1]);
  expect([...kernel.values]).toEqual(Array.from(kernel.levels!.codes, (code, i) => code * scales[i % kernel.shape[1]]));
  for (const [name, mask] of masks) {
    const { values, shape } = weightOf(small, name);
    expect([name, mask.length]).toEqual([name, shape.reduce((product, side) => product * side, 1)]);
    if (name !== 'b/kernel') expect([...values].every((value, i) => mask[i] === 1 || value === 0)).toBe(true);
  }
});

test('a constant that is no constant at the edge of a picture is kept, and said', () => {
  const spec = (name: string, from: number, to: number, padding: string) => ({
    className: 'Conv2D',
    name,
    config: { filters: to, kernel_size: [3, 3], strides: [1, 1], padding, activation: 'relu', use_bias: true },
    weights: { kernel: [3, 3, from, to], bias: [to] },
  });
  const of = (padding: string) => {
    const model = layersModel(
      [
        spec('a', 1, 2, 'same'),
        spec('b', 2, 2, padding),
        { className: 'GlobalAveragePooling2D', name: 'mean', weights: {} },
        dense('c', 2, 2, 'softmax'),
      ],
      [6, 6, 1],
    );
    const kernel = Float32Array.from(weightOf(model, 'a/kernel').values, (value, i) => (i % 2 === 0 ? value : 0));
    const values = (one: Weight) =>
      one.name === 'a/kernel' ? kernel : one.name === 'a/bias' ? Float32Array.of(0.1, 0.7) : one.values;
    return { ...model, weights: model.weights.map((one) => ({ ...one, values: values(one) })) };
  };
  const kept = remove(of('same'));
  expect(weightOf(kept.model, 'b/kernel').shape).toEqual([3, 3, 2, 2]);
  expect(kept.notes).toEqual(['b reads channels that are constant and keeps them: it pads its input with zeros.']);
  const cut = remove(of('valid'));
  expect(weightOf(cut.model, 'b/kernel').shape).toEqual([3, 3, 1, 2]);
  expect(cut.notes).toEqual([]);
});

test('a layer that is wholly dead keeps one channel; a GraphModel is left alone', async () => {
  const model = mlp();
  const blank = (one: Weight) =>
    one.name === 'b/kernel' ? { ...one, values: new Float32Array(one.values.length) } : one;
  const dead = { ...model, weights: model.weights.map(blank) };
  const { model: small } = remove(dead);
  expect(weightOf(small, 'a/kernel').shape).toEqual([20, 1]);
  expect(weightOf(small, 'b/kernel').shape).toEqual([1, 1]);
  const tf = await backends.cpu.use();
  expect(difference(await outputsOf(tf, dead, [20]), await outputsOf(tf, small, [20]))).toBeLessThan(1e-5);
  const graph = graphOf([], [weight('w', [1], [1])]);
  expect(remove(graph)).toMatchObject({ model: graph, summary: expect.stringMatching(/GraphModel has no layers/) });
});
