import { distance } from 'fastest-levenshtein';

/** The supported name nearest to an unsupported one, or undefined when none is near (a third of the letters may differ). */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const written = name.slice(0, 100).toLowerCase();
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const candidate of known) {
    const steps = distance(written, candidate.toLowerCase());
    if (best === undefined || steps < best.steps) best = { name: candidate, steps };
  }
  return best !== undefined && best.steps <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
