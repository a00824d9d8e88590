/** Gaussian process regression over points of a search space: what a recipe would give, and how sure that is. */
import type { Random } from '../../math/random.ts';
import type { Point, Space } from '../space.ts';

export interface Prediction {
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
}

export interface GaussianProcess {
  predict(point: Point): Prediction;
}

interface Settings {
  /** Per parameter, logarithms: of the length over which a range matters, of how much another choice matters. */
  readonly logLengths: Float64Array;
  /** Logarithm of the noise variance as a share of the signal's. */
  readonly logNoise: number;
}

const SWEEPS = 3;
/** Steps of the coordinate search, in logarithms. */
const STEPS = [1, 0.4] as const;
const LENGTHS = { low: Math.log(0.05), high: Math.log(8), start: Math.log(0.6) } as const;
const NOISE = { low: Math.log(1e-6), high: Math.log(0.3), start: Math.log(1e-3) } as const;
/** What a parameter of only one of two points is worth; that they have different methods counts by itself. */
const ABSENT = 0.25;

/**
 * Matérn 5/2 over ranges with a length of its own for each (Rasmussen & Williams 2006, ch. 4 and 5), Hamming distance over
 * choices; values are standardised. Lengths and noise by the marginal likelihood times a weak prior that most parameters
 * matter little (Hvarfner et al. 2024, arXiv 2402.02229), found by coordinate search from `start`. Cost: O(n³) for each of
 * about 6 × parameters settings.
 */
export function gaussianProcess(
  space: Space,
  points: readonly Point[],
  values: readonly number[],
  random: Random,
): GaussianProcess {
  const n = points.length;
  const { parameters } = space;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const scale = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n) || 1;
  const target = Float64Array.from(values, (value) => (value - mean) / scale);
  const squares = parameters.map((_, k) => {
    const rows = new Float64Array((n * (n + 1)) / 2);
    for (let i = 0, at = 0; i < n; i++)
      for (let j = 0; j <= i; j++, at++) rows[at] = distance(space, k, points[i], points[j]);
    return rows;
  });

  let best: Settings = { logLengths: new Float64Array(parameters.length).fill(LENGTHS.start), logNoise: NOISE.start };
  let fit = likelihood(best);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const k of [...random.permutation(parameters.length + 1)]) {
      for (const step of STEPS) {
        for (const sign of [-1, 1]) {
          const next = moved(best, k, sign * step);
          const found = next === undefined ? Number.NEGATIVE_INFINITY : likelihood(next);
          if (found > fit) [best, fit] = [next!, found];
        }
      }
    }
  }
  const weights = inverseSquares(best);
  const factor = cholesky(gram(best), n)!;
  const alpha = solveTransposed(factor, solve(factor, target, n), n);
  const noise = Math.exp(best.logNoise);

  return {
    predict(point) {
      const row = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let k = 0; k < parameters.length; k++) sum += weights[k] * distance(space, k, point, points[i]);
        row[i] = matern(sum);
      }
      let expected = 0;
      for (let i = 0; i < n; i++) expected += row[i] * alpha[i];
      const half = solve(factor, row, n);
      const variance = Math.max(1e-10, 1 + noise - half.reduce((sum, value) => sum + value * value, 0));
      return { mean: mean + scale * expected, deviation: scale * Math.sqrt(variance) };
    },
  };

  function gram(settings: Settings): Float64Array {
    const own = inverseSquares(settings);
    const matrix = new Float64Array((n * (n + 1)) / 2);
    for (let k = 0; k < parameters.length; k++) {
      const rows = squares[k];
      for (let at = 0; at < matrix.length; at++) matrix[at] += own[k] * rows[at];
    }
    for (let i = 0, at = 0; i < n; i++) {
      for (let j = 0; j <= i; j++, at++)
        matrix[at] = matern(matrix[at]) + (i === j ? Math.exp(settings.logNoise) + 1e-9 : 0);
    }
    return matrix;
  }

  /** With the signal's variance at its best, which standardised values put near 1. */
  function likelihood(settings: Settings): number {
    const lower = cholesky(gram(settings), n);
    if (lower === undefined) return Number.NEGATIVE_INFINITY;
    const half = solve(lower, target, n);
    let [quadratic, determinant] = [0, 0];
    for (let i = 0; i < n; i++) {
      quadratic += half[i] * half[i];
      determinant += Math.log(lower[(i * (i + 1)) / 2 + i]);
    }
    let prior = 0;
    for (const length of settings.logLengths) prior -= 0.125 * (length - Math.log(1)) ** 2;
    return -0.5 * quadratic - determinant + prior;
  }
}

/** Squared; the coordinate of a parameter that a point lacks is unlike all others. */
function distance({ parameters }: Space, k: number, one: Point, other: Point): number {
  const { name, kind } = parameters[k];
  const [a, b] = [one[name], other[name]];
  if (a === b) return 0;
  if (a === undefined || b === undefined) return ABSENT;
  return kind === 'choice' ? 1 : (a - b) ** 2;
}

function inverseSquares({ logLengths }: Settings): Float64Array {
  return logLengths.map((length) => Math.exp(-2 * length));
}

function moved(settings: Settings, k: number, step: number): Settings | undefined {
  if (k === settings.logLengths.length) {
    const logNoise = settings.logNoise + 2 * step;
    return logNoise < NOISE.low || logNoise > NOISE.high ? undefined : { ...settings, logNoise };
  }
  const logLengths = settings.logLengths.slice();
  logLengths[k] += step;
  return logLengths[k] < LENGTHS.low || logLengths[k] > LENGTHS.high ? undefined : { ...settings, logLengths };
}

function matern(square: number): number {
  const r = Math.sqrt(5 * square);
  return (1 + r + (r * r) / 3) * Math.exp(-r);
}

/** Packed lower triangle; undefined where the matrix is not positive definite. */
function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  for (let i = 0; i < n; i++) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j++) {
      const other = (j * (j + 1)) / 2;
      let sum = matrix[row + j];
      for (let k = 0; k < j; k++) sum -= matrix[row + k] * matrix[other + k];
      if (i > j) matrix[row + j] = sum / matrix[other + j];
      else if (sum <= 0) return undefined;
      else matrix[row + j] = Math.sqrt(sum);
    }
  }
  return matrix;
}

function solve(lower: Float64Array, right: Float64Array, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = (i * (i + 1)) / 2;
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= lower[row + k] * x[k];
    x[i] = sum / lower[row + i];
  }
  return x;
}

function solveTransposed(lower: Float64Array, right: Float64Array, n: number): Float64Array {
  const x = right.slice();
  for (let i = n - 1; i >= 0; i--) {
    const row = (i * (i + 1)) / 2;
    x[i] /= lower[row + i];
    for (let k = 0; k < i; k++) x[k] -= lower[row + k] * x[i];
  }
  return x;
}
