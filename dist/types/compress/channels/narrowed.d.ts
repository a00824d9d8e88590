import type { Group } from './groups.ts';
import type { Trace } from './trace.ts';
/** The groups that may give channels: all of whose layers are named, or whose number is. */
export declare function narrowed(groups: readonly Group[], { include, exclude }: {
    readonly include?: readonly string[];
    readonly exclude: readonly string[];
}, trace: Trace, fixed: ReadonlyMap<Group, number>): readonly Group[];
