/** From what was planned and measured of one target to what the report judges. */
import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import { type Acceptance } from '../validate/accept.ts';
import { type Weighed } from '../validate/weigh.ts';
import type { PlannedTarget } from './plan.ts';
import { type Profile } from './profile.ts';
import type { Project } from './project.ts';
import { type RecordedReferences } from './references.ts';
import type { Measured } from './run.ts';
/** A target whose gates are weighed and not yet decided: that takes the gates of the whole run. */
export interface WeighedTarget extends Omit<JudgedTarget, 'checks'> {
    readonly weighed: readonly Weighed[];
}
/** What else is known when a target is concluded. */
export interface Beside {
    /** Where its compressed model was written. */
    readonly modelFolder?: string;
    readonly accepted?: readonly Acceptance[];
    readonly references?: RecordedReferences;
    /** Of a release. */
    readonly profile?: Profile;
}
export declare function conclude(plan: PlannedTarget, { measured, failed }: Measured, project: Project, beside?: Beside): WeighedTarget | FailedTarget;
