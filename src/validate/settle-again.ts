/**
 * Gates that several runs have decided, each run its own, decided again as one family: Holm's procedure over the p-values of
 * all of them. A larger family asks more of each gate, so a failure may turn out to be in doubt, and nothing else changes
 * its status.
 */
import type { MetricInfo } from '../evaluate/metric.ts';
import { holm } from '../stats/holm.ts';
import { decide, type Test } from './decide.ts';
import { onSlice } from './decide-slices.ts';
import type { Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import { isBehaviour } from './paired.ts';
import { sampleOf } from './sample-of.ts';
import type { Family, Settled } from './settle.ts';

export interface DecidedTarget {
  readonly checks: readonly Check[];
  /** Undefined: nothing is known of that metric. */
  readonly infoOf: (metric: string) => MetricInfo | undefined;
  /** Examples of the test split. */
  readonly examples: number;
  /** False: what a gate in doubt counts as is not known, so a failure stays one. */
  readonly mayDoubt: boolean;
}

/** What one run has decided together. */
export interface DecidedRun {
  readonly family: Family;
  readonly targets: readonly DecidedTarget[];
}

/**
 * One list of checks per target, over all runs, in the order handed in. The smallest error rate of the runs is that of the
 * family. Gates that a run has counted without leaving their p-value count as tests that found nothing; a failure without
 * a p-value (an exact figure) stays. p-values must lie in 0 … 1.
 */
export function settleAgain(runs: readonly DecidedRun[], otherwise: number): Settled {
  const alphas = runs.map(({ family }) => family.alpha);
  const alpha = alphas.length === 0 ? otherwise : Math.min(...alphas);
  const members = runs.flatMap(({ targets }) => targets.flatMap(({ checks }) => checks.filter(isMember)));
  const size = runs.reduce((sum, run) => sum + Math.max(run.family.size, membersOf(run)), 0);
  const unknown = new Array<number>(size - members.length).fill(1);
  const { adjusted } = holm([...members.map(({ rawP }) => rawP as number), ...unknown], alpha);
  const adjustedOf = new Map(members.map((check, index) => [check, adjusted[index]]));
  const checks = runs.flatMap(({ family, targets }) =>
    targets.map((target) =>
      target.checks.map((check) => {
        const { rawP: p } = check;
        if (p === undefined) return check;
        // A gate that only warns is tested on its own.
        const over = adjustedOf.get(check) ?? p;
        const before = { p, adjusted: check.p ?? p, alpha: family.alpha, family: family.size };
        return again(check, target, before, { p, adjusted: over, alpha, family: size });
      }),
    ),
  );
  return { checks, family: { alpha, size } };
}

function isMember({ level, rawP }: Check): boolean {
  return level === 'error' && rawP !== undefined;
}

function membersOf({ targets }: DecidedRun): number {
  return targets.reduce((sum, { checks }) => sum + checks.filter(isMember).length, 0);
}

function again(check: Check, target: DecidedTarget, before: Test, now: Test): Check {
  const adjusted = { ...check, p: now.adjusted };
  const info = target.infoOf(check.metric);
  const found = foundBy(check, target.examples);
  if (info === undefined || found === undefined) return adjusted;
  if (check.status !== 'inconclusive' && !(check.status === 'fail' && target.mayDoubt)) return adjusted;
  const sample = sampleOf(check.metric, check.slice?.name);
  const decision = decide(info, check, found, now, sample);
  // Anything else would be a figure that contradicts its own check.
  if (decision.status !== 'inconclusive') return adjusted;
  const said = decide(info, check, found, before, sample).reason ?? '';
  const reason = reworded(check, said, decision.reason ?? '');
  const advice = found.n === undefined && check.metric !== 'latency' ? undefined : decision.advice;
  return { ...adjusted, status: 'inconclusive', reason, advice };
}

/** What is said around the decision (the slice, slices that are too small) stays. */
function reworded({ reason = '', slice }: Check, said: string, now: string): string {
  if (said !== '' && reason.includes(said)) return reason.replace(said, () => now);
  return slice === undefined ? now : `${onSlice(slice)} ${now}`;
}

function foundBy({ metric, candidate, reference, change, interval, slice }: Check, examples: number) {
  if (candidate === null || interval === null) return undefined;
  const n = slice?.size ?? (metric === 'latency' || isBehaviour(metric) ? undefined : examples);
  return { candidate, reference, change, interval, n } satisfies Estimate;
}
