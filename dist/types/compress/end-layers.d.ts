import type { FloatWeight, Selection } from './select-weights.ts';
/**
 * Which kernels are small end layers: the first and the last kernel in the order of the network, each where it holds less
 * than 5 % of the weights that would be pruned. They see the input, or make the decision, through few weights: pruning
 * them saves next to nothing and costs most (Han et al. 2015, figure 6; Zhu & Gupta 2017 leave them out likewise).
 */
export declare function isEndToProtect({ chosen, roles }: Selection): (weight: FloatWeight) => boolean;
