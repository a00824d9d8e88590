/** Intervals and p-values of metrics that are no share of examples, from what each example contributes to them. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from './gate.ts';
import { type Subjects } from './measured.ts';
export interface Bootstrapped {
    readonly n: number;
    /** Of the candidate's figure against a value, else of candidate − reference. */
    readonly interval: (level: number) => NonNullable<Check['interval']>;
    /** Standard error; absent where nothing shows the scatter. */
    readonly error?: number;
    /** As `Estimate.pOf`. */
    readonly pOf: (allowed: number) => number;
}
/** By metric and what it is held against; a text says why there is none. */
export type Bootstraps = ReadonlyMap<string, Bootstrapped | string>;
export interface Wanted {
    readonly info: MetricInfo;
    readonly against: Check['against'];
}
export declare function bootstrapKey(metric: string, against: Check['against']): string;
/** Whether the figure varies with the examples, and is no share of them that has an interval of its own. */
export declare function isBootstrapped({ name, machineDependent }: MetricInfo): boolean;
/**
 * One bootstrap for all of them. The draws are seeded by the number of examples alone: the same figures give the same
 * intervals, in every run. `together`: examples of all slices that are looked at, which bounds the draws for each.
 */
export declare function bootstraps(wanted: readonly Wanted[], subjects: Subjects, together?: number): Bootstraps;
