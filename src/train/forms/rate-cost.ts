/**
 * What a tensor of integers is likely to cost in an adaptive entropy coder whose contexts see which rows and columns are
 * nearly empty: the price that rate–distortion training puts on each weight.
 */

/**
 * Bits of an element by its integer q: `zero` for 0, `zero + leave + (|q| − 1) × tail` for others. Between integers the
 * cost is the straight line, whose slope is what training follows: `leave` below 1, `tail` above.
 */
export interface TensorCost {
  /** Per element. */
  readonly leave: Float32Array;
  readonly zero: Float32Array;
  readonly tail: number;
}

/** Examples' worth of the tensor's own density that stand behind that of each row and column. */
const BEHIND = 1;
/** Bits: a further step away from zero never costs less, or large magnitudes would be free to grow. */
const LEAST_TAIL = 0.5;
const LEAST_LEAVE = 0.5;
const most = 1 - 1e-6;

/**
 * The chance of a non-zero is row density × column density ÷ tensor density (each smoothed): a row or column with few
 * others makes the next one dear, so that whole rows and columns run empty, and an empty one costs next to nothing. A
 * vector has its density alone. Magnitudes are taken as geometric.
 *
 * @param levels the integers, or latent values that are rounded here; row-major
 * @param columns elements per row
 */
export function tensorCost(levels: ArrayLike<number>, columns: number): TensorCost {
  const size = levels.length;
  const rows = size / columns;
  const inRow = new Float64Array(rows);
  const inColumn = new Float64Array(columns);
  let [ones, sum] = [0, 0];
  for (let r = 0, i = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, i++) {
      const magnitude = Math.round(Math.abs(levels[i]));
      if (magnitude === 0) continue;
      inRow[r]++;
      inColumn[c]++;
      ones++;
      sum += magnitude;
    }
  }
  const density = (ones + 0.5) / (size + 1);
  const isVector = rows === 1 || columns === 1;
  // Each element sees a row and column in which it is half there, be it zero or not: what either choice costs between them.
  const sharesOf = (counts: Float64Array, length: number, half: number): Float64Array =>
    counts.map((count) =>
      isVector ? 1 : (Math.max(0, count + half) + BEHIND * density) / (length + BEHIND) / density,
    );
  const [rowOfZero, rowOfOthers] = [sharesOf(inRow, columns, 0.5), sharesOf(inRow, columns, -0.5)];
  const [columnOfZero, columnOfOthers] = [sharesOf(inColumn, rows, 0.5), sharesOf(inColumn, rows, -0.5)];
  // Of a geometric law with mean m the chance of one more is 1 − 1/m.
  const more = 1 - (ones + 1) / (sum + 1.5);
  const tail = Math.max(LEAST_TAIL, -Math.log2(more));
  const one = 1 - Math.log2(1 - more);
  const leave = new Float32Array(size);
  const zero = new Float32Array(size);
  for (let r = 0, i = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, i++) {
      const isZero = Math.abs(levels[i]) < 0.5;
      const share = isZero ? rowOfZero[r] * columnOfZero[c] : rowOfOthers[r] * columnOfOthers[c];
      const chance = Math.min(most, density * share);
      zero[i] = -Math.log2(1 - chance);
      leave[i] = Math.max(LEAST_LEAVE, one - zero[i] - Math.log2(chance));
    }
  }
  return { leave, zero, tail };
}

/** Bits of a whole tensor. `levels` are integers. */
export function tensorBits(levels: ArrayLike<number>, columns: number): number {
  const { leave, zero, tail } = tensorCost(levels, columns);
  let bits = 0;
  for (let i = 0; i < zero.length; i++) {
    const magnitude = Math.abs(levels[i]);
    bits += zero[i] + (magnitude === 0 ? 0 : leave[i] + (magnitude - 1) * tail);
  }
  return bits;
}
