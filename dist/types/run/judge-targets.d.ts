import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import { type Family } from '../validate/settle.ts';
import type { WeighedTarget } from './conclude.ts';
/** Decides the gates of all targets together, for the error rate is that of the run. Failed targets stay as they are. */
export declare function judgeTargets(targets: readonly (WeighedTarget | FailedTarget)[], alpha: number): {
    readonly targets: (JudgedTarget | FailedTarget)[];
    readonly family: Family;
};
