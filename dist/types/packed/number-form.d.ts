import type { BitCoder } from './bit-coder.ts';
/**
 * A number other than zero, as sign, steps and rest. Integers: steps are the bits of the magnitude less one, the rest is what
 * follows its leading one. Floats (their bits): steps down from the largest exponent of the tensor, the rest is the fraction
 * without the `tail` zero bits that all fractions of the tensor end with.
 */
export type NumberForm = {
    readonly kind: 'integer';
} | {
    readonly kind: 'float';
    readonly top: number;
    readonly tail: number;
};
/** More steps than these follow as a number. */
export declare const mostSteps = 31;
/** The form of floats with these bits. */
export declare function floatForm(words: Int32Array): NumberForm;
export declare function stepsOf(form: NumberForm, word: number): number;
/** States that `codeRest` works with. */
export declare const restSize: number;
/**
 * Codes what follows the steps, the first four bits in context of each other, the others as they are, and puts the number
 * into `words`. Returns its size with its sign: more for larger numbers, never 0.
 */
export declare function codeRest(coder: BitCoder, form: NumberForm, states: Int32Array, words: Int32Array, at: number, negative: number, steps: number): number;
/** 0 for none, 1 for a positive one, 2 for a negative one. */
export declare function signOf(size: number): number;
