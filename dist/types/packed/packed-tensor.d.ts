/** A tensor of the file: what stands in its header. `words` below are the integers that are coded for it. */
import type { NumberForm } from './number-form.ts';
import type { Plan } from './tensor-coding.ts';
export type Dtype = 'float32' | 'int32' | 'bool';
export declare const dtypes: readonly Dtype[];
/** How the stock format would store it; for going back to it. */
export type Stored = 'full' | 'uint8' | 'uint16' | 'float16';
export declare const storedForms: readonly Stored[];
/** What a word stands for. */
export type Meaning = 
/** Itself, of an int32 or bool tensor. */
{
    readonly kind: 'itself';
}
/** float32(word × scale), with a scale by index along `axis`, or one. */
 | {
    readonly kind: 'levels';
    readonly scales: Float32Array;
    readonly axis: number;
}
/** float32((word + zero) × scale + min), as tfjs decodes uint8 and uint16. */
 | {
    readonly kind: 'affine';
    readonly scale: number;
    readonly min: number;
    readonly zero: number;
}
/** float32 number `word + zero` of a list. */
 | {
    readonly kind: 'palette';
    readonly entries: Float32Array;
    readonly zero: number;
}
/** The bits of a float32. */
 | {
    readonly kind: 'float';
    readonly top: number;
    readonly tail: number;
};
export declare const meanings: readonly Meaning['kind'][];
export interface PackedTensor {
    readonly name: string;
    readonly dtype: Dtype;
    readonly shape: readonly number[];
    readonly stored: Stored;
    readonly meaning: Meaning;
    readonly plan: Plan;
}
export declare function formOf(meaning: Meaning): NumberForm;
