import { expect, test } from '@jest/globals';
import { type PruneOptions, prune, pruneSchema } from '../../src/compress/prune.ts';
import { seededRandom } from '../../src/math/random.ts';
import { encodeAffine } from '../../src/model/quantization.ts';
import { check } from '../../src/schema.ts';
import { convnet, mlp, weightOf, zeroCount } from './small-models.ts';

const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): PruneOptions {
  const checked = check<PruneOptions>(pruneSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

function zerosOf(outcome: ReturnType<typeof prune.apply>): Record<string, number> {
  return Object.fromEntries(outcome.model.weights.map(({ name, values }) => [name, zeroCount(values)]));
}

test('per layer: exactly the share asked for in each kernel, the smallest ones, biases untouched', () => {
  const model = mlp();
  const outcome = prune.apply(model, options({ sparsity: 0.75, scope: 'layer', protectEnds: false }), context);
  expect(zerosOf(outcome)).toEqual({
    'a/kernel': 450,
    'a/bias': 0,
    'b/kernel': 675,
    'b/bias': 0,
    'c/kernel': 90,
    'c/bias': 0,
  });
  for (const name of ['a/kernel', 'b/kernel', 'c/kernel']) {
    const before = weightOf(model, name).values;
    const after = weightOf(outcome.model, name).values;
    const gone = [...before].filter((_, i) => after[i] === 0).map(Math.abs);
    const kept = [...before].filter((_, i) => after[i] !== 0).map(Math.abs);
    expect(Math.max(...gone)).toBeLessThanOrEqual(Math.min(...kept));
    expect([...after].every((value, i) => value === 0 || value === before[i])).toBe(true);
    expect([...after].some((value) => Object.is(value, -0))).toBe(false);
  }
  expect(outcome.summary).toBe('1,215 of 1,620 weights are zero (75.0 %) in 3 of 6 tensors, one threshold each.');
});

test('globally: the exact count over all kernels under one threshold', () => {
  const model = mlp();
  const outcome = prune.apply(model, options({ sparsity: 0.8, protectEnds: false }), context);
  const kernels = ['a/kernel', 'b/kernel', 'c/kernel'];
  expect(kernels.reduce((sum, name) => sum + zerosOf(outcome)[name], 0)).toBe(1296);
  const magnitudes = kernels.flatMap((name) => [...weightOf(model, name).values].map(Math.abs)).sort((x, y) => x - y);
  const kept = kernels.flatMap((name) =>
    [...weightOf(outcome.model, name).values].filter((value) => value !== 0).map(Math.abs),
  );
  expect(Math.min(...kept)).toBe(magnitudes[1296]);
});

test('globally: a layer of tiny weights is not pruned away, and the count stays exact', () => {
  const model = mlp();
  const faint = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'b/kernel'
        ? { ...weight, values: (weight.values as Float32Array).map((value) => value * 1e-4) }
        : weight,
    ),
  };
  const outcome = prune.apply(faint, options({ sparsity: 0.8, protectEnds: false }), context);
  const zeros = zerosOf(outcome);
  expect(zeros['a/kernel'] + zeros['b/kernel'] + zeros['c/kernel']).toBe(1296);
  // A tenth of the 20 % that pruning by layer would keep of 900.
  expect(900 - zeros['b/kernel']).toBe(18);
});

test('at extreme sparsity every tensor keeps a weight as long as there are enough to go round', () => {
  const outcome = prune.apply(mlp(), options({ sparsity: 0.998, protectEnds: false }), context);
  const zeros = zerosOf(outcome);
  expect(zeros['a/kernel'] + zeros['b/kernel'] + zeros['c/kernel']).toBe(1617);
  expect([zeros['a/kernel'], zeros['b/kernel'], zeros['c/kernel']]).toEqual([599, 899, 119]);
});

test('masks mark what was pruned, and pruning again keeps earlier zeros even where values have grown', () => {
  const first = prune.apply(mlp(), options({ sparsity: 0.5, scope: 'layer', protectEnds: false }), context);
  const mask = first.masks.get('b/kernel')!;
  expect(mask.length - mask.reduce((sum, kept) => sum + kept, 0)).toBe(450);
  const revived = {
    ...first.model,
    weights: first.model.weights.map((weight) => ({
      ...weight,
      values: (weight.values as Float32Array).map((v) => (v === 0 ? 9 : v)),
    })),
  };
  const second = prune.apply(revived, options({ sparsity: 0.75, scope: 'layer', protectEnds: false }), {
    ...context,
    masks: first.masks,
  });
  expect(zerosOf(second)['b/kernel']).toBe(675);
  const after = weightOf(second.model, 'b/kernel').values;
  expect(mask.every((kept, i) => kept === 1 || after[i] === 0)).toBe(true);
  const less = prune.apply(second.model, options({ sparsity: 0.2, scope: 'layer' }), {
    ...context,
    masks: second.masks,
  });
  expect(zerosOf(less)['b/kernel']).toBe(675);
});

test('small end layers, depthwise kernels and batch norm are left alone and named', () => {
  const outcome = prune.apply(convnet(), options({ sparsity: 0.9, scope: 'layer' }), context);
  const zeros = zerosOf(outcome);
  expect(Object.entries(zeros).filter(([, count]) => count > 0)).toEqual([['hidden/kernel', 3686]]);
  expect(outcome.notes).toEqual([
    'stem/kernel was left alone: a first or last kernel with less than 5 % of the weights.',
    'head/kernel was left alone: a first or last kernel with less than 5 % of the weights.',
    '1 depthwise kernel (36 weights) left alone; `include` can name them.',
  ]);
});

test('what is named is pruned whatever it is: depthwise, bias, unknown layers, small ends', () => {
  const named = options({ sparsity: 0.5, scope: 'layer', include: ['*depthwise*', 'head/*'], exclude: ['head/bias'] });
  const zeros = zerosOf(prune.apply(convnet(), named, context));
  expect(zeros).toMatchObject({
    'spatial/depthwise_kernel': 18,
    'head/kernel': 24,
    'head/bias': 0,
    'hidden/kernel': 0,
  });
  const unknown = {
    ...mlp(),
    topology: { class_name: 'Sequential', config: { layers: [{ class_name: 'Mystery', config: { name: 'b' } }] } },
  };
  expect(
    zerosOf(prune.apply(unknown, options({ sparsity: 0.5, include: ['b/*'] }), context))['b/kernel'],
  ).toBeGreaterThan(430);
});

test('a pattern that fits nothing is refused with the names there are', () => {
  expect(() => prune.apply(mlp(), options({ include: ['dense*'] }), context)).toThrow(
    'no weight of the model fits the pattern `dense*`. Weights are: a/kernel, a/bias, b/kernel, b/bias, c/kernel, c/bias; `*` matches anything.',
  );
  expect(() => prune.apply(mlp(), options({ exclude: ['d/kernel'] }), context)).toThrow('`d/kernel`');
});

test('the cubic schedule rises to the target along Zhu & Gupta’s curve; earlier zeros stay', () => {
  const model = mlp();
  const cubic = options({ sparsity: 0.8, scope: 'layer', protectEnds: false });
  expect(prune.isGradual?.(cubic)).toBe(true);
  let masks = new Map<string, Uint8Array>() as ReadonlyMap<string, Uint8Array>;
  const shares: number[] = [];
  for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
    const before = masks;
    const outcome = prune.applyAt!(model, cubic, { ...context, masks }, progress);
    masks = outcome.masks;
    shares.push(zerosOf(outcome)['b/kernel'] / 900);
    const now = masks.get('b/kernel')!;
    expect(before.get('b/kernel')?.every((kept, i) => kept === 1 || now[i] === 0)).not.toBe(false);
  }
  // 0.8 · (1 − (1 − p)³), rounded to whole weights.
  expect(shares).toEqual([0, 416 / 900, 0.7, 709 / 900, 0.8]);
  const once = options({ sparsity: 0.8, scope: 'layer', schedule: 'once', protectEnds: false });
  expect(prune.isGradual?.(once)).toBe(false);
  expect(zerosOf(prune.applyAt!(model, once, context, 0))['b/kernel']).toBe(720);
});

test('a quantized original is widened only where it was pruned', () => {
  const model = mlp();
  const quantized = {
    ...model,
    weights: model.weights.map((weight) => {
      const { scale, min, codes, values } = encodeAffine(weight.values as Float32Array, 8)!;
      return { ...weight, values, storage: { dtype: 'uint8' as const, scale, min, codes } };
    }),
  };
  const outcome = prune.apply(quantized, options({ include: ['b/kernel'] }), context);
  expect(outcome.model.weights.filter(({ storage }) => storage === undefined).map(({ name }) => name)).toEqual([
    'b/kernel',
  ]);
  expect(outcome.notes).toEqual(['1 tensor came quantized and is at full width until a quantize step.']);
});

test('zero sparsity changes nothing', () => {
  const model = mlp();
  const outcome = prune.apply(model, options({ sparsity: 0 }), context);
  expect(outcome.model.weights.every((weight, i) => weight === model.weights[i])).toBe(true);
});
