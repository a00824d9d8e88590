/** The largest strength that still holds, by trial: what a limit on the damage asks for. */

/** Trials at most. */
const TRIALS = 10;
/** Below this distance two strengths are alike. */
const NEAR = 0.1;

/**
 * Goes up from `start` while the trial holds, or down until it does, each step twice as far as the one before, then halves
 * the interval between the last that held and the first that did not. Stronger is taken to hold less.
 *
 * @param start of any unit in which steps of 1 make sense to begin with (bits, octaves)
 * @param least weaker than this nothing is tried
 * @returns undefined where none of ten trials held
 */
export async function strongestWithin(
  start: number,
  least: number,
  holds: (strength: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [good, bad]: [number | undefined, number | undefined] = [undefined, undefined];
  let [strength, step] = [start, 1];
  for (let trial = 0; trial < TRIALS; trial++) {
    if (await holds(strength)) good = strength;
    else bad = strength;
    if (good !== undefined && bad !== undefined) {
      if (bad - good <= NEAR) break;
      strength = (good + bad) / 2;
    } else if (strength === least) {
      break;
    } else {
      strength = Math.max(least, strength + (bad === undefined ? step : -step));
      step *= 2;
    }
  }
  return good;
}
