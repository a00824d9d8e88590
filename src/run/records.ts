/** What a run adds to the history: one record per target, of what it measured or found on record again. */
import { makeRecord } from '../history/make-record.ts';
import type { RecordedCheck, RecordedRun } from '../history/record.ts';
import type { StoredBaseline } from '../ports.ts';
import type { TargetReport } from '../report/report.ts';
import type { Outcome } from './run.ts';

export interface RecordOccasion {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly commit?: string;
  /** What is known of the commit; verdict and checks come from the run. */
  readonly about?: Omit<RecordedRun, 'verdict' | 'checks' | 'accepted'>;
}

/** By target. A target that could not be measured adds nothing; one whose result was reused adds it again, under this commit. */
export function recordsOf(
  { plans, measured, project, report }: Pick<Outcome, 'plans' | 'measured' | 'project' | 'report'>,
  { createdAt, commit, about }: RecordOccasion,
): Map<string, StoredBaseline> {
  const records = new Map<string, StoredBaseline>();
  for (const plan of plans) {
    if ('failure' in plan) continue;
    const measurement = measured.measured.get(plan.name);
    const { key } = plan.situation;
    const made = measurement && makeRecord(measurement, { key, createdAt, commit }, project.config.baseline);
    const reused = plan.request === undefined ? plan.stored : undefined;
    const stored = made ?? (reused && { ...reused, record: { ...reused.record, createdAt, commit } });
    if (stored === undefined) continue;
    const judged = report.targets.find(({ name }) => name === plan.name);
    const run = { ...about, ...(judged !== undefined && 'checks' in judged ? verdictOf(judged) : {}) };
    records.set(plan.name, { model: stored.model, packed: stored.packed, record: { ...stored.record, run } });
  }
  return records;
}

/** The verdict of a target, with what was accepted for it, as a record keeps it. */
export function verdictOf({
  verdict,
  checks,
  expired = [],
}: TargetReport): Pick<RecordedRun, 'verdict' | 'checks' | 'accepted'> {
  // What is used up stays so for as long as the entry is there, through records of the same content too.
  const usedUp = expired.filter(({ usedUpBy }) => usedUpBy !== undefined);
  const accepted = [...checks.flatMap((check) => check.accepted ?? []), ...usedUp];
  return {
    verdict,
    ...(accepted.length === 0 ? {} : { accepted }),
    checks: checks.map((check): RecordedCheck => {
      const { metric, against, level, limit, change, status } = check;
      return { metric, against, level, limit: limit.text, ...(change === null ? {} : { change }), status };
    }),
  };
}
