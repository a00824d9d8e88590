/** The smallest share of channels that brings a model under a target. */
import type { Model } from '../../model/model.ts';
import type { Masks } from '../method.ts';

export interface Tried {
  readonly gone: ReadonlySet<number>;
  readonly model: Model;
  readonly masks: Masks;
}

export interface Reached extends Tried {
  readonly isReached: boolean;
}

/**
 * Bisection over the share, `steps` times. `measure` is what `most` bounds; it is taken to fall as the share rises, which
 * a latency does but for its noise. Where the largest share does not reach the target, that one is handed back.
 */
export async function reachTarget(
  attempt: (amount: number) => Tried,
  measure: (model: Model) => number | Promise<number>,
  most: number,
  steps: number,
): Promise<Reached> {
  let [low, high] = [0, 1];
  let best = attempt(high);
  if ((await measure(best.model)) > most) return { ...best, isReached: false };
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2;
    const tried = attempt(middle);
    const isBelow = isSame(tried, best) || (await measure(tried.model)) <= most;
    if (isBelow) [high, best] = [middle, tried];
    else low = middle;
  }
  return { ...best, isReached: true };
}

/** Nothing new to measure. */
function isSame(one: Tried, other: Tried): boolean {
  return one.gone.size === other.gone.size && [...one.gone].every((root) => other.gone.has(root));
}
