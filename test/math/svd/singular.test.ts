import { expect, test } from '@jest/globals';
import { seededRandom } from '../../../src/math/random.ts';
import { factorsOf, lossOf, rankFor, singularOf } from '../../../src/math/svd/singular.ts';
import { symmetricEigen } from '../../../src/math/svd/symmetric-eigen.ts';

function randomMatrix(rows: number, columns: number, seed = 'matrix'): Float32Array {
  const random = seededRandom(`${seed} ${rows} ${columns}`);
  return Float32Array.from({ length: rows * columns }, () => random.normal());
}

function product(left: Float32Array, right: Float32Array, rows: number, rank: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let r = 0; r < rank; r++)
      for (let j = 0; j < columns; j++) out[i * columns + j] += left[i * rank + r] * right[r * columns + j];
  return out;
}

function relativeError(matrix: Float32Array, other: Float64Array): number {
  const square = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value * value, 0);
  return square(matrix.map((value, i) => value - other[i])) / square(matrix);
}

test('known eigenvalues: of the second difference, 2 − 2 cos(kπ / (n + 1)); of Wilkinson W21+', () => {
  const n = 12;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 2;
    if (i > 0) matrix[i * n + i - 1] = -1;
  }
  const { values } = symmetricEigen(matrix, n);
  for (let k = 1; k <= n; k++) expect(values[n - k]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 12);

  const wilkinson = new Float64Array(21 * 21);
  for (let i = 0; i < 21; i++) {
    wilkinson[i * 21 + i] = Math.abs(i - 10);
    if (i > 0) wilkinson[i * 21 + i - 1] = 1;
  }
  const largest = symmetricEigen(wilkinson, 21).values;
  expect(largest[0]).toBeCloseTo(10.746194182903393, 12);
  expect(largest[1]).toBeCloseTo(10.746194182903322, 12);
  expect(largest[20]).toBeCloseTo(-1.12544152211998, 12);
});

test.each([1, 2, 7, 40, 120])('eigenvectors of %i: orthonormal, and make the matrix', (n) => {
  const half = randomMatrix(n, n);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) matrix[i * n + j] = half[i * n + j] + half[j * n + i];
  const { values, vectors } = symmetricEigen(matrix, n);
  for (let i = 0; i < n; i++) {
    if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]);
    for (let j = 0; j <= i; j++) {
      let [dot, entry] = [0, 0];
      for (let k = 0; k < n; k++) {
        dot += vectors[i * n + k] * vectors[j * n + k];
        entry += values[k] * vectors[k * n + i] * vectors[k * n + j];
      }
      expect(dot).toBeCloseTo(i === j ? 1 : 0, 11);
      expect(entry).toBeCloseTo(matrix[i * n + j], 9);
    }
  }
});

test('a diagonal matrix, a zero matrix and equal eigenvalues', () => {
  expect([...symmetricEigen(Float64Array.of(3, 0, 0, 0, -1, 0, 0, 0, 7), 3).values]).toEqual([7, 3, -1]);
  expect([...symmetricEigen(new Float64Array(16), 4).values]).toEqual([0, 0, 0, 0]);
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 1, 2, 1, 1, 1, 2), 3);
  expect(values[0]).toBeCloseTo(4, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  expect(values[2]).toBeCloseTo(1, 12);
  expect(Math.abs(vectors[0])).toBeCloseTo(1 / Math.sqrt(3), 12);
});

test('singular values of a Hilbert matrix of order 5', () => {
  const hilbert = Float32Array.from({ length: 25 }, (_, i) => 1 / (1 + Math.floor(i / 5) + (i % 5)));
  const { squares } = singularOf(hilbert, 5, 5);
  const known = [1.567050691098231, 0.208534218611013, 0.0114074916234198, 0.00030589804015119];
  for (const [i, value] of known.entries()) expect(Math.sqrt(squares[i])).toBeCloseTo(value, 6);
});

test.each([
  [30, 20],
  [20, 30],
  [1, 9],
  [9, 1],
  [64, 64],
])('%i × %i: full rank is the matrix, less rank loses what it says', (rows, columns) => {
  const matrix = randomMatrix(rows, columns);
  const singular = singularOf(matrix, rows, columns);
  const most = Math.min(rows, columns);
  for (const rank of new Set([most, Math.ceil(most / 2), 1])) {
    const { left, right } = factorsOf(matrix, singular, rank);
    const error = relativeError(matrix, product(left, right, rows, rank, columns));
    expect(error).toBeCloseTo(lossOf(singular, rank), 6);
    const [one, other] = [left, right].map((half) => Math.hypot(...half));
    expect(one / other).toBeCloseTo(1, 4);
    if (rank === most) expect(Math.sqrt(error)).toBeLessThan(1e-6);
  }
  for (const loss of [0, 0.1, 0.5, 0.999]) {
    const rank = rankFor(singular, loss);
    expect(lossOf(singular, rank)).toBeLessThanOrEqual(loss + 1e-9);
    if (rank > 1) expect(lossOf(singular, rank - 1)).toBeGreaterThan(loss);
  }
});

test('a matrix of low rank is found as such; nothing else is nearer (Eckart and Young)', () => {
  const [left, right] = [randomMatrix(40, 3), randomMatrix(3, 25)];
  const matrix = Float32Array.from(product(left, right, 40, 3, 25));
  const singular = singularOf(matrix, 40, 25);
  expect(rankFor(singular, 1e-9)).toBe(3);
  const noisy = randomMatrix(16, 12, 'noisy');
  const best = lossOf(singularOf(noisy, 16, 12), 2);
  for (let trial = 0; trial < 20; trial++) {
    const factors = factorsOf(noisy, singularOf(noisy, 16, 12), 2);
    const random = seededRandom(trial);
    const moved = factors.left.map((value) => value + 0.05 * random.normal());
    expect(relativeError(noisy, product(moved, factors.right, 16, 2, 12))).toBeGreaterThan(best);
  }
});
