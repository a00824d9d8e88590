import type { BitCoder } from './bit-coder.ts';
import { type NumberForm } from './number-form.ts';
/** Several contexts for each bit, mixed: every number counts in a tensor of a few hundred that are not zero. */
export declare class MixedNumbers {
    private readonly coder;
    private readonly form;
    private readonly zeros;
    private readonly signs;
    private readonly steps;
    private readonly restStates;
    /** Sizes with their signs of all rows so far, each with a margin of one on either side; behind them a row of zeros. */
    private readonly sizes;
    private readonly pitch;
    private readonly zeroRow;
    private readonly period;
    /** Where these rows begin in `sizes`: this one, the two that were coded before, and a period before, and those around it. */
    private current;
    private above;
    private above2;
    private far;
    private farAbove;
    private farBelow;
    private readonly counts;
    private readonly sums;
    private readonly lastSigns;
    private rowsSeen;
    private seen;
    private total;
    private totalSize;
    private rowCount;
    private rowSeen;
    private rowSum;
    private lastSign;
    /**
     * `period`: rows after which the pattern of rows comes again, as the pixels of a picture do line by line; or 0. 1, which
     * says nothing that the row above does not: few contexts, mixed by weights that hardly move, for numbers without pattern.
     */
    constructor(coder: BitCoder, form: NumberForm, rows: number, width: number, period: number);
    beginRow(row: number): void;
    endRow(): void;
    private rowBefore;
    codeRun(words: Int32Array, first: number, stride: number, live: Int32Array | undefined, from: number, to: number): void;
    /** What is known not to be zero; returns its size with its sign. */
    private codeNumber;
}
