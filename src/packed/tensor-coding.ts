/**
 * Codes the numbers of a tensor row by row. Rows and columns that hold nothing but zeros are flagged and left out. A
 * generator: it yields where it must wait for bytes, at most 512 numbers apart. Reading, `words` starts out as zeros.
 */
import type { BitCoder } from './bit-coder.ts';
import { MixedNumbers } from './mixed-numbers.ts';
import type { NumberForm } from './number-form.ts';
import { PlainNumbers } from './plain-numbers.ts';
import { moved, statesOf } from './states.ts';
import { layoutOf, type View } from './view.ts';

export interface Plan {
  readonly view: View;
  /** Whether each row says first that it is empty. */
  readonly rowFlags: boolean;
  readonly columnFlags: boolean;
  /** Several contexts mixed for each bit: smaller and slower, for tensors that are not large. */
  readonly mixed: boolean;
  /** Of mixed ones: rows after which their pattern comes again, 0 for none, 1 for few contexts. */
  readonly period: number;
}

/** Numbers between two looks at what has arrived. */
const run = 512;

export function* codeTensor(
  coder: BitCoder,
  words: Int32Array,
  shape: readonly number[],
  plan: Plan,
  form: NumberForm,
): Generator<void, void> {
  if (words.length === 0) return;
  const { rows, columns, stride, start } = layoutOf(shape, plan.view);
  const live = yield* codeLiveColumns(coder, words, plan, { rows, columns, stride, start });
  const width = live?.length ?? columns;
  const numbers = plan.mixed
    ? new MixedNumbers(coder, form, rows, width, plan.period)
    : new PlainNumbers(coder, form, width);
  const flags = statesOf(4);
  let before = 0;
  for (let row = 0; row < rows; row++) {
    while (coder.starved()) yield;
    const first = start(row);
    if (plan.rowFlags) {
      const flag = codeFlag(coder, flags, before & 3, coder.reads ? 0 : hasAny(words, first, stride, columns));
      before = before * 2 + flag;
      if (flag === 0) continue;
    }
    numbers.beginRow(row);
    for (let from = 0; from < width; from += run) {
      if (from > 0) while (coder.starved()) yield;
      numbers.codeRun(words, first, stride, live, from, Math.min(width, from + run));
    }
    numbers.endRow();
  }
}

/** The columns that are not empty; undefined: all, none was asked about. */
function* codeLiveColumns(
  coder: BitCoder,
  words: Int32Array,
  plan: Plan,
  { rows, columns, stride, start }: ReturnType<typeof layoutOf>,
): Generator<void, Int32Array | undefined> {
  if (!plan.columnFlags) return undefined;
  const any = new Uint8Array(columns);
  if (!coder.reads) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0, at = start(row); column < columns; column++, at += stride)
        if (words[at] !== 0) any[column] = 1;
    }
  }
  const flags = statesOf(4);
  let [before, count] = [0, 0];
  for (let column = 0; column < columns; column++) {
    if (column % run === 0) while (coder.starved()) yield;
    any[column] = codeFlag(coder, flags, before & 3, any[column]);
    before = before * 2 + any[column];
    count += any[column];
  }
  const live = new Int32Array(count);
  for (let column = 0, next = 0; column < columns; column++) if (any[column] === 1) live[next++] = column;
  return live;
}

function codeFlag(coder: BitCoder, states: Int32Array, context: number, given: number): number {
  const bit = coder.bit(states[context] >>> 16, given);
  states[context] = moved(states[context], bit, 60);
  return bit;
}

function hasAny(words: Int32Array, first: number, stride: number, columns: number): number {
  for (let column = 0, at = first; column < columns; column++, at += stride) if (words[at] !== 0) return 1;
  return 0;
}
