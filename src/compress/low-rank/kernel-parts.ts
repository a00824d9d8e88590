/** Kernels of fewer weights, one applied after the other, for a dense or convolution kernel. */
import {
  type Factors,
  factorsOf,
  lossOf,
  rankFor,
  type Singular,
  singularOf,
  vectorOf,
} from '../../math/svd/singular.ts';

export type Scheme = 'dense' | 'channel' | 'spatial' | 'tucker';

/** What takes the place of one kernel, from the input on; the last one has the layer's bias and activation. */
export interface Part {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Which axes of the original window it covers. Strides and dilation of the others are 1. */
  readonly covers: readonly ('height' | 'width')[];
}

export interface Decomposition {
  readonly scheme: Scheme;
  readonly ranks: readonly number[];
  readonly parameters: number;
  /** Squares of what changes, relative to those of the kernel. */
  readonly loss: number;
  parts(): Part[];
}

/** All ranks of one scheme for one kernel; its singular values are found once. */
export interface Decomposer {
  /** By squared error, relative. */
  forLoss(loss: number): Decomposition;
  /** At most this share of the kernel's weights, if the smallest rank allows. */
  forShare(share: number): Decomposition;
  forRank(rank: number): Decomposition;
}

/** `shape` [inputs, outputs]. */
export function denseParts(values: Float32Array, [inputs, outputs]: readonly number[]): Decomposer {
  return byMatrix('dense', values, inputs, outputs, ({ left, right }, rank) => [
    { shape: [inputs, rank], values: left, covers: [] },
    { shape: [rank, outputs], values: right, covers: [] },
  ]);
}

/**
 * A convolution with the same window to fewer channels, and one of 1 × 1 to all of them: the matrix of window and input by
 * outputs (Zhang et al. 2016, arXiv 1505.06798, without its data). `shape` [(height,) width, inputs, outputs].
 */
export function channelParts(values: Float32Array, shape: readonly number[]): Decomposer {
  const outputs = shape[shape.length - 1];
  const window = shape.slice(0, -2);
  return byMatrix('channel', values, values.length / outputs, outputs, ({ left, right }, rank) => [
    { shape: [...shape.slice(0, -1), rank], values: left, covers: ['height', 'width'] },
    { shape: [...window.map(() => 1), rank, outputs], values: right, covers: [] },
  ]);
}

/** A column and then a row: height × 1, 1 × width (Jaderberg et al. 2014, arXiv 1405.3866; Tai et al. 2016, arXiv 1511.06067). */
export function spatialParts(values: Float32Array, shape: readonly number[]): Decomposer {
  const [height, width, inputs, outputs] = shape;
  const matrix = new Float32Array(values.length);
  let from = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let i = 0; i < inputs; i++)
        for (let o = 0; o < outputs; o++) matrix[((y * inputs + i) * width + x) * outputs + o] = values[from++];
  return byMatrix('spatial', matrix, height * inputs, width * outputs, ({ left, right }, rank) => {
    const row = new Float32Array(right.length);
    for (let r = 0; r < rank; r++)
      for (let x = 0; x < width; x++)
        for (let o = 0; o < outputs; o++) row[(x * rank + r) * outputs + o] = right[(r * width + x) * outputs + o];
    return [
      { shape: [height, 1, inputs, rank], values: left, covers: ['height'] },
      { shape: [1, width, rank, outputs], values: row, covers: ['width'] },
    ];
  });
}

function byMatrix(
  scheme: Scheme,
  matrix: Float32Array,
  rows: number,
  columns: number,
  parts: (factors: Factors, rank: number) => Part[],
): Decomposer {
  const singular = singularOf(matrix, rows, columns);
  const most = Math.min(rows, columns);
  const forRank = (wanted: number): Decomposition => {
    const rank = Math.max(1, Math.min(most, wanted));
    return {
      scheme,
      ranks: [rank],
      parameters: rank * (rows + columns),
      loss: lossOf(singular, rank),
      parts: () => parts(factorsOf(matrix, singular, rank), rank),
    };
  };
  return {
    forRank,
    forLoss: (loss) => forRank(rankFor(singular, loss)),
    forShare: (share) => forRank(Math.floor((share * matrix.length) / (rows + columns))),
  };
}

/**
 * Tucker-2: 1 × 1 to fewer channels, the window among those, 1 × 1 to all outputs (Kim et al. 2016, arXiv 1511.06530), by
 * the leading singular vectors of both channel axes.
 */
export function tuckerParts(values: Float32Array, shape: readonly number[]): Decomposer {
  const [inputs, outputs] = shape.slice(-2);
  const window = shape.slice(0, -2);
  const size = window.reduce((product, side) => product * side, 1);
  const ofOutputs = singularOf(values, values.length / outputs, outputs, 'right');
  const ofInputs = singularOf(inputsFirst(values, size, inputs, outputs), inputs, size * outputs, 'left');
  const square = values.reduce((sum, value) => sum + value * value, 0);
  const at = (a: number, b: number): Decomposition => {
    const [first, last] = [Math.max(1, Math.min(inputs, a)), Math.max(1, Math.min(outputs, b))];
    const core = coreOf(values, { size, inputs, outputs }, ofInputs, ofOutputs, first, last);
    const kept = core.reduce((sum, value) => sum + value * value, 0);
    const ones = window.map(() => 1);
    return {
      scheme: 'tucker',
      ranks: [first, last],
      parameters: tuckerParameters(size, inputs, outputs, first, last),
      loss: square === 0 ? 0 : Math.max(0, 1 - kept / square),
      parts: () => [
        { shape: [...ones, inputs, first], values: columnsOf(ofInputs, inputs, first), covers: [] },
        { shape: [...window, first, last], values: core, covers: ['height', 'width'] },
        { shape: [...ones, last, outputs], values: rowsOf(ofOutputs, outputs, last), covers: [] },
      ],
    };
  };
  return {
    forRank: (rank) => at(rank, rank),
    // Each side may lose half: both projections together lose no more than the sum.
    forLoss: (loss) => at(rankFor(ofInputs, loss / 2), rankFor(ofOutputs, loss / 2)),
    forShare(share) {
      let scale = 1;
      const of = (count: number): number => Math.max(1, Math.floor(scale * count));
      const isOver = () => tuckerParameters(size, inputs, outputs, of(inputs), of(outputs)) > share * values.length;
      while (scale > 0.001 && isOver()) scale *= 0.98;
      return at(of(inputs), of(outputs));
    },
  };
}

function tuckerParameters(size: number, inputs: number, outputs: number, first: number, last: number): number {
  return inputs * first + size * first * last + last * outputs;
}

function inputsFirst(values: Float32Array, size: number, inputs: number, outputs: number): Float32Array {
  const matrix = new Float32Array(values.length);
  for (let w = 0; w < size; w++)
    for (let i = 0; i < inputs; i++)
      matrix.set(values.subarray((w * inputs + i) * outputs, (w * inputs + i + 1) * outputs), (i * size + w) * outputs);
  return matrix;
}

interface Sides {
  readonly size: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** core[w, a, b] = Σ kernel[w, i, o] · u[a, i] · v[b, o] */
function coreOf(
  values: Float32Array,
  { size, inputs, outputs }: Sides,
  ofInputs: Singular,
  ofOutputs: Singular,
  first: number,
  last: number,
): Float32Array {
  const core = new Float32Array(size * first * last);
  const narrowed = new Float64Array(first * outputs);
  for (let w = 0; w < size; w++) {
    narrowed.fill(0);
    for (let a = 0; a < first; a++) {
      const vector = vectorOf(ofInputs, a);
      for (let i = 0; i < inputs; i++) {
        const [factor, start] = [vector[i], (w * inputs + i) * outputs];
        for (let o = 0; o < outputs; o++) narrowed[a * outputs + o] += factor * values[start + o];
      }
    }
    for (let a = 0; a < first; a++)
      for (let b = 0; b < last; b++) {
        const vector = vectorOf(ofOutputs, b);
        let sum = 0;
        for (let o = 0; o < outputs; o++) sum += narrowed[a * outputs + o] * vector[o];
        core[(w * first + a) * last + b] = sum;
      }
  }
  return core;
}

function columnsOf(singular: Singular, length: number, rank: number): Float32Array {
  const matrix = new Float32Array(length * rank);
  for (let r = 0; r < rank; r++) for (let i = 0; i < length; i++) matrix[i * rank + r] = vectorOf(singular, r)[i];
  return matrix;
}

function rowsOf(singular: Singular, length: number, rank: number): Float32Array {
  const matrix = new Float32Array(rank * length);
  for (let r = 0; r < rank; r++) matrix.set(vectorOf(singular, r), r * length);
  return matrix;
}
