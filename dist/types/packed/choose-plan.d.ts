import { type Meaning } from './packed-tensor.ts';
import { type Plan } from './tensor-coding.ts';
export interface Choice {
    readonly plan: Plan;
    /** Estimated for the whole tensor. */
    readonly bits: number;
}
/** Tries the layouts that make sense and takes what takes the fewest bits. */
export declare function choosePlan(words: Int32Array, shape: readonly number[], meaning: Meaning): Choice;
