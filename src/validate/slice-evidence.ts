/** Change of a metric on one part of the examples, for listings: cheap, each part on its own. Gates use `slices.ts`. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { mcnemar } from '../stats/mcnemar.ts';
import { tango } from '../stats/tango.ts';
import { bootstrapKey, bootstraps } from './bootstraps.ts';
import type { Subjects } from './measured.ts';
import { isShareOfExamples, pairOutcomes } from './paired.ts';

export interface SliceEvidence {
  /** Of the change. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Two-sided p-value of "no change"; null where there is no test. */
  readonly p: number | null;
}

/** `part`: the models on the examples of the part alone. `together`: examples of all parts that are listed. */
export function sliceEvidence(
  info: MetricInfo,
  against: 'baseline' | 'original',
  part: Subjects,
  level: number,
  together?: number,
): SliceEvidence {
  if (isShareOfExamples(info.name)) {
    const pairs = pairOutcomes(info.name, part.candidate, part[against]!, part.original);
    if (pairs === undefined || typeof pairs === 'string') return { interval: null, p: null };
    const { low, high } = tango(pairs.gained, pairs.lost, pairs.n, level);
    return { interval: { low, high }, p: mcnemar(pairs.gained, pairs.lost).midP };
  }
  const found = bootstraps([{ info, against }], part, together).get(bootstrapKey(info.name, against));
  if (found === undefined || typeof found === 'string') return { interval: null, p: null };
  const { low, high } = found.interval(level);
  const p = found.pOf(0);
  return { interval: { low, high }, p: Math.min(1, 2 * Math.min(p, 1 - p)) };
}

/** Benjamini–Hochberg over those that have a p-value. */
export function sliceQ(pValues: readonly (number | null)[]): (number | null)[] {
  const places = pValues.flatMap((p, index) => (p === null ? [] : [index]));
  const q = benjaminiHochberg(places.map((index) => pValues[index]!));
  const found = new Map(places.map((index, place) => [index, q[place]]));
  return pValues.map((_, index) => found.get(index) ?? null);
}
