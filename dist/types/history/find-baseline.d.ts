/**
 * Which stored record a run is held against: that of the commit it comes from, else of the nearest ancestor that has one,
 * else one of equal content wherever it is. A squash, a rebase or a merge queue changes commits, and content never.
 */
import type { BaselineQuery, FoundBaseline } from '../ports.ts';
import { type RecordName } from './branch-layout.ts';
import type { BaselineRecord } from './record.ts';
export interface Candidate<Name> {
    readonly name: Name;
    readonly how: NonNullable<FoundBaseline['how']>;
    readonly distance?: number;
    /** A name holds parts of these only: whether it is the one is seen when the record is read. */
    readonly commit?: string;
    readonly key?: string;
}
/** Best first, each record once. What costs something (ancestors, the base's content) is asked for when it is needed. */
export declare function baselineCandidates<Name extends Pick<RecordName, 'time' | 'commit' | 'key'>>(records: readonly Name[], query?: BaselineQuery): AsyncGenerator<Candidate<Name>>;
export declare function isCandidate({ commit, key }: Candidate<unknown>, record: BaselineRecord): boolean;
