import type { MetricInfo } from '../evaluate/metric.ts';
import type { BaselineRecord } from '../history/record.ts';
export interface Forgotten {
    readonly metrics: readonly MetricInfo[];
    /** Why there is no figure, as a clause, by metric. */
    readonly missing: Readonly<Record<string, string>>;
}
/**
 * Metrics that the stored baseline holds and this config no longer asks for. Taken out of the config together with its gate,
 * a figure would be gone without a word; so it keeps its row.
 */
export declare function forgottenMetrics(record: Pick<BaselineRecord, 'candidate'> | undefined, known: readonly MetricInfo[]): Forgotten;
