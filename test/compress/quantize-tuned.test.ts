import { expect, test } from '@jest/globals';
import { flowOf } from '../../src/compress/flow/flow.ts';
import { foldBatchNorm } from '../../src/compress/fold-batch-norm.ts';
import { absorbScales } from '../../src/compress/quantize/absorb-scales.ts';
import { clipRange } from '../../src/compress/quantize/clip-range.ts';
import { insertScales } from '../../src/compress/quantize/insert-scales.ts';
import { mixedBits } from '../../src/compress/quantize/mixed-bits.ts';
import { type QuantizeOptions, quantize, quantizeSchema } from '../../src/compress/quantize.ts';
import { seededRandom } from '../../src/math/random.ts';
import { check } from '../../src/schema.ts';
import { openTestBackends } from '../support/kernels.ts';
import { outputDifference, residualNet, squeezeGraph } from './normed-models.ts';
import { convnet, mlp, normalWeight } from './small-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): QuantizeOptions {
  const checked = check<QuantizeOptions>(quantizeSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

const names = (model: { weights: readonly { name: string }[] }) => new Set(model.weights.map(({ name }) => name));

test('scales per channel that a batch norm takes in leave outputs as they were', async () => {
  for (const build of [residualNet, squeezeGraph]) {
    for (let seed = 0; seed < 3; seed++) {
      const model = await build(backends.cpu, `absorb ${seed}`);
      const absorbed = absorbScales(model, flowOf(model), names(model));
      expect(absorbed.kernels.size).toBeGreaterThanOrEqual(2);
      expect(await outputDifference(backends.cpu, model, absorbed.model, seed)).toBeLessThan(1e-5);
      const kernel = absorbed.model.weights.find(({ name }) => name === 'first/kernel')!;
      const peaks = new Float64Array(kernel.shape[3]);
      kernel.values.forEach((value, i) => {
        peaks[i % peaks.length] = Math.max(peaks[i % peaks.length], Math.abs(value));
      });
      expect(Math.max(...peaks) / Math.min(...peaks)).toBeLessThan(1 + 1e-5);
    }
  }
});

test('multiplications that are inserted leave outputs as they were, in plain and fused operations', async () => {
  for (let seed = 0; seed < 3; seed++) {
    const { model } = foldBatchNorm.apply(await squeezeGraph(backends.cpu, `insert ${seed}`), {}, context);
    const inserted = insertScales(model, flowOf(model), names(model));
    expect(inserted.kernels.size).toBeGreaterThanOrEqual(1);
    expect(inserted.model.weights.length).toBe(model.weights.length + inserted.kernels.size);
    expect(await outputDifference(backends.cpu, model, inserted.model, seed)).toBeLessThan(1e-5);
  }
});

test('a scale per channel makes 8 bits lose less in every kernel whose channels differ', async () => {
  for (let seed = 0; seed < 2; seed++) {
    const model = await residualNet(backends.cpu, `gain ${seed}`);
    const loss = (given: Record<string, unknown>) => {
      const { model: coded } = quantize.apply(model, options(given), context);
      return outputDifference(backends.cpu, model, coded, seed);
    };
    for (const kernel of ['first/kernel', 'apart/pointwise_kernel', 'within/kernel']) {
      const include = [kernel];
      expect(await loss({ include, perChannel: 'absorb' })).toBeLessThan(0.9 * (await loss({ include })));
    }
  }
});

test('codes stay within their bits, and values are those that the codes stand for', () => {
  for (const given of [
    { bits: 2 },
    { bits: 5, clip: 'mse' },
    { bits: 4, clip: 'kl', rounding: 'balanced' },
    { type: 'uint16', bits: 11, clip: 'percentile', percentile: 99 },
    { mixed: 6, type: 'uint16', biasCorrection: true },
  ]) {
    for (const model of [mlp(), convnet()]) {
      const { model: coded } = quantize.apply(model, options(given), context);
      for (const { name, values, storage } of coded.weights) {
        if (storage === undefined || storage.dtype === 'float16') continue;
        const { codes, scale, min } = storage;
        if (given.bits !== undefined) expect([name, Math.max(...codes) < 2 ** given.bits]).toEqual([name, true]);
        expect([...values]).toEqual(Array.from(codes, (code) => Math.fround(code * scale + min)));
      }
      expect(quantize.apply(model, options(given), context).model).toEqual(coded);
      const again = quantize.apply(coded, options(given), context).model;
      expect(again.weights.map(({ values }) => [...values])).toEqual(coded.weights.map(({ values }) => [...values]));
    }
  }
});

test('pruned weights stay zero with every choice', () => {
  const model = mlp();
  const sparse = {
    ...model,
    weights: model.weights.map((weight) => ({
      ...weight,
      values: (weight.values as Float32Array).map((value, i) => (i % 3 === 0 ? 0 : value)),
    })),
  };
  for (const given of [
    { bits: 3 },
    { bits: 4, clip: 'mse', rounding: 'balanced' },
    { bits: 4, clip: 'kl' },
    { mixed: 5 },
    { bits: 6, clip: 'percentile', percentile: 95, biasCorrection: true },
  ]) {
    const { model: coded } = quantize.apply(sparse, options(given), context);
    const kernels = coded.weights.filter(({ shape }) => shape.length > 1);
    expect(kernels.every(({ values }) => values.every((value, i) => i % 3 !== 0 || Object.is(value, 0)))).toBe(true);
  }
});

test('clipping by squared error errs no more than none, far less with an outlier at few bits', () => {
  const values = normalWeight('w', [4000], seededRandom('clip')).values as Float32Array;
  values[17] = 3;
  const ends = { low: Math.min(...values), high: Math.max(...values) };
  const error = ({ low, high }: { low: number; high: number }) => {
    const step = (high - low) / 15;
    return values.reduce((sum, value) => {
      const code = Math.min(15, Math.max(0, Math.round((value - low) / step)));
      return sum + (low + code * step - value) ** 2;
    }, 0);
  };
  expect(error(clipRange(values, ends, 15, 'mse', 99.9))).toBeLessThan(0.5 * error(ends));
  const cut = clipRange(values, ends, 15, 'percentile', 99);
  const outside = values.filter((value) => value < cut.low || value > cut.high).length;
  expect(outside).toBeGreaterThan(10);
  expect(outside).toBeLessThanOrEqual(40);
  expect(clipRange(values, ends, 15, 'none', 99)).toEqual(ends);
});

test('biases take back the mean that rounding adds: measured inputs count', async () => {
  const model = mlp();
  const mean = new Float32Array(20).fill(3);
  const square = new Float32Array(20).fill(9.5);
  const evidence = { inputMoments: async () => new Map([['a/kernel', { mean, square }]]) } as never;
  const given = options({ bits: 3, biasCorrection: true, include: ['a/kernel'] });
  const { model: coded } = await quantize.apply(model, given, { ...context, evidence });
  const [kernel, bias] = model.weights;
  for (let unit = 0; unit < 30; unit++) {
    let before = bias.values[unit];
    let after = coded.weights[1].values[unit];
    for (let i = 0; i < 20; i++) {
      before += 3 * kernel.values[30 * i + unit];
      after += 3 * coded.weights[0].values[30 * i + unit];
    }
    expect(after).toBeCloseTo(before, 4);
  }
});

test('bits go where they take away most damage, and never above the average', () => {
  const fragile = { name: 'fragile', size: 100, damage: [256, 64, 16, 1, 0] };
  const sturdy = { name: 'sturdy', size: 300, damage: [0.4, 0.1, 0.02, 0.001, 0] };
  expect([...mixedBits([fragile, sturdy], 5)]).toEqual([
    ['fragile', 8],
    ['sturdy', 4],
  ]);
  for (const average of [4, 5, 6.5, 9, 16]) {
    const bits = mixedBits([fragile, sturdy], average);
    expect(100 * bits.get('fragile')! + 300 * bits.get('sturdy')!).toBeLessThanOrEqual(400 * average);
  }
});
