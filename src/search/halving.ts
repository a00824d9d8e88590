/** Few examples and few epochs first: which trial goes on to more, decided anew whenever a worker is free. */
import type { Outcomes } from './evidence.ts';
import { unpackEvidence, worseP } from './evidence.ts';
import { dominates, type Scored, sortedFronts } from './pareto.ts';
import { recipeKey } from './recipe-of.ts';
import { lonelyFirst } from './samplers/tpe.ts';
import type { Trial } from './trial.ts';

export interface Rungs {
  /** Share of examples and epochs, ascending; the last is 1. */
  readonly shares: readonly number[];
  /** One of so many goes on. */
  readonly factor: number;
}

/** At this p-value a trial is given up against one that is no worse in anything else. */
const SURE = 0.01;

export function rungsOf({ rungs, factor }: { readonly rungs: number; readonly factor: number }): Rungs {
  return { shares: Array.from({ length: rungs }, (_, rung) => factor ** (rung + 1 - rungs)), factor };
}

/**
 * Asynchronous successive halving (Li et al. 2020, MLSys, arXiv 1810.05934): of the trials that ended on a rung the best
 * 1/factor go on, highest rung first; best by front, then by loneliness. A trial that a full one beats for sure on the same
 * examples, and that is better in no other objective, does not go on.
 *
 * @param begun Keys of what has been started on each rung, ended or not.
 */
export function promotable(
  trials: readonly (Trial & Scored)[],
  begun: readonly ReadonlySet<string>[],
  { shares, factor }: Rungs,
  quality: number | undefined,
): (Trial & Scored) | undefined {
  const top = shares.length - 1;
  const full = trials.filter((trial) => trial.rung === top && trial.objectives !== undefined);
  for (let rung = top - 1; rung >= 0; rung--) {
    const ended = trials.filter((trial) => trial.rung === rung && trial.objectives !== undefined);
    const order = sortedFronts(ended).flatMap((front) => lonelyFirst(front, ended));
    for (const index of order.slice(0, Math.floor(ended.length / factor))) {
      const trial = ended[index];
      if (begun[rung + 1].has(recipeKey(trial.recipe))) continue;
      if (!full.some((other) => beatsForSure(other, trial, quality))) return trial;
    }
  }
  return undefined;
}

function beatsForSure(full: Trial & Scored, trial: Trial & Scored, quality: number | undefined): boolean {
  if (quality === undefined || full.evidence === undefined || trial.evidence === undefined) return false;
  if (full.violation > 0) return false;
  const without = ({ objectives }: Scored) => objectives!.filter((_, index) => index !== quality);
  const [his, its] = [without(full), without(trial)];
  const noWorse = dominates(his, its) || his.every((value, index) => value === its[index]);
  if (!noWorse) return false;
  const [one, other]: Outcomes[] = [unpackEvidence(trial.evidence), unpackEvidence(full.evidence)];
  return worseP(one, other) < SURE;
}
