import { seededRandom } from '../../src/math/random.ts';
import { arraySource } from './array-source.ts';

/** Four classes in 20 dimensions, normal clouds around seeded centres; a linear model reaches about 90 %. */
export function blobs(count: number, seed: string) {
  const centres = seededRandom('centres');
  const middle = Float32Array.from({ length: 80 }, () => 0.75 * centres.normal());
  const random = seededRandom(seed);
  const labels = new Int32Array(count);
  const values = new Float32Array(count * 20);
  for (let row = 0; row < count; row++) {
    labels[row] = random.integer(4);
    for (let i = 0; i < 20; i++) values[row * 20 + i] = middle[labels[row] * 20 + i] + random.normal();
  }
  return arraySource([20], values, labels);
}

/** y = a quadratic form of 20 inputs plus noise. */
export function curve(count: number, seed: string) {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: count * 20 }, () => random.normal());
  const labels = Float32Array.from({ length: count }, (_, row) => {
    const [a, b, c] = values.subarray(row * 20, row * 20 + 3);
    return a + 0.5 * b * b - c + 0.1 * random.normal();
  });
  return arraySource([20], values, labels);
}
