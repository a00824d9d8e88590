/** What a candidate is held against besides the baseline: many steps, each within its limit, add up. */
import type { Direction } from '../evaluate/metric.ts';
import type { HistoryEntry } from './entry.ts';
/** The entry of the newest release; undefined where none was recorded. */
export declare function lastRelease(entries: readonly HistoryEntry[]): HistoryEntry | undefined;
/**
 * The entry with the best value of a metric; of equal ones the newest. Undefined where none of them holds the metric.
 */
export declare function bestOf(entries: readonly HistoryEntry[], metric: string, better: Direction): HistoryEntry | undefined;
