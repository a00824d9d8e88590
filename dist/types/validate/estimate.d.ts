import type { Check } from './gate.ts';
import type { Subjects } from './measured.ts';
export interface Estimate {
    readonly candidate: number;
    /** Null against a value. */
    readonly reference: number | null;
    readonly change: number | null;
    readonly interval: Check['interval'];
    /** Examples behind the interval. */
    readonly n?: number;
    /** No example's outcome differs, or the bytes are the same. */
    readonly same?: 'bytes' | 'outcomes';
    /** Why a share of examples has no interval. */
    readonly unpaired?: string;
}
/** Why a figure is absent; `whose` decides what that means for the verdict. */
export interface Absent {
    readonly whose: 'candidate' | 'original' | 'baseline';
    readonly why: string;
}
export declare function estimate(metric: string, against: Check['against'], subjects: Subjects, level: number): Estimate | Absent;
