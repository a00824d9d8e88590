/**
 * tfjs builds the layers of a model from their configs before it looks at the weights in the file: it allocates what
 * `units` and `filters` say, and in nested models it runs the initializers, which takes seconds for large kernels and for
 * ever when a config is damaged. While a model is loaded, weights are no larger than the largest in the file, and zero.
 */
import type { Tf } from './runnable.ts';
/** While `work` runs, layers may not ask for a weight of more than `most` values. */
export declare function whileBuilding<T>(tf: Tf, most: number, work: () => Promise<T>): Promise<T>;
