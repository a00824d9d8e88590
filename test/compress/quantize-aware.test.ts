import { expect, test } from '@jest/globals';
import type { CodebookForm, GridForm } from '../../src/compress/form.ts';
import { bestStep, fitScales, onGrid, rangeStep } from '../../src/compress/grid.ts';
import { applyMasks } from '../../src/compress/prune.ts';
import { type QuantizeAwareOptions, quantizeAware } from '../../src/compress/quantize-aware.ts';
import { seededRandom } from '../../src/math/random.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { convnet, mlp, normalWeight, weightOf, zeroCount } from './small-models.ts';

const context = { random: seededRandom(0), masks: new Map() };
const options = (given: Partial<QuantizeAwareOptions> = {}): QuantizeAwareOptions => ({
  bits: 8,
  steps: 'range',
  perChannel: false,
  exclude: [],
  ...given,
});

const spread = (name: string, shape: number[], seed: string) =>
  normalWeight(name, shape, seededRandom(seed)) as ReturnType<typeof normalWeight> & { values: Float32Array };

test('every value is an integer times the step, zeros stay zero, and the files give back the very same values', () => {
  const model = mlp();
  const holed = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'a/kernel'
        ? { ...weight, values: (weight.values as Float32Array).map((value, i) => (i % 3 === 0 ? 0 : value)) }
        : weight,
    ),
  };
  for (let bits = 2; bits <= 8; bits++) {
    for (const steps of ['range', 'learned'] as const) {
      const { model: next, forms, summary } = quantizeAware.apply(holed, options({ bits, steps }), context);
      for (const name of ['a/kernel', 'b/kernel', 'c/kernel']) {
        const { values, storage, levels } = weightOf(next, name);
        const { scales, limit } = forms!.get(name) as GridForm;
        const integers = Array.from(values, (value) => value / scales[0]);
        expect(integers.every((q) => Math.abs(q - Math.round(q)) < 1e-5 && Math.abs(q) < limit + 1e-5)).toBe(true);
        expect(storage?.dtype).toBe('uint8');
        expect(Array.from(levels!.codes, (code) => Math.fround(code * levels!.scales[0]))).toEqual([...values]);
      }
      const { values } = weightOf(next, 'a/kernel');
      expect(values.every((value, i) => i % 3 !== 0 || Object.is(value, 0))).toBe(true);
      const read = readModelFiles(writeModel(next), undefined);
      for (const { name, values: wanted } of next.weights) expect(weightOf(read, name).values).toEqual(wanted);
      expect(summary).toMatch(`integers of ${bits} bits times a step.`);
      expect(weightOf(next, 'a/bias').values).toBe(weightOf(holed, 'a/bias').values);
    }
  }
});

test('applied to what it left, it changes nothing; with more bits it starts from the values at full width', () => {
  const first = quantizeAware.apply(mlp(), options({ bits: 3 }), context);
  const again = quantizeAware.apply(first.model, options({ bits: 3 }), { ...context, forms: first.forms });
  expect(again.model.weights.map(({ values }) => values)).toEqual(first.model.weights.map(({ values }) => values));
  const wider = quantizeAware.apply(first.model, options({ bits: 8 }), { ...context, forms: first.forms });
  const direct = quantizeAware.apply(mlp(), options({ bits: 8 }), context);
  expect(weightOf(wider.model, 'b/kernel').values).toEqual(weightOf(direct.model, 'b/kernel').values);
});

test('a step per channel errs less where channels differ; levels stand for exactly the values', () => {
  const weight = spread('k', [3, 3, 8, 16], 'channels');
  const uneven = { ...weight, values: weight.values.map((value, i) => value * 4 ** ((i % 16) / 4)) };
  const error = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value, i) => sum + ((value - uneven.values[i]) / 4 ** ((i % 16) / 4)) ** 2, 0);
  const one = onGrid(uneven, { limit: 7, scales: fitScales(uneven, 7, { by: 'error' }), axis: 0 });
  const scales = fitScales(uneven, 7, { axis: 3, by: 'error' });
  const many = onGrid(uneven, { limit: 7, scales, axis: 3 });
  expect(error(many.values)).toBeLessThan(error(one.values) / 3);
  expect(many.storage).toBeUndefined();
  expect(many.levels).toMatchObject({ axis: 3, scales });
  expect(Array.from(many.levels!.codes, (code, i) => Math.fround(code * scales[i % 16]))).toEqual([...many.values]);
});

test('of depthwise kernels the channels are told apart, of a channel of zeros nothing is lost', () => {
  const model = convnet();
  const holed = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'spatial/depthwise_kernel'
        ? { ...weight, values: (weight.values as Float32Array).map((value, i) => (i % 4 === 1 ? 0 : value)) }
        : weight,
    ),
  };
  const { model: next, forms } = quantizeAware.apply(holed, options({ bits: 4, perChannel: true }), context);
  expect(forms!.get('spatial/depthwise_kernel')).toMatchObject({ axis: 2 });
  expect((forms!.get('spatial/depthwise_kernel') as GridForm).scales.every((scale) => scale > 0)).toBe(true);
  expect(zeroCount(weightOf(next, 'spatial/depthwise_kernel').values)).toBeGreaterThanOrEqual(9);
});

test('shared values come to lie on the grid and go on being shared', () => {
  const codes = Uint8Array.from({ length: 900 }, (_, i) => i % 5);
  const codebook = Float32Array.of(-0.31, -0.1, 0, 0.12, 0.4);
  const model = mlp();
  const shared = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'b/kernel' ? { ...weight, values: Float32Array.from(codes, (code) => codebook[code]) } : weight,
    ),
  };
  const form: CodebookForm = { kind: 'codebook', codes, codebook, zero: 2 };
  const forms = new Map([['b/kernel', form]]);
  const outcome = quantizeAware.apply(shared, options({ bits: 6, perChannel: true }), { ...context, forms });
  const { values, storage } = weightOf(outcome.model, 'b/kernel');
  expect(new Set(values).size).toBe(5);
  expect(values.every((value, i) => value === values[i % 5])).toBe(true);
  expect(storage?.dtype).toBe('uint8');
  expect(outcome.forms!.get('b/kernel')).toMatchObject({ kind: 'grid', codes, latent: codebook });
});

test('the best step is never worse than that of the range, and clips where a few values stand far out', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const { values } = spread('w', [4000], seed);
    values[0] = 3;
    for (const limit of [1, 3, 7, 127]) {
      const [range, best] = [rangeStep(values, limit)!, bestStep(values, limit)!];
      const error = (step: number) =>
        values.reduce(
          (sum, value) => sum + (value - step * Math.min(limit, Math.max(-limit, Math.round(value / step)))) ** 2,
          0,
        );
      expect(error(best)).toBeLessThanOrEqual(error(range));
      if (limit === 3) expect(best).toBeLessThan(range / 2);
    }
  }
  expect(bestStep(new Float32Array(5), 7)).toBeUndefined();
});

test('what is pruned afterwards is zero, and the rest stays on the grid with its codes', () => {
  for (const perChannel of [false, true]) {
    const { model } = quantizeAware.apply(mlp(), options({ bits: 4, perChannel }), context);
    const mask = Uint8Array.from({ length: 900 }, (_, i) => (i % 3 === 0 ? 0 : 1));
    const [before, after] = [model, applyMasks(model, new Map([['b/kernel', mask]]))].map((one) =>
      weightOf(one, 'b/kernel'),
    );
    expect([...after.values]).toEqual(Array.from(before.values, (value, i) => (i % 3 === 0 ? 0 : value)));
    expect(after.levels).toMatchObject({ scales: before.levels!.scales, axis: before.levels!.axis });
    expect(after.storage?.dtype).toBe(before.storage?.dtype);
  }
});

test('of a bias that is named there is one step, per channel or not', () => {
  const { model, forms } = quantizeAware.apply(mlp(), options({ perChannel: true, include: ['b/bias'] }), context);
  expect((forms!.get('b/bias') as GridForm).scales).toHaveLength(1);
  expect(new Set(weightOf(model, 'b/bias').values).size).toBeGreaterThan(10);
});
