import type { FailedPlan, PlannedTarget } from './plan.ts';
import type { Profile } from './profile.ts';
interface Settings {
    readonly alpha: number;
    readonly confidence: number;
    readonly minSliceSize?: number;
}
/**
 * One sentence per gate, without full stop. How much two candidates differ is taken from how much the stored one differs
 * from its original. Nothing is said of targets without a record, and on slices only of shares of examples, which are told at once.
 */
export declare function foresee(plans: readonly (PlannedTarget | FailedPlan)[], { alpha, confidence, minSliceSize }: Settings, profile?: Profile): string[];
export {};
