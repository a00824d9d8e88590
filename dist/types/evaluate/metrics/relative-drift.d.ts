import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';
/**
 * Outputs of a root mean square below this are next to zero: the rounding of float32 at 1, 2⁻²³, which sums of activations
 * carry. Drift is taken of this then, since a share of rounding noise says nothing.
 */
export declare const smallestReference: number;
export declare const relativeDrift: Metric<Comparison>;
