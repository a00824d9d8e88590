import type { BitCoder } from './bit-coder.ts';
import { moved } from './states.ts';

/**
 * A number other than zero, as sign, steps and rest. Integers: steps are the bits of the magnitude less one, the rest is what
 * follows its leading one. Floats (their bits): steps down from the largest exponent of the tensor, the rest is the fraction
 * without the `tail` zero bits that all fractions of the tensor end with.
 */
export type NumberForm =
  | { readonly kind: 'integer' }
  | { readonly kind: 'float'; readonly top: number; readonly tail: number };

/** More steps than these follow as a number. */
export const mostSteps = 31;

/** The form of floats with these bits. */
export function floatForm(words: Int32Array): NumberForm {
  let [top, fractions] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    const exponent = (words[i] >>> 23) & 0xff;
    if (words[i] !== 0 && exponent > top) top = exponent;
    fractions |= words[i] & 0x7fffff;
  }
  return { kind: 'float', top, tail: fractions === 0 ? 23 : 31 - Math.clz32(fractions & -fractions) };
}

export function stepsOf(form: NumberForm, word: number): number {
  if (form.kind === 'float') return form.top - ((word >>> 23) & 0xff);
  return 31 - Math.clz32(word < 0 ? -word : word);
}

/** States that `codeRest` works with. */
export const restSize = (mostSteps + 1) * 16;

/**
 * Codes what follows the steps, the first four bits in context of each other, the others as they are, and puts the number
 * into `words`. Returns its size with its sign: more for larger numbers, never 0.
 */
export function codeRest(
  coder: BitCoder,
  form: NumberForm,
  states: Int32Array,
  words: Int32Array,
  at: number,
  negative: number,
  steps: number,
): number {
  const given = words[at];
  const isFloat = form.kind === 'float';
  let down = steps;
  let left = steps;
  let bits = given < 0 ? -given : given;
  if (isFloat) {
    if (steps === mostSteps) down += coder.direct(8, stepsOf(form, given) - mostSteps);
    left = 23 - form.tail;
    bits = (given & 0x7fffff) >>> form.tail;
  }
  let rest = 0;
  const base = isFloat ? 0 : steps * 16;
  for (let node = 1; left > 0 && node < 16; ) {
    left--;
    const context = base + node;
    const bit = coder.bit(states[context] >>> 16, (bits >>> left) & 1);
    states[context] = moved(states[context], bit, 255);
    node = node * 2 + bit;
    rest = rest * 2 + bit;
  }
  while (left > 0) {
    const count = left > 8 ? 8 : left;
    left -= count;
    rest = (rest << count) | coder.direct(count, bits >>> left);
  }
  const value = (1 << steps) | rest;
  const size = isFloat ? (steps < 15 ? 16 - steps : 1) : steps + 1;
  if (isFloat) words[at] = (negative << 31) | (((form.top - down) & 0xff) << 23) | (rest << form.tail);
  else words[at] = negative === 1 ? -value : value;
  return negative === 1 ? -size : size;
}

/** 0 for none, 1 for a positive one, 2 for a negative one. */
export function signOf(size: number): number {
  return size > 0 ? 1 : size < 0 ? 2 : 0;
}
