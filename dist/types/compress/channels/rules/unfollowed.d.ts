import { type Rule } from '../operation.ts';
/** Puts out what it takes in, element by element. */
export declare const looksAtAll: Rule;
export declare const embedding: Rule;
export declare const recurrent: Rule;
export declare const bidirectional: Rule;
/** A dense layer at every step; what other layers make of a step is not known. */
export declare const timeDistributed: Rule;
