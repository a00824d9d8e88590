/** One point of a target's history: the figures of a record without its predictions and model. */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { AcceptedRegression, BaselineRecord, ContentKey, RecordedCheck } from './record.ts';
export type { AcceptedRegression, RecordedCheck } from './record.ts';
export interface HistoryEntry {
    readonly target: string;
    /** When it was measured, ISO 8601, UTC. */
    readonly createdAt: string;
    readonly commit?: string;
    /** Digest of the content key: equal keys, equal content. */
    readonly key: string;
    /** The parts of it that must agree before figures computed from predictions may stand side by side. */
    readonly content: Pick<ContentKey, 'data' | 'settings'>;
    readonly author?: string;
    readonly authoredAt?: string;
    readonly committedAt?: string;
    readonly position?: number;
    readonly subject?: string;
    readonly release?: string;
    readonly facts: RunFacts;
    readonly examples: number;
    /** Of the compressed model, by metric. */
    readonly metrics: Readonly<Record<string, number>>;
    readonly original: Readonly<Record<string, number>>;
    readonly verdict?: string;
    readonly checks?: readonly RecordedCheck[];
    readonly accepted?: readonly AcceptedRegression[];
}
/** Entries that are unknown are left out, so that entries of equal records are equal also after JSON. */
export declare function entryOf(record: BaselineRecord): HistoryEntry;
type Placed = Pick<HistoryEntry, 'committedAt' | 'createdAt' | 'position'>;
/**
 * The place in the history: when the commit got there, else when it was measured, ISO 8601, UTC. A commit that claims to be
 * later than its own measurement comes from a clock that was wrong.
 */
export declare function entryTime({ committedAt, createdAt }: Pick<Placed, 'committedAt' | 'createdAt'>): string;
/** Oldest first. Commits of one second by their way from the first commit, where both know it, else by when they were measured. */
export declare function compareEntries(a: Placed, b: Placed): number;
/**
 * Whether a record of a commit would add nothing to another one of the same day: a workflow that runs again, two that fill
 * the same gap. After that it says that the figures still hold, which the age of a record is counted from.
 */
export declare function tellsTheSame(one: HistoryEntry, other: HistoryEntry): boolean;
