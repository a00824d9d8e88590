/**
 * Second half of judging: all gates of a run together. Each gate of level `error` whose figure depends on the examples is
 * a test of "the candidate is within the limit". Rejecting one that is true is a false alarm, and Holm's procedure keeps
 * the chance of any false alarm in the run at `alpha` or below, however many gates there are and however they depend on
 * each other (Holm 1979, Scand. J. Statist. 6:65–70).
 */
import { holm } from '../stats/holm.ts';
import { type Decision, decide, isBeyond, type Test } from './decide.ts';
import { decideSlices, slicesResolution } from './decide-slices.ts';
import type { Absent } from './estimate.ts';
import type { Check } from './gate.ts';
import { resolution } from './resolution.ts';
import type { Sliced } from './slices.ts';
import type { Weighed } from './weigh.ts';

/** What the verdicts of one run were held to together. */
export interface Family {
  /** Chance of any false alarm in the run, at most. */
  readonly alpha: number;
  /** Gates of level `error` that were tested together. */
  readonly size: number;
}

export interface Settled {
  /** One list per target, in the order handed in; one check per gate. */
  readonly checks: readonly (readonly Check[])[];
  readonly family: Family;
}

/** `targets`: what `weighGates` gave for every target of the run. */
export function settle(targets: readonly (readonly Weighed[])[], alpha: number): Settled {
  const members = targets.flat().filter(({ p, head }) => p !== undefined && head.level === 'error');
  const { adjusted } = holm(
    members.map(({ p }) => p as number),
    alpha,
  );
  const ofMember = new Map(members.map((member, index) => [member, adjusted[index]]));
  const family = { alpha, size: members.length };
  const checks = targets.map((target) =>
    target.map((weighed) => {
      const { p } = weighed;
      const test =
        p === undefined ? undefined : { p, adjusted: ofMember.get(weighed) ?? p, alpha, family: family.size };
      return withNeed(checkOf(weighed, test), weighed);
    }),
  );
  return { checks, family };
}

/** Whether an accepted regression was made use of: without it the candidate's figure is beyond the limit. */
function withNeed(check: Check, { own, info }: Weighed): Check {
  const { accepted, candidate, reference, change } = check;
  if (accepted === undefined || own === undefined || candidate === null) return check;
  if (!isBeyond(info, own, { candidate, reference, change })) return check;
  return { ...check, accepted: { ...accepted, needed: true } };
}

function checkOf(weighed: Weighed, test: Test | undefined): Check {
  const { head, info, found, sliced } = weighed;
  if (sliced !== undefined) return { ...head, ...slicedFound(weighed, sliced, test) };
  if ('whose' in found) return { ...head, ...absent(found, weighed) };
  const { candidate, reference, change, interval } = found;
  const decision: Decision = decide(info, head, found, test);
  const status = decision.status === 'fail' && head.level === 'warn' ? 'warn' : decision.status;
  const evidence = test === undefined ? {} : { rawP: test.p, p: test.adjusted };
  // What was found is found, however small the test split is.
  const asked = test !== undefined && decision.status !== 'fail';
  const coarse = asked && resolution({ info, limit: head.limit, found, alpha: levelOf(test, head.level) });
  const stated = coarse ? { resolution: coarse } : {};
  // V8 is thirty times slower at so many spreads, and the simulations of `npm run bench` judge a million gates.
  const figures = { candidate, reference, change, interval };
  return Object.assign({}, head, figures, evidence, stated, decision, { status });
}

/** Of one gate where all others are beyond doubt: the least that Holm asks of it. */
function levelOf({ alpha, family }: Test, level: Check['level']): number {
  return level === 'error' ? alpha / Math.max(1, family) : alpha;
}

type Found = Pick<Check, 'candidate' | 'reference' | 'change' | 'interval' | 'status' | 'reason' | 'advice'>;

function slicedFound(
  weighed: Weighed,
  sliced: Sliced | Absent,
  test: Test | undefined,
): Omit<Check, keyof Weighed['head']> {
  const { head, info } = weighed;
  const decided = 'whose' in sliced ? sliced : decideSlices(sliced, info, head, test);
  if ('whose' in decided) return absent(decided, weighed);
  const status = decided.status === 'fail' && head.level === 'warn' ? 'warn' : decided.status;
  const coarse =
    test !== undefined && !('whose' in sliced) && decided.status !== 'fail'
      ? slicesResolution(sliced, info, head.limit, levelOf(test, head.level))
      : undefined;
  return {
    ...decided,
    ...(coarse && { resolution: coarse }),
    ...(test === undefined ? {} : { rawP: test.p, p: test.adjusted }),
    status,
  };
}

/** A figure that is not there never passes. */
function absent({ whose, why }: Absent, { known, hasBaseline, baselineAdvice }: Weighed): Found {
  const empty = { candidate: known, reference: null, change: null, interval: null };
  if (whose === 'candidate' || whose === 'original') {
    return { ...empty, status: 'not-measured', reason: `was not measured for the ${whose}: ${why}` };
  }
  if (whose !== 'baseline') {
    const what = { release: 'the last release', best: 'the best of the history' }[whose];
    return {
      ...empty,
      status: 'no-baseline',
      reason: `can't be compared with ${what}: ${why}`,
      advice: ADVICE_ON_HISTORY,
    };
  }
  const reason = hasBaseline
    ? `can't be compared, because the baseline was measured without it: ${why}`
    : `can't be compared with a baseline: ${why}`;
  return { ...empty, status: 'no-baseline', reason, advice: baselineAdvice ?? ADVICE_ON_BASELINE };
}

const ADVICE_ON_BASELINE = 'Run `compression-gate baseline update` on the default branch and commit what it writes';
const ADVICE_ON_HISTORY = 'Record runs of the default branch and of releases (`compression-gate record`)';
