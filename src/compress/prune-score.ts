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
export function scored(weight: FloatWeight, score: Score, gathered: Gathered | undefined): FloatWeight {
  const known = gathered?.get(weight.name);
  if (score === 'magnitude' || known === undefined) return weight;
  const { name, shape, dtype, values } = weight;
  if (score === 'movement') return { name, shape, dtype, values: ordered(known.movement ?? values) };
  return { name, shape, dtype, values: values.map((value, i) => value * Math.sqrt(known.squares[i])) };
}

/** Positive floats in the order of signed numbers; of two neighbouring floats some become one. */
function ordered(values: Float32Array): Float32Array {
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
  const keys = Int32Array.from(bits, (one) => (one < 0 ? ~one : one | 0x80000000) >>> 1);
  return new Float32Array(keys.buffer);
}

/** The second moments of gradients, for pruning at once. Gradual pruning gathers its own. */
export async function gatherForPruning(
  weights: Parameters<NonNullable<MethodContext['evidence']>['gradients']>[0],
  { evidence }: Pick<MethodContext, 'evidence'>,
): Promise<Gathered | undefined> {
  const moments = await evidence?.gradients(weights);
  return moments && new Map([...moments].map(([name, { square }]) => [name, { squares: square }]));
}
