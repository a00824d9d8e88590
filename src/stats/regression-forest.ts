import type { Random } from '../math/random.ts';
import { type Dimension, type RegressionTree, regressionTree } from './regression-tree.ts';

export interface RegressionForest {
  readonly trees: readonly RegressionTree[];
  /**
   * Share of the variance that is explained of points which a tree has not seen (out of bag); 1 all, 0 no more than their
   * mean does, below 0 less than that. NaN where the values do not vary.
   */
  readonly explained: number;
}

export interface ForestOptions {
  readonly trees?: number;
  readonly random: Random;
}

/**
 * Random forest for regression (Breiman 2001, Mach. Learn. 45:5–32): trees on bootstrap samples, each node looking at a
 * random part of the dimensions. The settings are those of functional ANOVA (Hutter et al. 2014): five of six dimensions
 * tried, nodes of fewer than three points not split.
 */
export function regressionForest(
  points: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  dimensions: readonly Dimension[],
  { trees: count = 64, random }: ForestOptions,
): RegressionForest {
  const n = points.length;
  const tried = Math.max(1, Math.ceil((5 / 6) * dimensions.length));
  const [sums, seen] = [new Float64Array(n), new Uint32Array(n)];
  const trees = Array.from({ length: count }, (_, place) => {
    const own = random.fork(`tree ${place}`);
    const drawn = Array.from({ length: n }, () => own.integer(n));
    const tree = regressionTree(
      drawn.map((index) => points[index]),
      drawn.map((index) => values[index]),
      dimensions,
      { splitFrom: 3, tried, random: own },
    );
    const inside = new Set(drawn);
    for (let index = 0; index < n; index++) {
      if (inside.has(index)) continue;
      sums[index] += tree.predict(points[index]);
      seen[index]++;
    }
    return tree;
  });
  return { trees, explained: explainedShare(values, sums, seen) };
}

function explainedShare(values: ArrayLike<number>, sums: Float64Array, seen: Uint32Array): number {
  const known = Array.from(seen, (_, index) => index).filter((index) => seen[index] > 0);
  const mean = known.reduce((sum, index) => sum + values[index], 0) / known.length;
  let [left, total] = [0, 0];
  for (const index of known) {
    left += (values[index] - sums[index] / seen[index]) ** 2;
    total += (values[index] - mean) ** 2;
  }
  return total > 0 ? 1 - left / total : Number.NaN;
}
