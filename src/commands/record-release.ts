/** Adds what was released to the history. Only then does it become the release that the next one is held against. */
import { commitInfo } from '../edge/git/commits.ts';
import type { Git } from '../edge/git/git.ts';
import type { Local } from '../local.ts';
import { recordsOf } from '../run/records.ts';
import type { Outcome } from '../run/run.ts';

export interface ReleaseOccasion {
  readonly local: Local;
  readonly git: Git;
  readonly commit: string;
  readonly release: string;
}

/** Once for each tag, commit and content, however often it runs. A sentence for the log. */
export async function recordRelease(
  outcome: Outcome,
  { local, git, commit, release }: ReleaseOccasion,
): Promise<string> {
  const { history, description } = outcome.store;
  if (history === undefined) return `The ${description} keeps no history: the release is not recorded.`;
  const { commit: _, ...about } = await commitInfo(git, commit);
  const ref = `refs/tags/${release}`;
  const records = recordsOf(outcome, { createdAt: local.clock.date(), commit, about: { ...about, ref, release } });
  for (const [target, { record }] of records) {
    const known = await history.entries(target);
    const isKnown = known.some(
      (entry) => entry.release === release && entry.commit === commit && entry.key === record.key.digest,
    );
    if (isKnown) records.delete(target);
  }
  if (records.size === 0) return `Release ${release} is on record already, on ${description}.`;
  await history.recordAll(records);
  return `Recorded ${[...records.keys()].join(', ')} at ${commit.slice(0, 7)} as release ${release} on ${description}.`;
}
