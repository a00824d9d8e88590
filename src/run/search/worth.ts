/** Whether a recipe is better than the one in the config beyond doubt, by the examples that the search judges by. */
import type { TargetConfig } from '../../config/schema.ts';
import type { Unit } from '../../evaluate/metric.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import { unpackEvidence, worseP } from '../../search/evidence.ts';
import type { Trial } from '../../search/trial.ts';
import type { SearchAims } from './aims.ts';

export interface Rivals {
  readonly chosen: Trial;
  /** Of the recipe in the config. */
  readonly present: Pick<Trial, 'metrics' | 'evidence'>;
  /** The objective that was chosen by; absent: the compromise of all. */
  readonly preferred?: string;
  /** Trials that the chosen one is the best of. */
  readonly among: number;
  /** That the figures come from. */
  readonly examples: number;
}

/** Sizes and counts are what they are; times are not, and what no test tells about may be chance. */
const WORTH: Readonly<Record<Unit, number>> = {
  bytes: 0.01,
  count: 0.01,
  ratio: 0.05,
  milliseconds: 0.05,
  fraction: 0.05,
  nats: 0.05,
  number: 0.05,
};
/** Chance that one of all trials looks so much better by luck. */
const SURE = 0.05;
/** Standard errors of a share whose examples are not on record. */
const ERRORS = 3;

/** Why the config keeps its recipe, a clause; undefined: the chosen one is better. */
export function whyKept(rivals: Rivals, aims: SearchAims, { task }: Pick<TargetConfig, 'task'>): string | undefined {
  const { chosen, present, preferred } = rivals;
  const infos = metricsOf(task);
  const unitOf = (metric: string): Unit => infos.find(({ name }) => name === metric)?.unit ?? 'number';
  const gains = aims.objectives.map(({ metric, better }) => {
    const sign = better === 'lower' ? 1 : -1;
    return sign * ((present.metrics?.[metric] ?? Number.NaN) - (chosen.metrics?.[metric] ?? Number.NaN));
  });
  const isSure = (place: number): boolean => {
    const { metric } = aims.objectives[place];
    return gains[place] > 0 && isBeyondDoubt(place, unitOf(metric), gains[place], rivals, aims);
  };
  if (preferred !== undefined) {
    const place = aims.objectives.findIndex(({ metric }) => metric === preferred);
    return isSure(place)
      ? undefined
      : `in ${preferred} trial ${chosen.trial} is not better than its recipe beyond doubt`;
  }
  // Compromises are a matter of taste: one gives way only to what costs nothing.
  if (gains.every((gain) => gain >= 0) && gains.some((_, place) => isSure(place))) return undefined;
  return `trial ${chosen.trial} is not better than its recipe beyond doubt in one objective, and as good in all others`;
}

function isBeyondDoubt(
  place: number,
  unit: Unit,
  gain: number,
  { chosen, present, among, examples }: Rivals,
  { objectives, quality }: SearchAims,
): boolean {
  const { metric } = objectives[place];
  if (quality?.index === place && chosen.evidence !== undefined && present.evidence !== undefined) {
    const p = worseP(unpackEvidence(present.evidence), unpackEvidence(chosen.evidence));
    return p * among <= SURE;
  }
  const [one, other] = [present.metrics?.[metric] ?? Number.NaN, chosen.metrics?.[metric] ?? Number.NaN];
  if (unit === 'fraction' && [one, other].every((share) => share >= 0 && share <= 1))
    return gain > ERRORS * Math.sqrt((one * (1 - one) + other * (1 - other)) / Math.max(1, examples));
  return gain >= WORTH[unit] * Math.abs(one);
}
