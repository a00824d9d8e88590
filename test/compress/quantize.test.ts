import { expect, test } from '@jest/globals';
import { type QuantizeOptions, quantize, quantizeSchema } from '../../src/compress/quantize.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { check } from '../../src/schema.ts';
import { floatType, graphOf, shapeOf } from '../support/models.ts';
import { convnet, dense, layersModel, mlp, normalWeight, weightOf, zeroCount } from './small-models.ts';

const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): QuantizeOptions {
  const checked = check<QuantizeOptions>(quantizeSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

function replaced(model: Model, name: string, values: Float32Array): Model {
  return { ...model, weights: model.weights.map((weight) => (weight.name === name ? { ...weight, values } : weight)) };
}

const storageOf = (model: Model) =>
  Object.fromEntries(model.weights.map(({ name, storage }) => [name, storage?.dtype]));

test('kernels of all kinds get codes; biases and batch norm stay wide', () => {
  const { model, summary } = quantize.apply(convnet(), options({}), context);
  expect(storageOf(model)).toEqual({
    'stem/kernel': 'uint8',
    'stem/bias': undefined,
    'norm/gamma': undefined,
    'norm/beta': undefined,
    'norm/moving_mean': undefined,
    'norm/moving_variance': undefined,
    'spatial/depthwise_kernel': 'uint8',
    'hidden/kernel': 'uint8',
    'hidden/bias': undefined,
    'head/kernel': 'uint8',
    'head/bias': undefined,
  });
  // 4,216 weights lose three bytes each; 39 others keep four.
  expect(summary).toBe('4 of 11 tensors (4,216 weights) are stored as uint8: 17,020 bytes of weights became 4,372.');
});

test('values in memory are what tfjs will decode, each within half a step', () => {
  for (const [type, levels] of [
    ['uint8', 255],
    ['uint16', 65535],
  ] as const) {
    const before = mlp();
    const { model } = quantize.apply(before, options({ type }), context);
    const weight = weightOf(model, 'b/kernel');
    if (weight.storage === undefined || weight.storage.dtype === 'float16') throw new Error('not affine');
    const { codes, scale, min } = weight.storage;
    const original = weightOf(before, 'b/kernel').values as Float32Array;
    // Moving zero onto a code may leave the last one unused.
    expect(Math.max(...codes)).toBeGreaterThanOrEqual(levels - 1);
    expect([...weight.values]).toEqual(Array.from(codes, (code) => Math.fround(code * scale + min)));
    expect(Math.max(...weight.values.map((value, i) => Math.abs(value - original[i])))).toBeLessThanOrEqual(
      scale * 0.501,
    );
  }
});

test('pruned weights stay exactly zero in every type', () => {
  const random = seededRandom('zeros');
  for (const type of ['uint8', 'uint16', 'float16']) {
    for (let round = 0; round < 20; round++) {
      const weight = normalWeight('b/kernel', [30, 30], random, 0.01 + random.uniform() * 10).values as Float32Array;
      const sparse = weight.map((value) => (random.uniform() < 0.9 ? 0 : value + (round % 3) * 0.5));
      const { model } = quantize.apply(replaced(mlp(), 'b/kernel', sparse), options({ type }), context);
      const values = weightOf(model, 'b/kernel').values;
      expect(zeroCount(sparse)).toBeGreaterThan(700);
      expect(sparse.every((value, i) => value !== 0 || Object.is(values[i], 0))).toBe(true);
    }
  }
});

test('wide: float16 stores biases as halves, except what is excluded or too small to pay', () => {
  const model = layersModel([dense('a', 20, 40), dense('b', 40, 40), dense('c', 40, 4)], [20]);
  const { model: stored } = quantize.apply(model, options({ wide: 'float16', exclude: ['b/bias'] }), context);
  expect(storageOf(stored)).toEqual({
    'a/kernel': 'uint8',
    'a/bias': 'float16',
    'b/kernel': 'uint8',
    'b/bias': undefined,
    'c/kernel': 'uint8',
    'c/bias': undefined,
  });
});

test('constants of a graph keep every bit unless they are named', () => {
  const random = seededRandom('graph');
  const graph = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 8) } },
      { name: 'shifted', op: 'Maximum', input: ['x', 'anchors'] },
      { name: 'y', op: 'MatMul', input: ['shifted', 'w'] },
    ],
    [normalWeight('anchors', [50, 8], random), normalWeight('w', [8, 8], random)],
    {},
  );
  const stored = (given: Record<string, unknown>) => storageOf(quantize.apply(graph, options(given), context).model);
  expect(stored({ wide: 'float16' })).toEqual({ anchors: undefined, w: 'uint8' });
  expect(stored({ include: ['anchors'] })).toEqual({ anchors: 'uint8', w: undefined });
});

test('float16 overflow is refused with the tensor, its value and a way out', () => {
  const large = replaced(mlp(), 'b/kernel', new Float32Array(900).fill(0.5).fill(-70000, 3, 4));
  expect(() => quantize.apply(large, options({ type: 'float16' }), context)).toThrow(
    'b/kernel: it holds -70000, float16 ends at 65504. Add "b/kernel" to `exclude` of the quantize step, or choose uint16 or `wide: float32`.',
  );
  expect(() => quantize.apply(large, options({ type: 'float16', exclude: ['b/kernel'] }), context)).not.toThrow();
  // 65519 still rounds to the largest half.
  const edge = replaced(mlp(), 'b/kernel', new Float32Array(900).fill(65519));
  expect(weightOf(quantize.apply(edge, options({ type: 'float16' }), context).model, 'b/kernel').values[0]).toBe(65504);
});

test('NaN, infinity and a range beyond float32 are refused with the tensor', () => {
  for (const [odd, text] of [
    [Number.NaN, 'it holds NaN, which has no uint8 code'],
    [Number.POSITIVE_INFINITY, 'it holds Infinity'],
  ] as const) {
    const broken = replaced(mlp(), 'a/kernel', new Float32Array(600).fill(odd, 7, 8));
    expect(() => quantize.apply(broken, options({}), context)).toThrow(`a/kernel: ${text}`);
  }
});

test('a tensor of few values is not worth its entry in model.json unless it is named', () => {
  const small = mlp();
  const tiny = { ...small, weights: [...small.weights, normalWeight('d/kernel', [4, 8], seededRandom(1))] };
  expect(storageOf(quantize.apply(tiny, options({}), context).model)['d/kernel']).toBeUndefined();
  expect(storageOf(quantize.apply(tiny, options({ include: ['d/*'] }), context).model)['d/kernel']).toBe('uint8');
});

test('quantizing again changes nothing and says so; only a narrower type encodes anew', () => {
  const once = quantize.apply(mlp(), options({ type: 'uint8' }), context);
  const twice = quantize.apply(once.model, options({ type: 'uint16' }), context);
  expect(twice.model.weights.every((weight, i) => weight === once.model.weights[i])).toBe(true);
  expect(twice.summary).toBe('Nothing was quantized: no tensor gets smaller by it.');
  expect(twice.notes).toEqual(['3 tensors came stored as narrowly as uint16 and were not encoded again.']);
  const half = quantize.apply(mlp(), options({ type: 'float16' }), context);
  expect(storageOf(quantize.apply(half.model, options({ type: 'uint8' }), context).model)['b/kernel']).toBe('uint8');
});

test('the tensor that rounding hurts most is named', () => {
  const values = weightOf(mlp(), 'b/kernel').values as Float32Array;
  const { notes } = quantize.apply(replaced(mlp(), 'b/kernel', values.with(5, 20)), options({}), context);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^b\/kernel loses most: its rounding error is \d+\.\d % of its root mean square/);
  expect(quantize.apply(mlp(), options({}), context).notes).toEqual([]);
});
