import type { FloatWeight, Selection } from './select-weights.ts';

/** A kernel at either end with less than this share of all weights to prune is left alone. */
const SMALL = 0.05;

/**
 * Which kernels are small end layers: the first and the last kernel in the order of the network, each where it holds less
 * than 5 % of the weights that would be pruned. They see the input, or make the decision, through few weights: pruning
 * them saves next to nothing and costs most (Han et al. 2015, figure 6; Zhu & Gupta 2017 leave them out likewise).
 */
export function isEndToProtect({ chosen, roles }: Selection): (weight: FloatWeight) => boolean {
  const total = chosen.reduce((sum, { values }) => sum + values.length, 0);
  const inOrder = [...chosen].sort((a, b) => (roles.get(a.name)?.order ?? 0) - (roles.get(b.name)?.order ?? 0));
  const ends = [inOrder.at(0), inOrder.at(-1)].filter((weight) => weight && weight.values.length < SMALL * total);
  return (weight) => ends.includes(weight);
}
