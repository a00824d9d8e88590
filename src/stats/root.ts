/**
 * Where a rising function is 0, by Ridders' method (Ridders 1979, IEEE Trans. Circuits Syst. 26:979–980): the bracket is
 * widened from `near` on by doubling steps, at most to ±`most`, then shrunk. Converges quadratically and never leaves the
 * bracket. Cost: some ten calls.
 *
 * @returns The end of the range where the function does not cross 0 within it.
 */
export function root(
  f: (x: number) => number,
  { near, step, most, tolerance }: { near: number; step: number; most: number; tolerance: number },
): number {
  let [low, high] = [near, near];
  let [atLow, atHigh] = [f(near), 0];
  if (atLow === 0) return near;
  const up = atLow < 0;
  for (let width = step; ; width *= 2) {
    const next = up ? Math.min(most, near + width) : Math.max(-most, near - width);
    const value = f(next);
    if (up) [high, atHigh] = [next, value];
    else [high, atHigh, low, atLow] = [low, atLow, next, value];
    if (up ? value >= 0 : value <= 0) break;
    if (Math.abs(next) >= most) return next;
    if (up) [low, atLow] = [next, value];
  }
  for (let round = 0; round < 60 && high - low > tolerance && atLow !== 0 && atHigh !== 0; round++) {
    const middle = (low + high) / 2;
    const atMiddle = f(middle);
    const scale = Math.sqrt(atMiddle * atMiddle - atLow * atHigh);
    const guess = scale > 0 ? middle - ((middle - low) * atMiddle) / scale : middle;
    const inside = guess > low && guess < high ? guess : middle;
    const atGuess = f(inside);
    for (const [x, value] of [
      [middle, atMiddle],
      [inside, atGuess],
    ]) {
      if (value <= 0 && x >= low) [low, atLow] = [x, value];
      if (value >= 0 && x <= high) [high, atHigh] = [x, value];
    }
  }
  if (atLow === 0) return low;
  return atHigh === 0 ? high : (low + high) / 2;
}
