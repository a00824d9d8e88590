/** The largest strength that still holds, by trial: what a limit on the damage asks for. */
/**
 * Goes up from `start` while the trial holds, or down until it does, each step twice as far as the one before, then halves
 * the interval between the last that held and the first that did not. Stronger is taken to hold less.
 *
 * @param start of any unit in which steps of 1 make sense to begin with (bits, octaves)
 * @param least weaker than this nothing is tried
 * @returns undefined where none of ten trials held
 */
export declare function strongestWithin(start: number, least: number, holds: (strength: number) => Promise<boolean>): Promise<number | undefined>;
