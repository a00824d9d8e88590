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
