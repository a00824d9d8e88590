/** What changes in a run under the profile of a release. */
import type { Config } from '../config/schema.ts';
import type { ReleaseProfile } from '../validate/release-profile.ts';
import type { Project } from './project.ts';
import type { RecordedReferences } from './references.ts';
export type Profile = 'release';
/** Targets with gates of their own for releases are judged by those. */
export declare function underProfile(profile: Profile | undefined, project: Project): Project;
/** What was not decided is not released. */
export declare function policyUnder(profile: Profile | undefined, verdicts: Config['verdicts']): Config['verdicts'];
/** A store that keeps no history, and one without a release, have nothing to hold the first release against. */
export declare function profileOf(project: Project, target: string, { release }: RecordedReferences): ReleaseProfile;
/** One sentence for the report, without full stop. */
export declare function releaseNotice(target: string, { release, missing }: RecordedReferences, project: Project): string;
