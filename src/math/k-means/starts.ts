/** Where Lloyd's iterations may start. All ascending; k centers or fewer. */
import type { Random } from '../random.ts';
import type { Sums } from './points.ts';

/** Equal steps from the smallest to the largest: large values, which are few and bear much, get centers of their own. */
export function linearStart({ points: { at } }: Sums, k: number): Float64Array {
  const [low, high] = [at[0], at[at.length - 1]];
  return Float64Array.from({ length: k }, (_, i) => (k === 1 ? (low + high) / 2 : low + ((high - low) * i) / (k - 1)));
}

/** Equal shares of the weight between centers. */
export function densityStart({ points: { at }, weight }: Sums, k: number): Float64Array {
  const total = weight[at.length];
  let index = 0;
  const centers = Float64Array.from({ length: k }, (_, i) => {
    while (weight[index + 1] < ((i + 0.5) * total) / k) index++;
    return at[index];
  });
  return Float64Array.from(new Set(centers));
}

/** k-means++ (Arthur & Vassilvitskii 2007): each next center is a point drawn by its squared distance from the nearest. */
export function plusPlusStart({ points: { at, weight } }: Sums, k: number, random: Random): Float64Array {
  const nearest = new Float64Array(at.length).fill(Number.POSITIVE_INFINITY);
  const chances = Float64Array.from(weight);
  const centers: number[] = [];
  while (centers.length < k) {
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    if (total <= 0) break;
    let [rest, drawn] = [random.uniform() * total, 0];
    for (; drawn < at.length - 1 && rest >= chances[drawn]; drawn++) rest -= chances[drawn];
    // Rounding may end on a point that is a center already.
    while (chances[drawn] === 0) drawn--;
    centers.push(at[drawn]);
    for (let i = 0; i < at.length; i++) {
      nearest[i] = Math.min(nearest[i], (at[i] - at[drawn]) ** 2);
      chances[i] = weight[i] * nearest[i];
    }
  }
  return Float64Array.from(centers).sort();
}
