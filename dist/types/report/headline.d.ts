/** The one sentence that stands first: a verb phrase that follows the target's name. Plain text, not escaped. */
import type { Check, Status } from '../validate/gate.ts';
import type { Report, Row } from './report.ts';
/** `fails: Accuracy −2.10 pp against the baseline, limit 1 pp (and 1 more)`. */
export declare function targetHeadline(verdict: Status, checks: readonly Check[], rows: readonly Row[]): string;
/** The checks that a verdict rests on. */
export declare function decisive(verdict: Status, checks: readonly Check[]): readonly Check[];
/** `3.7× smaller (93.2 kB in brotli), Accuracy 98.32 %`. */
export declare function achievement(rows: readonly Row[]): string;
export declare function runHeadline(targets: Report['targets'], verdict: Status): string;
