import { type Rule } from '../operation.ts';
export declare function convolution(dimensions: number): Rule;
export declare function transposedConvolution(dimensions: number): Rule;
export declare const depthwiseConvolution: Rule;
/** A depthwise convolution and one of 1 × 1. */
export declare const separableConvolution: Rule;
/** Over the last axis, at every place of the others. */
export declare const dense: Rule;
