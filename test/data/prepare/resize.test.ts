import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { type ResizeMethod, resizer } from '../../../src/data/prepare/resize.ts';
import { seededRandom } from '../../../src/math/random.ts';

function resize(
  values: readonly number[],
  from: [number, number],
  to: [number, number],
  channels: number,
  method: ResizeMethod,
) {
  const out = new Float32Array(to[0] * to[1] * channels);
  resizer(from, to, channels, method)(values, 0, out, 0);
  return [...out];
}

beforeAll(() => {
  tf.enableProdMode();
  return tf.setBackend('cpu');
});

const sizes: [[number, number], [number, number]][] = [
  [
    [5, 7],
    [3, 4],
  ],
  [
    [3, 4],
    [7, 9],
  ],
  [
    [6, 6],
    [3, 12],
  ],
  [
    [1, 5],
    [4, 1],
  ],
];

test.each(sizes)('bilinear %j to %j agrees with tfjs at half-pixel centres', (from, to) => {
  const random = seededRandom('resize');
  const values = Array.from({ length: from[0] * from[1] * 3 }, () => random.integer(256));
  const expected = tf.image.resizeBilinear(tf.tensor3d(values, [...from, 3]), to, false, true).dataSync();
  const found = resize(values, from, to, 3, 'bilinear');
  for (const [i, value] of found.entries()) expect(Math.abs(value - expected[i])).toBeLessThan(1e-4);
});

test.each(sizes)('nearest %j to %j agrees with tfjs at half-pixel centres', (from, to) => {
  const values = Array.from({ length: from[0] * from[1] }, (_, i) => i);
  const expected = tf.image.resizeNearestNeighbor(tf.tensor3d(values, [...from, 1]), to, false, true).dataSync();
  expect(resize(values, from, to, 1, 'nearest')).toEqual([...expected]);
});

test('area is the mean of what a target pixel covers, partly covered pixels by their share', () => {
  expect(resize([1, 2, 3, 4, 5, 6, 7, 8], [2, 4], [1, 2], 1, 'area')).toEqual([3.5, 5.5]);
  // 3 → 2: [0, 1.5) covers 1 and half of 2; [1.5, 3) half of 2 and 3.
  expect(resize([3, 6, 9], [1, 3], [1, 2], 1, 'area')).toEqual([4, 8]);
  expect(resize([1, 2], [1, 2], [1, 4], 1, 'area')).toEqual([1, 1, 2, 2]);
});

test.each(['bilinear', 'nearest', 'area'] as const)(
  '%s keeps a constant picture and the mean of any when halved',
  (method) => {
    for (const [from, to] of sizes) {
      const found = resize(new Array(from[0] * from[1]).fill(7), from, to, 1, method);
      for (const value of found) expect(value).toBeCloseTo(7, 5);
    }
    if (method === 'nearest') return;
    const values = Array.from({ length: 64 }, (_, i) => (i * 37) % 64);
    const mean = resize(values, [8, 8], [4, 4], 1, method).reduce((a, b) => a + b) / 16;
    expect(mean).toBeCloseTo(31.5, 4);
  },
);
