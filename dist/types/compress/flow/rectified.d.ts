/** Mean and mean square of what an activation makes of a normal variable: what a layer is fed, told from batch norm alone. */
import type { ActivationKind } from './flow.ts';
export interface TwoMoments {
    readonly mean: number;
    readonly square: number;
}
/** `homogeneous` as if it were ReLU; of functions that are not known, as if they changed nothing. */
export declare function afterActivation(kind: ActivationKind, mean: number, variance: number): TwoMoments;
/** Share of normal variables for which the activation has a slope. */
export declare function shareWithSlope(kind: ActivationKind, mean: number, variance: number): number;
/** Abramowitz and Stegun 7.1.26: within 1.5e-7. */
export declare function normalCdf(x: number): number;
