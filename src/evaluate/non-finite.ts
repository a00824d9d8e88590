/** Rows with NaN or an infinite number. −∞ is a lawful logit (a class that is ruled out). */
export function nonFinite(values: Float32Array, width: number, logits: boolean): { count: number; first: number } {
  let count = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i]) || (logits && values[i] === Number.NEGATIVE_INFINITY)) continue;
    const row = Math.floor(i / width);
    if (row === last) continue;
    if (first === -1) first = row;
    last = row;
    count++;
  }
  return { count, first };
}
