import { expect, test } from '@jest/globals';
import type { Rank, Tensor4D } from '@tensorflow/tfjs';
import { openTestBackends } from '../../support/kernels.ts';

const { all } = await openTestBackends();

const resizers = ['resizeNearestNeighbor', 'resizeBilinear'] as const;
const settings: [boolean, boolean][] = [
  [false, false],
  [true, false],
  [false, true],
];

for (const backend of all) {
  for (const resizer of resizers) {
    for (const [alignCorners, halfPixelCenters] of settings) {
      for (const size of [
        [7, 5],
        [2, 3],
      ] as [number, number][]) {
        const name = `${backend.kind}: ${resizer} to ${size.join('×')}, corners ${alignCorners}, half pixels ${halfPixelCenters}`;
        test(`${name}: the gradient is the transpose of the resizing`, async () => {
          const tf = await backend.use();
          const resize = (x: Tensor4D) => tf.image[resizer](x, size, alignCorners, halfPixelCenters);
          // Resizing is linear: ⟨resize(u), v⟩ must be ⟨u, gradient(v)⟩ for any u and v.
          const [u, x] = [1, 2].map((seed) => tf.randomUniform<Rank.R4>([2, 4, 3, 2], -1, 1, 'float32', seed));
          const v = tf.randomUniform<Rank.R4>([2, ...size, 2], -1, 1, 'float32', 3);
          const gradient = tf.grad((x) => tf.sum(tf.mul(resize(x as Tensor4D), v)))(x);
          const left = tf.sum(tf.mul(resize(u), v)).dataSync()[0];
          const right = tf.sum(tf.mul(u, gradient)).dataSync()[0];
          expect(Math.abs(left)).toBeGreaterThan(0.01);
          expect(right).toBeCloseTo(left, 4);
        });
      }
    }
  }
}
