/** Which channels go, under a budget. */
import type { Group } from './groups.ts';
export interface Budget {
    /** Share of the channels that goes, in [0, 1]. */
    readonly amount: number;
    readonly scope: 'layer' | 'global';
    /** Of every group at least this many stay. */
    readonly least: number;
    /** What stays of a group is a multiple of it where there are as many. */
    readonly multipleOf: number;
}
/** Sets that go. `fixed`: of some groups, how many. */
export declare function chooseChannels(groups: readonly Group[], budget: Budget, fixed: ReadonlyMap<Group, number>): ReadonlySet<number>;
