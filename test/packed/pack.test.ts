import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { decodeStorage } from '../../src/model/quantization.ts';
import { packModel } from '../../src/packed/pack.ts';
import { packedSize } from '../../src/packed/packed-size.ts';
import { unpackModel } from '../../src/packed/unpack.ts';

const modelOf = (...weights: Weight[]): Model => ({
  format: 'layers-model',
  topology: { class_name: 'Sequential', config: { name: 'naïve', layers: [] } },
  extras: { generatedBy: 'a test', userDefinedMetadata: { a: [1, null, 'é'] } },
  weights,
});

function float(name: string, shape: number[], values: Float32Array): Weight {
  return { name, shape, dtype: 'float32', values };
}

const bits = ({ values }: Weight) => [
  ...new Uint32Array(
    values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength - (values.byteLength % 4)),
  ),
];

/** Packs, unpacks, and holds every value to its bits. */
function survives(model: Model): { bytes: Uint8Array; back: Model } {
  const bytes = packModel(model);
  const back = unpackModel(bytes);
  expect({ ...back, weights: [] }).toEqual({ ...model, weights: [] });
  expect(back.weights.map(({ name, shape, dtype }) => ({ name, shape, dtype }))).toEqual(
    model.weights.map(({ name, shape, dtype }) => ({ name, shape, dtype })),
  );
  for (const [index, weight] of model.weights.entries()) {
    expect(bits(back.weights[index])).toEqual(bits(weight));
    expect(back.weights[index].values.constructor).toBe(weight.values.constructor);
  }
  return { bytes, back };
}

const random = seededRandom('packed');
const drawn = (length: number, draw: () => number) => Float32Array.from({ length }, draw);

test('weights of every kind come back bit for bit', () => {
  const dense = drawn(30 * 20, () => random.normal() * 0.1);
  const sparse = dense.map((value) => (Math.abs(value) < 0.15 ? 0 : value));
  survives(
    modelOf(
      float('dense/kernel', [30, 20], dense),
      float('sparse/kernel', [30, 20], sparse),
      float(
        'levels',
        [5, 4, 30],
        drawn(600, () => Math.round(random.normal()) * Math.fround(0.037)),
      ),
      float(
        'palette',
        [600],
        drawn(600, () => Math.fround([0.1, 0.25, -0.7, 0, 3][random.integer(5)])),
      ),
      float(
        'odd numbers',
        [9],
        Float32Array.of(0, -0, 1e-45, -1e-40, 3.4e38, Number.NaN, Number.POSITIVE_INFINITY, 1, -1),
      ),
      { name: 'int', shape: [2, 3], dtype: 'int32', values: Int32Array.of(0, -1, 2 ** 31 - 1, -(2 ** 31), 7, 7) },
      { name: 'bool', shape: [3], dtype: 'bool', values: Uint8Array.of(1, 0, 1) },
      float('scalar', [], Float32Array.of(0.5)),
      float('empty', [0, 7], new Float32Array(0)),
      float('zeros', [10, 10], new Float32Array(100)),
      float('a\nname\x01 of everyone\x02', [1], Float32Array.of(2)),
    ),
  );
});

test('stock storage comes back as it was', () => {
  const uint8 = { dtype: 'uint8', scale: 0.0123456789, min: -0.7, codes: Uint8Array.of(0, 255, 57, 57, 3, 9) } as const;
  const uint16 = { dtype: 'uint16', scale: 0.25, min: -100 * 0.25, codes: Uint16Array.of(0, 65535, 100, 100) } as const;
  const half = { dtype: 'float16', codes: Uint16Array.of(0x3c00, 0x8000, 1, 0x7bff) } as const;
  const weights = [uint8, uint16, half].map(
    (storage): Weight => ({
      name: storage.dtype,
      shape: [storage.codes.length],
      dtype: 'float32',
      storage,
      values: decodeStorage(storage, 'float32'),
    }),
  );
  const { back } = survives(modelOf(...weights));
  expect(back.weights.map(({ storage }) => storage)).toEqual([uint8, uint16, half]);
});

test('levels with a scale per channel are coded as the integers that they are', () => {
  const scales = Float32Array.of(0.013, 0.2, 1.7);
  const codes = Int8Array.from({ length: 600 }, () => Math.round(random.normal() * 2));
  const values = Float32Array.from(codes, (code, i) => code * scales[i % 3]);
  const { bytes } = survives(modelOf({ ...float('kernel', [200, 3], values), levels: { codes, scales, axis: 1 } }));
  expect(packedSize(bytes).weights).toBeLessThan(600 * 0.45);
  const wrong = values.slice();
  wrong[5] += 1;
  expect(() => packModel(modelOf({ ...float('kernel', [200, 3], wrong), levels: { codes, scales, axis: 1 } }))).toThrow(
    'the levels of the weight "kernel" do not stand for its values',
  );
});

test('the same model gives the same bytes, and their parts add up', () => {
  const model = modelOf(
    float(
      'k',
      [8, 8],
      drawn(64, () => random.normal()),
    ),
  );
  const bytes = packModel(model);
  expect(packModel(model)).toEqual(bytes);
  const { total, topology, weights } = packedSize(bytes);
  expect(total).toBe(bytes.length);
  expect(topology + weights).toBe(total);
  expect(weights).toBeGreaterThan(64 * 3);
  expect(weights).toBeLessThan(64 * 4 + 40);
});
