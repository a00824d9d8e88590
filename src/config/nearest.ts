import { distance } from 'fastest-levenshtein';

/**
 * The known spelling nearest to what was written, or undefined when none is near. Case, `_` and `-` don't count, so
 * `fine_tune` finds `fineTune`; otherwise up to a third of the letters may differ.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const bare = (text: string) =>
    text
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  let best: { name: string; steps: number } | undefined;
  for (const name of known) {
    const steps = distance(bare(written), bare(name));
    if (best === undefined || steps < best.steps) best = { name, steps };
  }
  return best !== undefined && best.steps <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
