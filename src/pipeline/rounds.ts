/** Steps that are fine-tuned together. */
import { methodOf } from '../compress/methods.ts';
import type { Step } from '../compress/recipe.ts';
import type { FineTuneResult } from '../evaluate/measurement.ts';

/**
 * One round for nearly all recipes, for one without such steps too. A step that holds on to weights as they are (shared
 * values) begins another where gradual pruning comes before it, as in deep compression: prune and train, share and train.
 */
export function roundsOf(shaping: readonly Step[]): Step[][] {
  const rounds: Step[][] = [[]];
  for (const step of shaping) {
    const round = rounds[rounds.length - 1];
    const isCut = methodOf(step).startsAnew === true && round.some((other) => methodOf(other).isGradual?.(other));
    if (isCut) rounds.push([step]);
    else round.push(step);
  }
  return rounds;
}

/** As one result: from before the first to after the last, epochs counted through. */
export function oneAfterAnother(results: readonly FineTuneResult[]): FineTuneResult | undefined {
  return results.length === 0 ? undefined : results.reduce(joined);
}

function joined(first: FineTuneResult, next: FineTuneResult): FineTuneResult {
  const shifted = next.history.map((entry) => ({ ...entry, epoch: entry.epoch + first.epochs }));
  return {
    epochs: first.epochs + next.epochs,
    steps: first.steps + next.steps,
    stoppedEarly: first.stoppedEarly || next.stoppedEarly,
    bestEpoch: next.bestEpoch === 0 ? first.bestEpoch : first.epochs + next.bestEpoch,
    metric: next.metric,
    before: first.before,
    after: next.after,
    history: [...first.history, ...shifted],
  };
}
