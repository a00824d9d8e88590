/** Which scheme and which ranks a layer gets. */
import type { Candidate } from './candidates.ts';
import type { Decomposer, Decomposition } from './kernel-parts.ts';

export interface Plan {
  readonly candidate: Candidate;
  readonly decomposers: readonly Decomposer[];
}

/** What a layer's ranks are chosen by. */
export type Wanted = { readonly rank: number } | { readonly loss: number } | { readonly share: number };

/** Of several schemes: the fewest weights where the loss is given, else the least loss. */
export function best(decomposers: readonly Decomposer[], wanted: Wanted): Decomposition {
  if ('loss' in wanted) {
    return least(
      decomposers.map((one) => one.forLoss(wanted.loss)),
      ({ parameters }) => parameters,
    );
  }
  const all = decomposers.map((one) => ('rank' in wanted ? one.forRank(wanted.rank) : one.forShare(wanted.share)));
  return least(all, ({ loss }) => loss);
}

function least(all: readonly Decomposition[], by: (one: Decomposition) => number): Decomposition {
  return all.reduce((first, other) => (by(other) < by(first) ? other : first));
}
