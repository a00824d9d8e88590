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

const SEVERITY: readonly Status[] = ['pass', 'warn', 'inconclusive', 'no-baseline', 'not-measured', 'fail'];
const EXIT_ORDER: readonly ExitCode[] = [1, 2, 3, 0];

export function worstStatus(statuses: readonly Status[]): Status {
  return statuses.reduce(
    (worst, status) => (SEVERITY.indexOf(status) > SEVERITY.indexOf(worst) ? status : worst),
    'pass',
  );
}

/** Worst first; equal ones keep their order. */
export function worstFirst<Judged extends { readonly verdict: Status }>(targets: readonly Judged[]): Judged[] {
  return [...targets].sort((a, b) => SEVERITY.indexOf(b.verdict) - SEVERITY.indexOf(a.verdict));
}

/** What a check counts as in the verdict. */
export function effectiveStatus(check: Pick<Check, 'status' | 'level'>, policy: DoubtPolicy): Status {
  const { status, level } = check;
  if (status !== 'inconclusive' && status !== 'no-baseline') {
    return status === 'not-measured' && level === 'warn' ? 'warn' : status;
  }
  if (level === 'warn') return status;
  const choice = status === 'inconclusive' ? policy.inconclusive : policy.noBaseline;
  return choice === 'warn' ? status : choice;
}

export function targetVerdict(checks: readonly Check[], policy: DoubtPolicy): Status {
  return worstStatus(checks.map((check) => effectiveStatus(check, policy)));
}

/** Exit code of one verdict. */
export function exitCodeOf(verdict: Status, policy: VerdictPolicy): ExitCode {
  switch (verdict) {
    case 'pass':
      return 0;
    case 'fail':
      return policy.failOn === 'never' ? 0 : 1;
    case 'not-measured':
      return 3;
    default:
      return policy.failOn === 'warn' ? 1 : 0;
  }
}

export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return EXIT_ORDER.find((code) => codes.includes(code)) ?? 0;
}
