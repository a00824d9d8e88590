import type { Port } from '../../model/runnable.ts';
/**
 * Axes of length 1 come and go, and either side may be flat; any other change of shape would scramble the examples and is
 * refused unless `wanted` (preprocess.shape) asks for it.
 */
export declare function fitShape(actual: readonly number[], port: Port | undefined, wanted: readonly number[] | undefined, where: string): number[];
export declare function show(shape: readonly (number | null)[]): string;
