import { type Rule } from '../operation.ts';
export declare function merging(combine: (values: readonly number[]) => number): Rule;
export declare const add: Rule;
export declare const average: Rule;
export declare const maximum: Rule;
export declare const minimum: Rule;
/** Zero times anything is zero. */
export declare const multiply: Rule;
export declare const concatenate: Rule;
