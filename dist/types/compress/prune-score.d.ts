import type { Gathered, MethodContext } from './method.ts';
import type { FloatWeight } from './select-weights.ts';
export type Score = 'magnitude' | 'movement' | 'fisher';
/**
 * What a weight is worth, as numbers of which the smallest magnitudes are pruned.
 *
 * `magnitude`: |w|. `fisher`: |w|·√E[g²], whose square is twice what the loss rises by when the weight goes, by the diagonal
 * of the Fisher information (LeCun, Denker & Solla 1990, "Optimal brain damage"; Theis et al. 2018, arXiv 1801.05787).
 * `movement`: −Σ g·w over the steps so far, which is large for weights that training moves away from zero and negative for
 * those that it moves towards it (Sanh, Wolf & Rush 2020, arXiv 2005.07683). Where no gradients are known, |w|.
 */
export declare function scored(weight: FloatWeight, score: Score, gathered: Gathered | undefined): FloatWeight;
/** The second moments of gradients, for pruning at once. Gradual pruning gathers its own. */
export declare function gatherForPruning(weights: Parameters<NonNullable<MethodContext['evidence']>['gradients']>[0], { evidence }: Pick<MethodContext, 'evidence'>): Promise<Gathered | undefined>;
