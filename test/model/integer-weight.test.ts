import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { integerWeight } from '../../src/model/integer-weight.ts';
import type { Weight } from '../../src/model/model.ts';
import { decodeStorage } from '../../src/model/quantization.ts';

function weightOf(length: number): Weight {
  return { name: 'w', shape: [length], dtype: 'float32', values: new Float32Array(length) };
}

test.each([
  ['uint8', 3],
  ['uint8', 127],
  ['uint16', 200],
  ['uint16', 32767],
] as const)('stock %s codes of integers up to ±%d decode to float32(q × step), bit for bit', (dtype, most) => {
  const random = seededRandom(most);
  for (let round = 0; round < 20; round++) {
    const step = Math.fround(Math.exp(4 * random.normal() - 3));
    const integers = Int32Array.from({ length: 100 }, () => random.integer(2 * most + 1) - most);
    integers.set([-most, most]);
    const { values, storage, levels } = integerWeight(weightOf(100), integers, step);
    expect(storage!.dtype).toBe(dtype);
    expect(values).toEqual(Float32Array.from(integers, (q) => Math.fround(q * step)));
    expect(decodeStorage(storage!, 'float32')).toEqual(values);
    expect(Int32Array.from(levels!.codes)).toEqual(integers);
    expect(levels!.scales).toEqual(Float32Array.of(step));
  }
});

test('small tensors, and integers too far apart, have levels alone', () => {
  expect(integerWeight(weightOf(32), new Int32Array(32), 1).storage).toBeUndefined();
  const wide = integerWeight(
    weightOf(40),
    Int32Array.from({ length: 40 }, (_, i) => 70_000 * (i % 2)),
    0.5,
  );
  expect(wide.storage).toBeUndefined();
  expect(wide.levels!.codes).toBeInstanceOf(Int32Array);
});

test('integers of one sign need no negative offset', () => {
  const { storage } = integerWeight(
    weightOf(40),
    Int32Array.from({ length: 40 }, (_, i) => i % 4),
    0.25,
  );
  expect(storage).toMatchObject({ dtype: 'uint8', scale: 0.25, min: 0 });
});
