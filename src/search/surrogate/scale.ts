/** On which scale an objective is modelled. */

export interface BelievedScale {
  to(value: number): number;
  from(value: number): number;
}

/** Sizes and losses that span more than a factor of this are modelled by their logarithm. */
const WIDE = 2.5;

export function believedScale(values: readonly number[]): BelievedScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isWide = low > 0 && high / low > WIDE;
  return isWide ? { to: Math.log, from: Math.exp } : { to: (value) => value, from: (value) => value };
}
