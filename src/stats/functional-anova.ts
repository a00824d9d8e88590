import type { Dimension, Leaf, RegressionTree } from './regression-tree.ts';

/** A step function over one dimension: `values[i]` from `edges[i]` to `edges[i + 1]`; for choices one value each. */
export interface Marginal {
  /** In [0, 1], from 0 to 1; of choices 0, 1/count, …, 1. */
  readonly edges: Float64Array;
  readonly values: Float64Array;
}

export interface TreeAnova {
  readonly mean: number;
  /** Of the tree's function over the whole space. */
  readonly variance: number;
  /** Per dimension: the mean over all others. */
  readonly marginals: readonly Marginal[];
  /** Per dimension: variance of its marginal. */
  readonly main: Float64Array;
  /** What two dimensions do together and neither does alone; `[i][j]` for i < j. */
  readonly pairs: readonly Float64Array[];
}

/**
 * Functional ANOVA of a regression tree over uniform inputs (Hutter, Hoos & Leyton-Brown 2014, ICML 32:754–762).
 *
 * What: how much of the variance over the whole space is owed to each dimension, and to each pair beyond its two parts.
 * When: which hyper-parameters matter, from trials anywhere in the space. Formula: the leaves are boxes, so the mean over
 * all other dimensions is exact: for a value of dimension j, Σ over leaves that hold it of value × volume over the others.
 * Cost: O(pairs × leaves × cells of the grid that their cuts make).
 */
export function functionalAnova({ leaves }: RegressionTree, dimensions: readonly Dimension[]): TreeAnova {
  const widths = leaves.map((leaf) => dimensions.map((shape, d) => widthOf(leaf, shape, d)));
  const volumes = widths.map((row) => row.reduce((product, width) => product * width, 1));
  const mean = leaves.reduce((sum, { value }, i) => sum + value * volumes[i], 0);
  const variance = leaves.reduce((sum, { value }, i) => sum + (value - mean) ** 2 * volumes[i], 0);
  const edges = dimensions.map((shape, d) => edgesOf(leaves, shape, d));
  const cells = leaves.map((leaf) => dimensions.map((shape, d) => cellsOf(leaf, shape, d, edges[d])));
  const lengths = edges.map((own) => own.subarray(1).map((edge, i) => edge - own[i]));

  const marginals = dimensions.map((_, d): Marginal => {
    const values = new Float64Array(lengths[d].length);
    for (const [i, leaf] of leaves.entries()) {
      const share = leaf.value * (volumes[i] / widths[i][d]);
      for (const cell of cells[i][d]) values[cell] += share;
    }
    return { edges: edges[d], values };
  });
  const main = Float64Array.from(marginals, ({ values }, d) =>
    values.reduce((sum, value, cell) => sum + lengths[d][cell] * (value - mean) ** 2, 0),
  );
  const pairs = dimensions.map((_, a) => {
    const row = new Float64Array(dimensions.length);
    for (let b = a + 1; b < dimensions.length; b++) row[b] = together(a, b);
    return row;
  });
  return { mean, variance, marginals, main, pairs };

  function together(a: number, b: number): number {
    const columns = lengths[b].length;
    const grid = new Float64Array(lengths[a].length * columns);
    for (const [i, leaf] of leaves.entries()) {
      const share = leaf.value * (volumes[i] / (widths[i][a] * widths[i][b]));
      for (const row of cells[i][a]) for (const column of cells[i][b]) grid[row * columns + column] += share;
    }
    let sum = 0;
    for (let row = 0; row < lengths[a].length; row++) {
      for (let column = 0; column < columns; column++) {
        sum += lengths[a][row] * lengths[b][column] * (grid[row * columns + column] - mean) ** 2;
      }
    }
    // Rounding may leave a little below nothing.
    return Math.max(0, sum - main[a] - main[b]);
  }
}

function widthOf({ low, high, allowed }: Leaf, shape: Dimension, d: number): number {
  if (shape.kind === 'range') return high[d] - low[d];
  return allowed[d]!.reduce((sum, mark) => sum + mark, 0) / shape.count;
}

function edgesOf(leaves: readonly Leaf[], shape: Dimension, d: number): Float64Array {
  if (shape.kind === 'choice') return Float64Array.from({ length: shape.count + 1 }, (_, i) => i / shape.count);
  return Float64Array.from(new Set(leaves.flatMap(({ low, high }) => [low[d], high[d]]))).sort();
}

/** Cells of the dimension that the leaf covers. */
function cellsOf({ low, high, allowed }: Leaf, shape: Dimension, d: number, edges: Float64Array): number[] {
  const cells = Array.from({ length: edges.length - 1 }, (_, cell) => cell);
  if (shape.kind === 'choice') return cells.filter((cell) => allowed[d]![cell] === 1);
  return cells.filter((cell) => edges[cell] >= low[d] && edges[cell + 1] <= high[d]);
}
