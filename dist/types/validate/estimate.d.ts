/** One metric of the candidate beside what a gate holds it against: two figures, their difference, its interval. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Bootstraps } from './bootstraps.ts';
import type { Check } from './gate.ts';
import { type Subjects } from './measured.ts';
import { type Pairs } from './paired.ts';
export interface Estimate {
    readonly candidate: number;
    /** Null against a value. */
    readonly reference: number | null;
    readonly change: number | null;
    readonly interval: Check['interval'];
    /** Standard error of the change, where the bootstrap tells it. */
    readonly error?: number;
    /**
     * One-sided p-value of "the candidate is no worse than allowed". Against a value: of the worst value allowed; else of
     * the worsening that is allowed, in the metric's unit. Absent: an exact figure, or nothing is known per example.
     */
    readonly pOf?: (allowed: number) => number;
    /** Examples behind the interval. */
    readonly n?: number;
    /** Of a share of examples, against another model. */
    readonly pairs?: Pairs;
    /** No example's outcome differs, or the bytes are the same. */
    readonly same?: 'bytes' | 'outcomes';
    /** Why a figure that depends on the examples has no interval. */
    readonly unpaired?: string;
}
/** Why a figure is absent; `whose` decides what that means for the verdict. */
export interface Absent {
    readonly whose: 'candidate' | Exclude<Check['against'], 'value'>;
    readonly why: string;
}
/** `bootstraps`: intervals of what is no share of examples; without them such a figure has none. */
export declare function estimate(info: MetricInfo, against: Check['against'], subjects: Subjects, level: number, bootstraps?: Bootstraps): Estimate | Absent;
