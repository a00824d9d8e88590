import type { BitCoder } from './bit-coder.ts';
import { codeRest, mostSteps, type NumberForm, restSize, signOf, stepsOf } from './number-form.ts';
import { moved, statesOf } from './states.ts';

const limit = 255;
/** Buckets of a mean of sizes, by octaves. */
const buckets = 12;

/** One context for each bit: fast, for large tensors. */
export class PlainNumbers {
  private readonly coder: BitCoder;
  private readonly form: NumberForm;
  private readonly zeroStates = statesOf(buckets * buckets * 4);
  private readonly signStates = statesOf(9);
  private readonly stepStates = statesOf(buckets * (mostSteps + 1));
  private readonly restStates = statesOf(restSize);
  /** Size of the number above with its sign, by column. */
  private readonly above: Int8Array;
  /** Mean size of the column so far, in 256ths. */
  private readonly columnMeans: Uint16Array;
  private rowMean = 0;
  private rowsSeen = 0;
  private left = 0;
  private left2 = 0;

  constructor(coder: BitCoder, form: NumberForm, width: number) {
    this.coder = coder;
    this.form = form;
    this.above = new Int8Array(width);
    this.columnMeans = new Uint16Array(width);
  }

  beginRow(_row: number): void {
    [this.left, this.left2] = [0, 0];
  }

  endRow(): void {
    this.rowsSeen++;
  }

  codeRun(
    words: Int32Array,
    first: number,
    stride: number,
    live: Int32Array | undefined,
    from: number,
    to: number,
  ): void {
    const { coder, above, columnMeans, zeroStates } = this;
    let { rowMean, left, left2 } = this;
    const memory = this.rowsSeen < 3 ? 1 : this.rowsSeen < 10 ? 2 : this.rowsSeen < 40 ? 3 : 4;
    for (let i = from; i < to; i++) {
      const at = first + (live === undefined ? i : live[i]) * stride;
      const columnMean = columnMeans[i];
      const up = above[i];
      const near = (left !== 0 ? 1 : 0) + (up !== 0 ? 2 : 0);
      const context = ((bucketOf(columnMean) * buckets + bucketOf(rowMean)) << 2) + near;
      const state = zeroStates[context];
      const bit = coder.bit(state >>> 16, words[at] === 0 ? 0 : 1);
      zeroStates[context] = moved(state, bit, limit);
      left2 = left;
      left = 0;
      if (bit === 1) {
        const activity = columnMean + rowMean + ((left2 < 0 ? -left2 : left2) + (up < 0 ? -up : up)) * 128;
        left = this.codeNumber(words, at, left2, up, bucketOf(activity >> 1));
      }
      above[i] = left;
      const size = (left < 0 ? -left : left) << 8;
      columnMeans[i] = columnMean + ((size - columnMean) >> memory);
      rowMean += (size - rowMean) >> 4;
    }
    [this.rowMean, this.left, this.left2] = [rowMean, left, left2];
  }

  /** Codes what is known not to be zero; returns its size with its sign. */
  private codeNumber(words: Int32Array, at: number, left: number, up: number, activity: number): number {
    const { coder, form, stepStates, restStates } = this;
    const given = words[at];
    const negative = this.codeFlag(this.signStates, signOf(left) * 3 + signOf(up), given < 0 ? 1 : 0);
    const wanted = stepsOf(form, given);
    let steps = 0;
    const base = activity * (mostSteps + 1);
    while (steps < mostSteps && this.codeFlag(stepStates, base + steps, wanted > steps ? 1 : 0) === 1) steps++;
    return codeRest(coder, form, restStates, words, at, negative, steps);
  }

  private codeFlag(states: Int32Array, context: number, given: number): number {
    const state = states[context];
    const bit = this.coder.bit(state >>> 16, given);
    states[context] = moved(state, bit, limit);
    return bit;
  }
}

function bucketOf(mean: number): number {
  const octave = 30 - Math.clz32(mean);
  return octave < 0 ? 0 : octave < buckets ? octave : buckets - 1;
}
