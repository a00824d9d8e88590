import type { Weight } from '../../model/model.ts';

/** Multiplications at most; beyond it weights at equal steps stand for all. */
const MOST_WORK = 2 ** 30;

/** Per index of the axis: the sum of Euclidean distances from its weights to those of every other index. */
export function distancesToOthers({ shape, values }: Weight, axis: number): Float64Array {
  const count = shape[axis];
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const length = values.length / count;
  const stride = Math.max(1, Math.ceil((count * count * length) / 2 / MOST_WORK));
  const used = Math.ceil(length / stride);
  const rows = new Float64Array(count * used);
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < used; k++) {
      const element = k * stride;
      const [outer, within] = [Math.floor(element / inner), element % inner];
      rows[row * used + k] = values[(outer * count + row) * inner + within];
    }
  }
  const sums = new Float64Array(count);
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      let square = 0;
      for (let k = 0; k < used; k++) square += (rows[one * used + k] - rows[other * used + k]) ** 2;
      const distance = Math.sqrt(square);
      sums[one] += distance;
      sums[other] += distance;
    }
  }
  return sums;
}
