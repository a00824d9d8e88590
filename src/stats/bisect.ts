/**
 * Where `holds` turns from true to false between `low` and `high`: it holds at and above `low` up to one point, and not
 * beyond it. Halves until `tolerance` or neighbouring numbers; cost: one call of `holds` per bit.
 */
export function bisect(
  low: number,
  high: number,
  holds: (value: number) => boolean,
  { tolerance = 1e-15 }: { readonly tolerance?: number } = {},
): number {
  let [a, b] = [low, high];
  for (;;) {
    const middle = (a + b) / 2;
    if (middle <= a || middle >= b || b - a < tolerance) return middle;
    if (holds(middle)) a = middle;
    else b = middle;
  }
}
