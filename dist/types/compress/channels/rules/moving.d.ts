import { type Rule } from '../operation.ts';
/** Channels-first input is transposed before it is flattened, where the layer says so. */
export declare const flatten: Rule;
export declare const reshape: Rule;
export declare const permute: Rule;
export declare const repeatVector: Rule;
