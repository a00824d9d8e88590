import type { BitCoder } from './bit-coder.ts';
import { mostSteps, type NumberForm } from './number-form.ts';
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
  private readonly restStates = statesOf((mostSteps + 1) * 32);
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
    const isFloat = form.kind === 'float';
    const magnitude = isFloat ? given & 0x7fffffff : given < 0 ? -given : given;
    const wanted = isFloat ? form.top - (magnitude >>> 23) : 31 - Math.clz32(magnitude);
    let steps = 0;
    const base = activity * (mostSteps + 1);
    while (steps < mostSteps && this.codeFlag(stepStates, base + steps, wanted > steps ? 1 : 0) === 1) steps++;
    let length = steps;
    if (isFloat) {
      if (steps === mostSteps) steps += coder.direct(8, wanted - mostSteps);
      length = 23 - form.tail;
    }
    const rest = codeRest(
      coder,
      restStates,
      isFloat ? 0 : steps,
      length,
      isFloat ? (magnitude & 0x7fffff) >>> form.tail : magnitude,
    );
    if (isFloat) {
      words[at] = (negative << 31) | (((form.top - steps) & 0xff) << 23) | (rest << form.tail);
      const size = steps < 15 ? 16 - steps : 1;
      return negative === 1 ? -size : size;
    }
    const value = (1 << steps) | rest;
    words[at] = negative === 1 ? -value : value;
    return negative === 1 ? -steps - 1 : steps + 1;
  }

  private codeFlag(states: Int32Array, context: number, given: number): number {
    const state = states[context];
    const bit = this.coder.bit(state >>> 16, given);
    states[context] = moved(state, bit, limit);
    return bit;
  }
}

/** The lowest `length` bits: the first four in context of each other, the others as they are. */
export function codeRest(coder: BitCoder, states: Int32Array, set: number, length: number, given: number): number {
  let rest = 0;
  let left = length;
  for (let node = 1; left > 0 && node < 16; ) {
    left--;
    const context = set * 16 + node;
    const bit = coder.bit(states[context] >>> 16, (given >>> left) & 1);
    states[context] = moved(states[context], bit, limit);
    node = node * 2 + bit;
    rest = rest * 2 + bit;
  }
  while (left > 0) {
    const count = left > 8 ? 8 : left;
    left -= count;
    rest = (rest << count) | coder.direct(count, given >>> left);
  }
  return rest;
}

function signOf(size: number): number {
  return size > 0 ? 1 : size < 0 ? 2 : 0;
}

function bucketOf(mean: number): number {
  const octave = 30 - Math.clz32(mean);
  return octave < 0 ? 0 : octave < buckets ? octave : buckets - 1;
}
