/** How many bits each tensor gets, where not all get the same. */

export const widths = [4, 5, 6, 8, 16] as const;

export interface Candidate {
  readonly name: string;
  readonly size: number;
  /** Damage that the model takes when this tensor alone has so many bits; in the order of `widths`. */
  readonly damage: readonly number[];
}

/**
 * The widths with the least damage in sum among those whose mean is at most `average`: from the narrowest on, the tensor
 * that takes away most damage per bit gets more (the classical greedy for convex trade-offs, Shoham and Gersho 1988). Damage
 * that does not fall with width is taken for its running minimum.
 */
export function mixedBits(candidates: readonly Candidate[], average: number): Map<string, number> {
  const all = [...widening(candidates, average)];
  return all[all.length - 1];
}

/**
 * From the narrowest widths on, one tensor at a time gets more, the one that takes away most damage per bit: the corners of
 * the convex hull of damage over bits, as long as the mean is at most `average` and there is damage to take away.
 */
export function* widening(candidates: readonly Candidate[], average: number): Generator<Map<string, number>> {
  const total = candidates.reduce((sum, { size }) => sum + size, 0);
  const at = new Map(candidates.map(({ name }) => [name, 0]));
  const chosen = () => new Map([...at].map(([name, index]) => [name, widths[index] as number]));
  let left = total * average - total * widths[0];
  yield chosen();
  for (;;) {
    const steps = candidates.flatMap(({ name, size, damage }) => {
      const now = at.get(name)!;
      return widths.slice(now + 1).flatMap((width, ahead) => {
        const cost = size * (width - widths[now]);
        const gain = Math.max(0, damage[now] - damage[now + 1 + ahead]);
        return cost <= left + 1e-9 ? [{ name, to: now + 1 + ahead, cost, rate: gain / cost }] : [];
      });
    });
    const [best] = steps.toSorted((a, b) => b.rate - a.rate);
    if (best === undefined || best.rate <= 0) break;
    at.set(best.name, best.to);
    left -= best.cost;
    yield chosen();
  }
}
