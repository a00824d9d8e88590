/** Accepted regressions in words: what holds instead of what, why, until when, and who stands behind it. Plain text. */
import type { AcceptedLimit } from '../validate/gate.ts';
import type { TargetReport } from './report.ts';

/** One sentence each, without full stop; those in force first. */
export function acceptancesOf({ checks, rows, expired = [] }: TargetReport): string[] {
  const titleOf = (metric: string) => rows.find((row) => row.metric === metric)?.title ?? metric;
  const inForce = checks.flatMap(({ accepted }) => accepted ?? []);
  return [
    ...inForce.map((one) => {
      return `Accepted: ${nameOf(one, titleOf)} is held to ${one.limit} instead of ${one.replaces} until ${one.expires}, ${approvedBy(one)}: ${one.reason}`;
    }),
    ...expired.map((one) => {
      if (one.usedUpBy !== undefined) {
        const where = one.usedUpBy === '' ? '' : ` (${one.usedUpBy.slice(0, 7)})`;
        return `Used up: ${nameOf(one, titleOf)} was held to ${one.limit} when the baseline${where} was let pass; from its level on ${one.replaces} holds again, and the entry can go`;
      }
      return `No longer accepted: ${nameOf(one, titleOf)} was held to ${one.limit} until ${one.expires}, ${approvedBy({ ...one, isNew: undefined })}; now ${one.replaces} holds again, and the entry can go`;
    }),
  ];
}

function nameOf({ metric, against, slice }: AcceptedLimit, titleOf: (metric: string) => string): string {
  const part = slice === undefined ? '' : ` of slice ${slice}`;
  return `${titleOf(metric)}${part}${against === 'value' ? '' : ` against the ${against}`}`;
}

function approvedBy({ approver, commit, approverUnknown, isNew }: AcceptedLimit): string {
  const place = commit === undefined ? '' : ` in ${commit.slice(0, 7)}`;
  // Who writes an entry approves nothing: that is for whoever merges it.
  if (isNew)
    return `brought in by this very change${approver === undefined ? '' : ` (${approver}${place})`}, so merging approves it`;
  if (approver === undefined) return `approver unknown (${approverUnknown ?? 'git was not asked'})`;
  return `approved by ${approver}${place}`;
}
