/** A metric over the last recorded states as a Mermaid chart, which GitHub draws in comments and summaries. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { HistoryEntry } from '../history/entry.ts';
export interface TrendPoint {
    /** Tag of a release, else seven characters of the commit, else the day; `now` for this run. */
    readonly name: string;
    /** In the metric's unit. */
    readonly value: number;
}
/** The newest points, this run's candidate last; undefined where there are fewer than three, which are no trend. */
export declare function trendOf(metric: string, entries: readonly HistoryEntry[], candidate: number | undefined): readonly TrendPoint[] | undefined;
/** Lines of Markdown. */
export declare function renderTrend({ title, unit }: Pick<MetricInfo, 'title' | 'unit'>, points: readonly TrendPoint[]): string;
