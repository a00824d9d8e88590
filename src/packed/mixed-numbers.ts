import type { BitCoder } from './bit-coder.ts';
import { Mixing } from './mixing.ts';
import { codeRest, mostSteps, type NumberForm, restSize, signOf, stepsOf } from './number-form.ts';
import { statesOf } from './states.ts';

/** Several contexts for each bit, mixed: every number counts in a tensor of a few hundred that are not zero. */
export class MixedNumbers {
  private readonly coder: BitCoder;
  private readonly form: NumberForm;
  private readonly zeros: Mixing;
  private readonly signs: Mixing;
  private readonly steps: Mixing;
  private readonly restStates = statesOf(restSize);
  /** Sizes with their signs of all rows so far, each with a margin of one on either side; behind them a row of zeros. */
  private readonly sizes: Int8Array;
  private readonly pitch: number;
  private readonly zeroRow: number;
  private readonly period: number;
  /** Where these rows begin in `sizes`: this one, the two that were coded before, and a period before, and those around it. */
  private current = 0;
  private above: number;
  private above2: number;
  private far = 0;
  private farAbove = 0;
  private farBelow = 0;
  private readonly counts: Int32Array;
  private readonly sums: Int32Array;
  private readonly lastSigns: Int8Array;
  private rowsSeen = 0;
  private seen = 0;
  private total = 0;
  private totalSize = 0;
  private rowCount = 0;
  private rowSeen = 0;
  private rowSum = 0;
  private lastSign = 0;

  /**
   * `period`: rows after which the pattern of rows comes again, as the pixels of a picture do line by line; or 0. 1, which
   * says nothing that the row above does not: few contexts, mixed by weights that hardly move, for numbers without pattern.
   */
  constructor(coder: BitCoder, form: NumberForm, rows: number, width: number, period: number) {
    this.coder = coder;
    this.form = form;
    this.period = period;
    this.pitch = width + 2;
    this.zeroRow = rows * this.pitch;
    this.sizes = new Int8Array((rows + 1) * this.pitch);
    this.above = this.zeroRow;
    this.above2 = this.zeroRow;
    const few = period === 1;
    const pace = few ? 28 : 160;
    this.zeros = new Mixing(few ? 2 : period > 0 ? 7 : 6, 1 + 32 + 256 + 256 + 128 + 4096 + 64, 1, 1000, pace);
    this.signs = new Mixing(few ? 1 : 4, 1 + 27 + 9 + 4096, 1, 255, pace);
    this.steps = new Mixing(few ? 2 : 4, 4 * 32 * 64, 32, 255, pace);
    this.counts = new Int32Array(width);
    this.sums = new Int32Array(width);
    this.lastSigns = new Int8Array(width);
  }

  beginRow(row: number): void {
    this.current = row * this.pitch;
    this.far = this.rowBefore(row, this.period);
    this.farAbove = this.rowBefore(row, this.period + 1);
    this.farBelow = this.rowBefore(row, this.period - 1);
    [this.rowCount, this.rowSeen, this.rowSum, this.lastSign] = [0, 0, 0, 0];
  }

  endRow(): void {
    [this.above2, this.above] = [this.above, this.current];
    this.rowsSeen++;
  }

  private rowBefore(row: number, distance: number): number {
    return this.period > 0 && row >= distance ? (row - distance) * this.pitch : this.zeroRow;
  }

  codeRun(
    words: Int32Array,
    first: number,
    stride: number,
    live: Int32Array | undefined,
    from: number,
    to: number,
  ): void {
    const { coder, sizes, current, above, above2, counts, sums, far } = this;
    for (let i = from; i < to; i++) {
      const at = first + (live === undefined ? i : live[i]) * stride;
      const left = sizes[current + i];
      const left2 = i > 0 ? sizes[current + i - 1] : 0;
      const up = sizes[above + i + 1];
      const up2 = sizes[above2 + i + 1];
      const upFar = sizes[far + i + 1];
      const pattern = on(left) + on(left2) * 2 + on(up) * 4 + on(sizes[above + i + 2]) * 8 + on(up2) * 16;
      const mean = (this.total + 0.4) / (this.seen + 1);
      const inRow = (this.rowCount + 8 * mean) / (this.rowSeen + 8);
      const inColumn = (counts[i] + 2 * mean) / (this.rowsSeen + 2);
      const expected = (inRow * inColumn) / mean;
      const contexts = this.zeros.contexts;
      contexts[0] = 0;
      contexts[1] = 1 + pattern;
      contexts[2] = 33 + capped(this.rowCount, 15) * 16 + log(this.rowSeen);
      contexts[3] = 289 + halfOctaves(inColumn) * 2 + on(up);
      contexts[4] = 545 + halfOctaves(expected) * 2 + on(up);
      contexts[5] = 673 + (i & 4095);
      if (this.period > 0) {
        const around = on(upFar) + on(sizes[this.farAbove + i + 1]) * 2 + on(sizes[this.farBelow + i + 1]) * 4;
        contexts[6] = 4769 + around * 8 + on(left) + on(up) * 2 + on(up2) * 4;
      }
      const bit = this.zeros.bit(coder, 0, words[at] === 0 ? 0 : 1);
      if (bit === 1) {
        const size = this.codeNumber(words, at, i, left, up, upFar);
        sizes[current + i + 1] = size;
        const absolute = abs(size);
        counts[i]++;
        sums[i] += absolute;
        this.rowCount++;
        this.rowSum += absolute;
        this.total++;
        this.totalSize += absolute;
      }
      this.rowSeen++;
      this.seen++;
    }
  }

  /** What is known not to be zero; returns its size with its sign. */
  private codeNumber(words: Int32Array, at: number, column: number, left: number, up: number, far: number): number {
    const { coder, form, lastSigns, counts, sums } = this;
    const given = words[at];
    this.signs.contexts[0] = 0;
    this.signs.contexts[1] = 1 + signOf(left) * 9 + signOf(up) * 3 + signOf(far);
    this.signs.contexts[2] = 28 + signOf(this.lastSign) * 3 + signOf(lastSigns[column]);
    this.signs.contexts[3] = 37 + (column & 4095);
    const negative = this.signs.bit(coder, 0, given < 0 ? 1 : 0);
    this.lastSign = lastSigns[column] = negative === 1 ? -1 : 1;

    const wanted = stepsOf(form, given);
    const mean = (this.totalSize + 1) / (this.total + 1);
    const columnMean = halfOctaves((sums[column] + 2 * mean) / (counts[column] + 2) / 32);
    const rowMean = halfOctaves((this.rowSum + 2 * mean) / (this.rowCount + 2) / 32);
    const near = capped(abs(left) + abs(up), 15);
    const { contexts } = this.steps;
    let steps = 0;
    for (; steps < mostSteps; steps++) {
      contexts[0] = steps * 64;
      contexts[1] = 2048 + steps * 64 + columnMean;
      contexts[2] = 4096 + steps * 64 + rowMean;
      contexts[3] = 6144 + steps * 64 + near * 2 + negative;
      if (this.steps.bit(coder, steps, wanted > steps ? 1 : 0) === 0) break;
    }
    return codeRest(coder, form, this.restStates, words, at, negative, steps);
  }
}

function on(size: number): number {
  return size === 0 ? 0 : 1;
}

function abs(size: number): number {
  return size < 0 ? -size : size;
}

function capped(count: number, most: number): number {
  return count < most ? count : most;
}

/** Bits of a count. */
function log(count: number): number {
  const bits = 32 - Math.clz32(count);
  return bits < 15 ? bits : 15;
}

/** Of a share: 0 for less than 2^-15, 31 from 0.7. */
function halfOctaves(share: number): number {
  return share < 1 ? 32 - Math.clz32(share * share * 2 ** 30) : 31;
}
