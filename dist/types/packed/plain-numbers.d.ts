import type { BitCoder } from './bit-coder.ts';
import { type NumberForm } from './number-form.ts';
/** One context for each bit: fast, for large tensors. */
export declare class PlainNumbers {
    private readonly coder;
    private readonly form;
    private readonly zeroStates;
    private readonly signStates;
    private readonly stepStates;
    private readonly restStates;
    /** Size of the number above with its sign, by column. */
    private readonly above;
    /** Mean size of the column so far, in 256ths. */
    private readonly columnMeans;
    private rowMean;
    private rowsSeen;
    private left;
    private left2;
    constructor(coder: BitCoder, form: NumberForm, width: number);
    beginRow(_row: number): void;
    endRow(): void;
    codeRun(words: Int32Array, first: number, stride: number, live: Int32Array | undefined, from: number, to: number): void;
    /** Codes what is known not to be zero; returns its size with its sign. */
    private codeNumber;
    private codeFlag;
}
