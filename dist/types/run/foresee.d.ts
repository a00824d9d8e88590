import type { FailedPlan, PlannedTarget } from './plan.ts';
/**
 * One sentence per gate, without full stop. How much two candidates differ is taken from how much the stored one differs
 * from its original. Nothing is said of targets without a record, and of gates on slices.
 */
export declare function foresee(plans: readonly (PlannedTarget | FailedPlan)[], { alpha, confidence }: {
    readonly alpha: number;
    readonly confidence: number;
}): string[];
