/** Everything that a run found → the one report object. Pure. */
import type { Evaluation, Hurt, LatencyFigures, Measurement, SizeFigures } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { FailureData } from '../failure.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { AcceptedLimit, Check } from '../validate/gate.ts';
import type { Measured } from '../validate/measured.ts';
import type { Family } from '../validate/settle.ts';
import { type VerdictPolicy } from '../validate/verdict.ts';
import { type BaselineInfo, type Report, type TargetReport } from './report.ts';
/** The parts of an evaluation that a report shows; of what is only on record, some are not there. */
export type Shown = Measured & Partial<Pick<Evaluation, 'perClass' | 'findings' | 'size'>>;
export interface JudgedTarget extends Pick<Measurement, 'steps' | 'fineTune' | 'trail' | 'times' | 'examples' | 'facts'> {
    readonly name: string;
    readonly task: string;
    /** All metrics of the task (`metricsOf`). */
    readonly metrics: readonly MetricInfo[];
    readonly original: Shown;
    readonly candidate: Shown & {
        readonly size: SizeFigures;
    };
    /** What gates against the baseline were held against; absent: there is none. */
    readonly baseline?: Shown;
    readonly baselineInfo: BaselineInfo;
    readonly latency?: LatencyFigures;
    readonly checks: readonly Check[];
    /** Accepted regressions whose day has passed. */
    readonly expired?: readonly AcceptedLimit[];
    /** What a missing baseline counts as for this target; absent: as the policy says. */
    readonly noBaseline?: VerdictPolicy['noBaseline'];
    readonly classNames?: readonly string[];
    readonly hurt?: readonly Hurt[];
    /** The last recorded states, oldest first; absent where no history is kept. */
    readonly history?: readonly HistoryEntry[];
    readonly gatesByDefault: boolean;
    readonly source: TargetReport['source'];
    readonly modelFolder?: string;
    readonly contentKey: string;
}
export interface FailedTarget {
    readonly name: string;
    readonly failure: FailureData;
    /** Config path that it comes from, and its line in the file, where known. */
    readonly path?: string;
    readonly line?: number;
}
export interface ReportInput extends Pick<Report, 'title' | 'profile' | 'notices' | 'createdAt' | 'commit' | 'run' | 'configPath' | 'seconds'> {
    readonly version: string;
    readonly targets: readonly (JudgedTarget | FailedTarget)[];
    readonly policy: VerdictPolicy;
    /** Nominal coverage of intervals, as given to `weighGates`. */
    readonly confidence: number;
    /** Whether the report holds figures per class. */
    readonly perClass: boolean;
    /** The gates that were decided together, over all targets. */
    readonly family: Family;
}
export declare function buildReport(input: ReportInput): Report;
