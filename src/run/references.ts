/** What the history gives to hold a candidate against: the last release, and the best record of a window. */
import type { TargetConfig } from '../config/schema.ts';
import type { RunFacts } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { Failure } from '../failure.ts';
import { comparable } from '../history/comparable.ts';
import { bestOf } from '../history/creep.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { BaselineRecord, ContentKey } from '../history/record.ts';
import type { ReleaseQuery, Store } from '../ports.ts';
import type { Measured, Subjects } from '../validate/measured.ts';

export type References = Pick<Subjects, 'release' | 'releaseMissing' | 'best' | 'bestMissing'>;

/** What was found on record, before the facts of this run are known. */
export interface RecordedReferences {
  readonly release?: BaselineRecord;
  /** The newest, oldest first. */
  readonly entries?: readonly HistoryEntry[];
  /** Why there are none, as a clause. */
  readonly missing?: string;
}

/** What this run stands on and where it was measured. */
export interface Now {
  readonly key: Pick<ContentKey, 'data' | 'settings'>;
  readonly facts: RunFacts;
}

/** `strict`: every target is held against the last release, and a history that cannot be read is a failure. */
export interface ReleaseLookup extends ReleaseQuery {
  readonly strict?: boolean;
}

/**
 * `window`: records that `best` looks back over. The newest ones are one small file, so they are read wherever a history is kept; the record of a release only for a gate
 * that asks for it. A history that cannot be read is no failure of the target: its gates say why.
 */
export async function readReferences(
  target: string,
  config: TargetConfig,
  store: Store,
  window: number,
  { strict = false, ...query }: ReleaseLookup = {},
): Promise<RecordedReferences> {
  if (store.history === undefined) {
    return { missing: `the ${store.description} keeps no history (\`baseline.store: branch\` does)` };
  }
  const wanted = strict || config.gates?.some(({ against }) => against === 'release') === true;
  try {
    return {
      release: wanted ? (await store.history.release(target, query))?.record : undefined,
      entries: await store.history.entries(target, { last: window }),
    };
  } catch (error) {
    if (!(error instanceof Failure) || strict) throw error;
    return { missing: `the history cannot be read: ${error.message.replace(/\.$/, '')}` };
  }
}

/** Now that it is known where this run was measured. Figures of another machine or of other data are named and left out. */
export function referencesFor(
  { release, entries, missing }: RecordedReferences,
  config: TargetConfig,
  now: Now,
): References {
  const metrics = metricsOf(config.task, config.behaviour);
  const best: Record<string, Measured> = {};
  for (const metric of metrics) {
    const entry = entries && bestOf(fitting(entries, metric, now), metric.name, metric.better);
    if (entry !== undefined) best[metric.name] = { metrics: entry.metrics };
  }
  const none = entries?.length === 0 ? 'nothing is on record yet' : 'no record was measured on this machine and data';
  return {
    release: release && releaseFigures(release, metrics, now),
    releaseMissing: missing ?? 'no release is on record',
    best,
    bestMissing: missing ?? none,
  };
}

/** Bytes and counts may stand beside those of any machine; what is computed from predictions only beside its equals. */
function fitting(entries: readonly HistoryEntry[], metric: MetricInfo, now: Now): readonly HistoryEntry[] {
  if (!metric.machineDependent) return entries;
  return entries.filter(({ content, facts }) => comparable({ key: content, facts }, now).same);
}

function releaseFigures(release: BaselineRecord, metrics: readonly MetricInfo[], now: Now): Measured {
  const compared = comparable(release, now);
  const { candidate } = release;
  if (compared.same) return candidate;
  const why =
    `the release ${release.run?.release ?? ''} cannot be compared with, because ${compared.reasons.join('; ')}`.replace(
      '  ',
      ' ',
    );
  const apart = metrics.filter(({ machineDependent }) => machineDependent).map(({ name }) => name);
  return {
    metrics: Object.fromEntries(Object.entries(candidate.metrics).filter(([name]) => !apart.includes(name))),
    missing: { ...candidate.missing, ...Object.fromEntries(apart.map((name) => [name, why])) },
    modelDigest: candidate.modelDigest,
  };
}
