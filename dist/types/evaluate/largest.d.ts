import type { TensorData } from '../data/source.ts';
/** Over the entries of `a`; NaN counts as no difference: it is a finding of its own. */
export declare function largestDifference(a: TensorData['values'], b: TensorData['values']): number;
export declare function largest(values: TensorData['values']): number;
