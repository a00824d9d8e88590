import { symmetricEigen } from './symmetric-eigen.ts';

/**
 * Singular values of a matrix and its singular vectors of the shorter side, from the eigenvectors of A·Aᵀ or Aᵀ·A in double
 * precision. Singular values below 1e-7 of the largest have no digits left; what is projected on the vectors does not suffer,
 * for they are orthonormal to rounding: projected on all of them a matrix is itself.
 */
export interface Singular {
  readonly rows: number;
  readonly columns: number;
  /** Whether vectors have the length of a column (`left`) or of a row (`right`); by default the shorter. */
  readonly side: 'left' | 'right';
  /** Squares of the singular values, descending. */
  readonly squares: Float64Array;
  /** Row i belongs to value i. */
  readonly vectors: Float64Array;
}

export function singularOf(
  matrix: Float32Array,
  rows: number,
  columns: number,
  side: Singular['side'] = columns <= rows ? 'right' : 'left',
): Singular {
  const gram = side === 'right' ? gramOfColumns(matrix, rows, columns) : gramOfRows(matrix, rows, columns);
  const { values, vectors } = symmetricEigen(gram, side === 'right' ? columns : rows);
  return { rows, columns, side, squares: values.map((value) => Math.max(0, value)), vectors };
}

/** Only the lower triangle. */
function gramOfColumns(matrix: Float32Array, rows: number, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    const row = matrix.subarray(i * columns, (i + 1) * columns);
    for (let j = 0; j < columns; j++) {
      const value = row[j];
      if (value === 0) continue;
      for (let k = 0; k <= j; k++) gram[j * columns + k] += value * row[k];
    }
  }
  return gram;
}

function gramOfRows(matrix: Float32Array, rows: number, columns: number): Float64Array {
  const gram = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    const one = matrix.subarray(i * columns, (i + 1) * columns);
    for (let j = 0; j <= i; j++) {
      const other = matrix.subarray(j * columns, (j + 1) * columns);
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += one[k] * other[k];
      gram[i * rows + j] = sum;
    }
  }
  return gram;
}

export interface Factors {
  /** rows × rank, row-major. */
  readonly left: Float32Array;
  /** rank × columns. */
  readonly right: Float32Array;
}

/**
 * The product of two matrices that is nearest to `matrix` (Eckart & Young 1936). Both get the square root of each singular
 * value, so that their numbers are of one size.
 */
export function factorsOf(matrix: Float32Array, singular: Singular, rank: number): Factors {
  const { rows, columns, side, squares } = singular;
  const left = new Float32Array(rows * rank);
  const right = new Float32Array(rank * columns);
  for (let r = 0; r < rank; r++) {
    // The projection has the length of the singular value: σ·u or σ·v.
    const root = squares[r] ** 0.25;
    const vector = vectorOf(singular, r);
    const projected =
      side === 'right' ? timesVector(matrix, vector, rows, columns) : vectorTimes(matrix, vector, rows, columns);
    const [lefts, rights] = side === 'right' ? [projected, vector] : [vector, projected];
    const [onLeft, onRight] = side === 'right' ? [inverse(root), root] : [root, inverse(root)];
    for (let i = 0; i < rows; i++) left[i * rank + r] = lefts[i] * onLeft;
    for (let j = 0; j < columns; j++) right[r * columns + j] = rights[j] * onRight;
  }
  return { left, right };
}

/** What has no length has no direction either. */
function inverse(root: number): number {
  return root === 0 ? 0 : 1 / root;
}

export function vectorOf({ rows, columns, side, vectors }: Singular, index: number): Float64Array {
  const n = side === 'right' ? columns : rows;
  return vectors.subarray(index * n, (index + 1) * n);
}

function timesVector(matrix: Float32Array, vector: Float64Array, rows: number, columns: number): Float64Array {
  const product = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += matrix[i * columns + j] * vector[j];
    product[i] = sum;
  }
  return product;
}

function vectorTimes(matrix: Float32Array, vector: Float64Array, rows: number, columns: number): Float64Array {
  const product = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const factor = vector[i];
    for (let j = 0; j < columns; j++) product[j] += matrix[i * columns + j] * factor;
  }
  return product;
}

/** Share of the squares that the values from `rank` on have: the squared error, relative, of leaving them out. */
export function lossOf({ squares }: Singular, rank: number): number {
  let [kept, gone] = [0, 0];
  for (const [index, square] of squares.entries()) {
    if (index < rank) kept += square;
    else gone += square;
  }
  return gone === 0 ? 0 : gone / (kept + gone);
}

/** Smallest rank, at least 1, that leaves out no more than this share of the squares. */
export function rankFor(singular: Singular, loss: number): number {
  const { squares } = singular;
  const total = squares.reduce((sum, square) => sum + square, 0);
  let gone = 0;
  let rank = squares.length;
  while (rank > 1 && gone + squares[rank - 1] <= loss * total) gone += squares[--rank];
  return rank;
}
