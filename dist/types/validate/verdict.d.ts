/**
 * From checks to one verdict and one exit code.
 *
 * Each check counts as its status, after policy: `inconclusive` and `no-baseline` on an error-level gate become `pass` or
 * `fail` where the policy says so, else they stay and warn; on a warn-level gate they only ever warn. The worst one is the
 * verdict: fail, not-measured, no-baseline, inconclusive, warn, pass. A breach is stated even when another figure is
 * missing, because a missing figure can't undo it: so exit code 1 beats 2 (a target's input is wrong) beats 3 (not
 * measured or not finished) beats 0.
 */
import type { Check, Status } from './gate.ts';
export type Policy = 'pass' | 'warn' | 'fail';
/** What gates of level `error` count as that could not be decided. */
export interface DoubtPolicy {
    readonly inconclusive: Policy;
    readonly noBaseline: Policy;
}
export interface VerdictPolicy extends DoubtPolicy {
    /** Which verdicts end with exit code 1: `error` fail; `warn` also everything that warns; `never` none (2 and 3 stay). */
    readonly failOn: 'error' | 'warn' | 'never';
}
export type ExitCode = 0 | 1 | 2 | 3;
export declare function worstStatus(statuses: readonly Status[]): Status;
/** Worst first; equal ones keep their order. */
export declare function worstFirst<Judged extends {
    readonly verdict: Status;
}>(targets: readonly Judged[]): Judged[];
/** What a check counts as in the verdict. */
export declare function effectiveStatus(check: Pick<Check, 'status' | 'level'>, policy: DoubtPolicy): Status;
export declare function targetVerdict(checks: readonly Check[], policy: DoubtPolicy): Status;
/** Exit code of one verdict. */
export declare function exitCodeOf(verdict: Status, policy: VerdictPolicy): ExitCode;
export declare function worstExitCode(codes: readonly ExitCode[]): ExitCode;
