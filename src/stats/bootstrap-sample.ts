/** The three ways to hand a statistic to the bootstrap, from any to fast, and what resampling asks of them. */

/** The statistic of a list of example indices; 0 … n − 1 in order is the sample itself. Any statistic, slowest. */
export interface IndexedSample {
  readonly n: number;
  statistic(indices: Int32Array): number;
}

/** A function of the means of one or several columns with one value per example (RMSE: √ of a mean). Faster. */
export interface MeansSample {
  readonly columns: readonly Float64Array[];
  statistic(means: Float64Array): number;
}

/** The mean of one value per example, such as the difference of two losses. Fastest; needs no random numbers. */
export interface MeanSample {
  readonly values: ArrayLike<number>;
}

export interface Resampled {
  readonly n: number;
  /** The statistic of these examples, repeats included. */
  of(indices: Int32Array): number;
  /** The statistic without the examples i with i mod groups = group. */
  without(group: number, groups: number): number;
}

export function resampled(sample: IndexedSample | MeansSample): Resampled {
  const found = 'columns' in sample ? ofColumns(sample) : ofIndices(sample);
  if (!(Number.isInteger(found.n) && found.n >= 1)) throw new RangeError(`a bootstrap of ${found.n} examples`);
  return found;
}

function ofIndices({ n, statistic }: IndexedSample): Resampled {
  return {
    n,
    of: statistic,
    without: (group, groups) =>
      statistic(Int32Array.from({ length: n }, (_, i) => i).filter((i) => i % groups !== group)),
  };
}

function ofColumns({ columns, statistic }: MeansSample): Resampled {
  const n = columns[0]?.length ?? 0;
  if (columns.some(({ length }) => length !== n)) throw new RangeError('columns of a bootstrap differ in length');
  const means = new Float64Array(columns.length);
  const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0));
  return {
    n,
    of(indices) {
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c];
        let sum = 0;
        for (let i = 0; i < indices.length; i++) sum += column[indices[i]];
        means[c] = sum / indices.length;
      }
      return statistic(means);
    },
    without(group, groups) {
      for (let c = 0; c < columns.length; c++) {
        let [rest, left] = [sums[c], n];
        for (let i = group; i < n; i += groups, left--) rest -= columns[c][i];
        means[c] = rest / left;
      }
      return statistic(means);
    },
  };
}
