/** How much of each layer can go before the outputs change by more than is allowed. */
import type { Model } from '../../model/model.ts';
import type { MethodContext } from '../method.ts';
import { best, type Plan } from './choose.ts';
import { takenApart } from './rewrite.ts';

/** Shares of a layer's weights that are tried, from much to little; 1 leaves the layer as it is. */
const LEVELS = [0.75, 0.5, 0.35, 0.25, 0.15, 0.08];

/**
 * Share of the weights to keep, by layer; layers that are to be left as they are have none. Each layer is taken apart alone,
 * at each share, and the change of the model's outputs on the train split is measured; then layers go down by a level as
 * long as the sum of these errors stays within `error`, that layer first which saves most weights per error. Errors of
 * several layers hardly add up to more than their sum, but where the measured whole does, levels are taken back.
 *
 * Undefined where there is no train split to measure on.
 */
export async function sensitiveShares(
  model: Model,
  plans: readonly Plan[],
  { error: allowed, ranks }: { readonly error: number; readonly ranks: Readonly<Record<string, number>> },
  { evidence }: MethodContext,
): Promise<ReadonlyMap<string, number> | undefined> {
  if (evidence === undefined) return undefined;
  const free = plans.filter(({ candidate }) => !Object.hasOwn(ranks, candidate.layer));
  const ladders: Rung[][] = [];
  for (const { candidate, decomposers } of free) {
    const ladder: Rung[] = [{ layer: candidate.layer, share: 1, weights: candidate.kernel.values.length, error: 0 }];
    for (const share of LEVELS) {
      const decomposition = best(decomposers, { share });
      if (decomposition.parameters >= ladder[ladder.length - 1].weights) continue;
      const changed = takenApart(model, [{ candidate, parts: decomposition.parts() }]);
      const error = await evidence.outputError(model, changed);
      ladder.push({ layer: candidate.layer, share, weights: decomposition.parameters, error });
      if (error > allowed) break;
    }
    ladders.push(ladder);
  }
  const taken: Rung[] = [];
  for (let next = cheapest(ladders, taken, allowed); next !== undefined; next = cheapest(ladders, taken, allowed)) {
    taken.push(next);
  }
  for (; taken.length > 0; taken.pop()) {
    const shares = sharesOf(taken);
    const all = free.flatMap(({ candidate, decomposers }) => {
      const share = shares.get(candidate.layer);
      return share === undefined ? [] : [{ candidate, parts: best(decomposers, { share }).parts() }];
    });
    if ((await evidence.outputError(model, takenApart(model, all))) <= allowed) return shares;
  }
  return new Map();
}

interface Rung {
  readonly layer: string;
  readonly share: number;
  readonly weights: number;
  readonly error: number;
}

function sharesOf(taken: readonly Rung[]): Map<string, number> {
  return new Map(taken.map(({ layer, share }) => [layer, share]));
}

/** The next rung of some ladder that saves most weights for its error and still fits. */
function cheapest(ladders: readonly Rung[][], taken: readonly Rung[], allowed: number): Rung | undefined {
  const now = new Map(taken.map((rung) => [rung.layer, rung]));
  const spent = [...now.values()].reduce((sum, { error }) => sum + error, 0);
  let found: { rung: Rung; gain: number } | undefined;
  for (const ladder of ladders) {
    const at = now.get(ladder[0].layer) ?? ladder[0];
    for (const rung of ladder.slice(ladder.indexOf(at) + 1)) {
      const more = rung.error - at.error;
      if (spent + more > allowed) continue;
      const gain = (at.weights - rung.weights) / Math.max(more, 1e-12);
      if (found === undefined || gain > found.gain) found = { rung, gain };
    }
  }
  return found?.rung;
}
