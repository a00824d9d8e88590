/**
 * Codes the numbers of a tensor row by row. Rows and columns that hold nothing but zeros are flagged and left out. A
 * generator: it yields where it must wait for bytes, at most 512 numbers apart. Reading, `words` starts out as zeros.
 */
import type { BitCoder } from './bit-coder.ts';
import type { NumberForm } from './number-form.ts';
import { type View } from './view.ts';
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
export declare function codeTensor(coder: BitCoder, words: Int32Array, shape: readonly number[], plan: Plan, form: NumberForm): Generator<void, void>;
