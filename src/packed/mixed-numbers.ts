import type { BitCoder } from './bit-coder.ts';
import { Mixing } from './mixing.ts';
import { mostSteps, type NumberForm } from './number-form.ts';
import { codeRest } from './plain-numbers.ts';
import { statesOf } from './states.ts';

/** Several contexts for each bit, mixed: every number counts in a tensor of a few hundred that are not zero. */
export class MixedNumbers {
  private readonly coder: BitCoder;
  private readonly form: NumberForm;
  private readonly zeros: Mixing;
  private readonly signs: Mixing;
  private readonly steps: Mixing;
  private readonly restStates = statesOf((mostSteps + 1) * 16);
  /** Sizes with their signs of the rows above, by column, with a margin of one on either side. */
  private above: Int8Array;
  private above2: Int8Array;
  private current: Int8Array;
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

  constructor(coder: BitCoder, form: NumberForm, width: number) {
    this.coder = coder;
    this.form = form;
    this.zeros = new Mixing(6, 1 + 32 + 256 + 256 + 128 + 4096, 4, 1000);
    this.signs = new Mixing(4, 1 + 9 + 9 + 3 + 4096, 1, 255);
    this.steps = new Mixing(4, 4 * 32 * 64, 32, 255);
    this.above = new Int8Array(width + 2);
    this.above2 = new Int8Array(width + 2);
    this.current = new Int8Array(width + 2);
    this.counts = new Int32Array(width);
    this.sums = new Int32Array(width);
    this.lastSigns = new Int8Array(width);
  }

  beginRow(): void {
    [this.above2, this.above, this.current] = [this.above, this.current, this.above2];
    this.current.fill(0);
    [this.rowCount, this.rowSeen, this.rowSum, this.lastSign] = [0, 0, 0, 0];
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
    const { coder, above, above2, current, counts, sums } = this;
    for (let i = from; i < to; i++) {
      const at = first + (live === undefined ? i : live[i]) * stride;
      const left = current[i];
      const left2 = i > 0 ? current[i - 1] : 0;
      const up = above[i + 1];
      const pattern = on(left) + on(left2) * 2 + on(up) * 4 + on(above[i + 2]) * 8 + on(above2[i + 1]) * 16;
      const mean = (this.total + 0.4) / (this.seen + 1);
      const inRow = (this.rowCount + 2 * mean) / (this.rowSeen + 2);
      const inColumn = (counts[i] + 2 * mean) / (this.rowsSeen + 2);
      const expected = (inRow * inColumn) / mean;
      const contexts = this.zeros.contexts;
      contexts[0] = 0;
      contexts[1] = 1 + pattern;
      contexts[2] = 33 + capped(this.rowCount, 15) * 16 + log(this.rowSeen);
      contexts[3] = 289 + capped(counts[i], 15) * 16 + log(this.rowsSeen);
      contexts[4] = 545 + halfOctaves(expected) * 2 + on(up);
      contexts[5] = 673 + (i & 4095);
      const bit = this.zeros.bit(coder, capped(log(this.rowsSeen) >> 1, 3), words[at] === 0 ? 0 : 1);
      if (bit === 1) {
        const size = this.codeNumber(words, at, i, left, up);
        current[i + 1] = size;
        const absolute = size < 0 ? -size : size;
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

  private codeNumber(words: Int32Array, at: number, column: number, left: number, up: number): number {
    const { coder, form, lastSigns, counts, sums } = this;
    const given = words[at];
    const isFloat = form.kind === 'float';
    this.signs.contexts[0] = 0;
    this.signs.contexts[1] = 1 + signOf(left) * 3 + signOf(up);
    this.signs.contexts[2] = 10 + signOf(this.lastSign) * 3 + signOf(lastSigns[column]);
    this.signs.contexts[3] = 22 + (column & 4095);
    const negative = this.signs.bit(coder, 0, given < 0 ? 1 : 0);
    this.lastSign = lastSigns[column] = negative === 1 ? -1 : 1;

    const magnitude = isFloat ? given & 0x7fffffff : given < 0 ? -given : given;
    const wanted = isFloat ? form.top - (magnitude >>> 23) : 31 - Math.clz32(magnitude);
    const mean = (this.totalSize + 1) / (this.total + 1);
    const columnMean = halfOctaves((sums[column] + 2 * mean) / (counts[column] + 2) / 16);
    const rowMean = halfOctaves((this.rowSum + 2 * mean) / (this.rowCount + 2) / 16);
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
    let length = steps;
    if (isFloat) {
      if (steps === mostSteps) steps += coder.direct(8, wanted - mostSteps);
      length = 23 - form.tail;
    }
    const bits = isFloat ? (magnitude & 0x7fffff) >>> form.tail : magnitude;
    const rest = codeRest(coder, this.restStates, isFloat ? 0 : steps, length, bits);
    if (isFloat) {
      words[at] = (negative << 31) | (((form.top - steps) & 0xff) << 23) | (rest << form.tail);
      const size = steps < 15 ? 16 - steps : 1;
      return negative === 1 ? -size : size;
    }
    const value = (1 << steps) | rest;
    words[at] = negative === 1 ? -value : value;
    return negative === 1 ? -steps - 1 : steps + 1;
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

function signOf(size: number): number {
  return size > 0 ? 1 : size < 0 ? 2 : 0;
}

/** Bits of a count. */
function log(count: number): number {
  const bits = 32 - Math.clz32(count);
  return bits < 15 ? bits : 15;
}

/** Of a share: 0 for less than 2^-15, 63 for 2^16 and more. */
function halfOctaves(share: number): number {
  const bits = 32 - Math.clz32(share * share * 1024 * 1024 * 1024);
  return bits;
}
