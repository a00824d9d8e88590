/** What changes in a run under the profile of a release. */
import type { Config } from '../config/schema.ts';
import type { ReleaseProfile } from '../validate/release-profile.ts';
import type { Project } from './project.ts';
import type { RecordedReferences } from './references.ts';

export type Profile = 'release';

/** Targets with gates of their own for releases are judged by those. */
export function underProfile(profile: Profile | undefined, project: Project): Project {
  if (profile === undefined) return project;
  const targets = project.targets.map(({ name, config }) => ({
    name,
    config: { ...config, gates: config.release?.gates ?? config.gates },
  }));
  return { ...project, targets };
}

/** What was not decided is not released. */
export function policyUnder(profile: Profile | undefined, verdicts: Config['verdicts']): Config['verdicts'] {
  return profile === undefined ? verdicts : { ...verdicts, inconclusive: 'fail' };
}

/** A store that keeps no history, and one without a release, have nothing to hold the first release against. */
export function profileOf(project: Project, target: string, { release }: RecordedReferences): ReleaseProfile {
  return { own: hasOwn(project, target), first: release === undefined };
}

/** One sentence for the report, without full stop. */
export function releaseNotice(target: string, { release, missing }: RecordedReferences, project: Project): string {
  const gates = hasOwn(project, target)
    ? 'its gates are those of `release.gates`'
    : 'every gate counts as an error, and what is held against the baseline is held against the last release too';
  const { run, commit, createdAt } = release ?? {};
  const at = commit === undefined ? createdAt?.slice(0, 10) : commit.slice(0, 7);
  const last =
    release === undefined
      ? `Nothing is there to hold it against, because ${missing ?? 'no release is on record'}; those gates only warn`
      : `The last release is ${run?.release ?? 'unnamed'} (${at})`;
  return `${target} is judged as a release: ${gates}, and what stays undecided fails. ${last}.`;
}

function hasOwn({ config }: Project, target: string): boolean {
  return config.targets[target].release?.gates !== undefined;
}
