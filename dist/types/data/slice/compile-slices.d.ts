import { type Expression, ExpressionError } from './expression.ts';
import type { SliceOptions } from './options.ts';
export interface CompiledSlice extends Expression {
    readonly name: string;
}
/**
 * `classes`: names in the order of their indices, where they are known. Throws an ExpressionError for what can't be used; it
 * does not say which slice it is of.
 */
export declare function compileSlice(options: SliceOptions, classes?: readonly string[]): CompiledSlice;
/** Columns of the data that these slices look at. Slices that can't be used name none: compiling them says what is wrong. */
export declare function columnsOf(slices: readonly SliceOptions[]): string[];
/** What is wrong with slice number `index`, as a failure. */
export declare function sliceFailure(error: ExpressionError, { name }: SliceOptions, example?: string): Error;
