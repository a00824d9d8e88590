import { expect, test } from '@jest/globals';
import { type ClusterOptions, cluster } from '../../src/compress/cluster.ts';
import type { CodebookForm, noForms } from '../../src/compress/form.ts';
import { prune } from '../../src/compress/prune.ts';
import { type QuantizeOptions, quantize } from '../../src/compress/quantize.ts';
import { type Recipe, recipeProblems } from '../../src/compress/recipe.ts';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import { type Model, withWeights } from '../../src/model/model.ts';
import { convnet, mlp } from './small-models.ts';

const defaults: ClusterOptions = { clusters: 16, scope: 'layer', init: 'optimal', exclude: [] };
const none = new Map<string, Uint8Array>();

function clustered(model: Model, change: Partial<ClusterOptions> = {}, masks = none, seed = 'seed') {
  return cluster.apply(model, { ...defaults, ...change }, { masks, random: seededRandom(seed) });
}

const valuesOf = (model: Model, name: string) =>
  model.weights.find((weight) => weight.name === name)!.values as Float32Array;
const formOf = (outcome: { forms?: typeof noForms }, name: string) => outcome.forms!.get(name) as CodebookForm;

const inits = ['optimal', 'k-means++', 'density', 'linear'] as const;
const cases = inits.flatMap((init) => [2, 5, 16, 100].map((clusters) => ({ init, clusters })));

test.each(cases)('$init, $clusters clusters: few values, each weight has the nearest, forms say so', (options) => {
  const model = mlp();
  const outcome = clustered(model, options);
  for (const name of ['a/kernel', 'b/kernel']) {
    const [before, after] = [valuesOf(model, name), valuesOf(outcome.model, name)];
    const shared = [...new Set(after)];
    expect(shared.length).toBeLessThanOrEqual(options.clusters);
    expect(shared.length).toBeGreaterThan(options.clusters / 2);
    const { codes, codebook, zero } = formOf(outcome, name);
    expect(zero).toBeUndefined();
    expect(Float32Array.from(codes, (code) => codebook[code])).toEqual(after);
    for (let i = 0; i < before.length; i++) {
      const nearest = Math.min(...shared.map((value) => Math.abs(value - before[i])));
      expect(Math.abs(after[i] - before[i])).toBe(nearest);
    }
  }
  expect(valuesOf(outcome.model, 'a/bias')).toBe(valuesOf(model, 'a/bias'));
});

test.each(inits)('%s: the same seed gives the same bits; once more changes nothing', (init) => {
  const once = clustered(mlp(), { init, clusters: 7 });
  expect(clustered(mlp(), { init, clusters: 7 })).toEqual(once);
  const twice = clustered(once.model, { init, clusters: 7 });
  for (const [index, weight] of twice.model.weights.entries()) expect(weight).toBe(once.model.weights[index]);
});

test.each(['layer', 'channel'] as const)('pruned zeros stay and have an entry of their own, per %s', (scope) => {
  const pruned = prune.apply(
    mlp(),
    { sparsity: 0.6, scope: 'layer', schedule: 'once', score: 'magnitude', exclude: [], protectEnds: false },
    { masks: none, random: seededRandom(1) },
  );
  const outcome = clustered(pruned.model, { clusters: 4, scope }, new Map(pruned.masks));
  expect(outcome.masks).toEqual(pruned.masks);
  for (const name of ['a/kernel', 'b/kernel']) {
    const [before, after] = [valuesOf(pruned.model, name), valuesOf(outcome.model, name)];
    expect(Array.from(after, (value) => value === 0)).toEqual(Array.from(before, (value) => value === 0));
    const { codes, codebook, zero } = formOf(outcome, name);
    expect(codebook[zero!]).toBe(0);
    expect(Array.from(codes, (code) => code === zero)).toEqual(Array.from(before, (value) => value === 0));
    for (let channel = 0; channel < 30; channel++) {
      const column = after.filter((_, i) => i % 30 === channel);
      if (scope === 'channel') expect(new Set(column).size).toBeLessThanOrEqual(4);
    }
    if (scope === 'layer') expect(new Set(after).size).toBeLessThanOrEqual(4);
  }
});

test('a codebook per channel follows channels of unlike size, with less error than one for all', () => {
  const scaled = withWeights(mlp(), (weight) =>
    weight.name === 'b/kernel'
      ? { ...weight, values: (weight.values as Float32Array).map((value, i) => value * (1 + (i % 30))) }
      : weight,
  );
  const error = (scope: 'layer' | 'channel') => {
    const [before, after] = [scaled, clustered(scaled, { scope, clusters: 8 }).model].map((m) =>
      valuesOf(m, 'b/kernel'),
    );
    return before.reduce((sum, value, i) => sum + ((value - after[i]) / (1 + (i % 30))) ** 2, 0);
  };
  expect(error('channel')).toBeLessThan(error('layer') / 2);
});

test('a uint8 step after it snaps each shared value once', () => {
  const { model, masks } = clustered(mlp(), { clusters: 6 });
  const options: QuantizeOptions = { type: 'uint8', exclude: [], wide: 'float32' };
  const quantized = quantize.apply(model, options, { masks, random: seededRandom(1) }).model;
  for (const name of ['a/kernel', 'b/kernel']) {
    expect(new Set(valuesOf(quantized, name)).size).toBeLessThanOrEqual(6);
    const codes = quantized.weights.find((weight) => weight.name === name)!.storage!.codes;
    expect(new Set<number>(codes).size).toBeLessThanOrEqual(6);
  }
});

test('large tensors are counted in bins, with hardly more error than the optimum of their sample', () => {
  const random = seededRandom('large');
  const values = Float32Array.from({ length: 200_000 }, () => random.normal());
  const weight = { name: 'a/kernel', shape: [400, 500], dtype: 'float32' as const, values };
  const large: Model = { ...mlp(), weights: [weight] };
  for (const [clusters, distortion] of [
    [2, 0.3634],
    [4, 0.1175],
    [16, 0.009501],
  ]) {
    const after = valuesOf(clustered(large, { clusters }).model, 'a/kernel');
    const error = values.reduce((sum, value, i) => sum + (value - after[i]) ** 2, 0) / values.length;
    // Lloyd–Max quantizers of the normal distribution (Max 1960, table I).
    expect(error / distortion).toBeGreaterThan(0.97);
    expect(error / distortion).toBeLessThan(1.03);
  }
});

test('what is left alone is said: few weights, a form of an earlier step', () => {
  const outcome = clustered(convnet(), { clusters: 32 });
  expect(outcome.notes.join(' ')).toMatch(/too few to share values/);
  const form: CodebookForm = { kind: 'codebook', codes: new Uint8Array(600), codebook: Float32Array.of(1) };
  const model = mlp();
  const kept = cluster.apply(model, defaults, {
    masks: none,
    forms: new Map([['a/kernel', form]]),
    random: seededRandom(1),
  });
  expect(kept.notes[0]).toMatch(/^a\/kernel was left alone: an earlier step/);
  expect(kept.forms!.get('a/kernel')).toBe(form);
  expect(kept.model.weights[0]).toBe(model.weights[0]);
});

test('include, exclude and what is not finite', () => {
  const named = clustered(mlp(), { include: ['*/bias'], exclude: ['c/*'], clusters: 4 });
  expect([...named.forms!.keys()]).toEqual(['a/bias', 'b/bias']);
  expect(() => clustered(mlp(), { include: ['x'] })).toThrow(Failure);
  const broken = withWeights(mlp(), (weight) =>
    weight.name === 'b/kernel'
      ? { ...weight, values: Float32Array.from(weight.values).fill(Number.NaN, 3, 4) }
      : weight,
  );
  expect(() => clustered(broken)).toThrow(/b\/kernel: it holds NaN/);
});

test('steps that would undo sharing, or have said already how weights are made, are refused', () => {
  const problems = (...recipe: object[]) => recipeProblems(recipe as unknown as Recipe);
  const prunes = { method: 'prune', sparsity: 0.5, schedule: 'cubic' };
  const shares = { method: 'cluster', clusters: 16 };
  expect(problems(prunes, shares, { method: 'quantizeAware' })).toEqual([]);
  expect(problems(shares, prunes)).toEqual([
    {
      index: 1,
      what: '`prune` comes after `cluster`, which fixes who shares a value',
      fix: 'Move `prune` above `cluster`',
    },
  ]);
  expect(problems({ method: 'quantizeAware' }, shares)).toMatchObject([
    { index: 1, fix: 'Move `cluster` above `quantizeAware`' },
  ]);
  expect(problems({ method: 'rateDistortion' }, shares)).toMatchObject([{ index: 1 }]);
  expect(problems(shares, { method: 'rateDistortion' })).toMatchObject([{ index: 1 }]);
  for (const few of ['cluster', 'quantizeAware', 'rateDistortion']) {
    for (const scales of ['equalize', 'foldBatchNorm']) {
      const fix = `Leave \`${scales}\` out, or \`${few}\``;
      expect(problems({ method: few }, { method: scales })).toMatchObject([{ index: 1, fix }]);
    }
  }
  expect(problems({ method: 'rateDistortion', include: ['a/*'] }, { ...shares, include: ['b/*'] })).toEqual([]);
  expect(problems({ method: 'quantize' }, shares)).toMatchObject([
    { index: 1, fix: 'Move `cluster` above `quantize`' },
  ]);
});
