/** Smallest and largest finite value; [0, 0] where there is none. */
export function valueRange(values: ArrayLike<number>): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high && values[i] < Number.POSITIVE_INFINITY) high = values[i];
  }
  return low <= high ? [low, high] : [0, 0];
}
