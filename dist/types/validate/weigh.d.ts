/**
 * First half of judging: what every gate of a target found, and how surely. No gate is decided here, because how sure is
 * sure enough depends on all gates of the run (`settle`).
 */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Task } from '../evaluate/task.ts';
import type { Acceptance } from './accept.ts';
import { type Absent, type Estimate } from './estimate.ts';
import type { AcceptedLimit, Check, GateOptions } from './gate.ts';
import type { Limit } from './limit.ts';
import type { Subjects } from './measured.ts';
import { type ReleaseProfile } from './release-profile.ts';
import type { Sliced } from './slices.ts';
import { type Circumstances } from './understand-gate.ts';
import { type SliceSettings } from './weigh-slices.ts';
export interface JudgeInput extends Subjects, SliceSettings {
    readonly target: string;
    readonly taskKind: Task['kind'];
    /** As in the config; undefined: the default gates of the task. */
    readonly gates: readonly GateOptions[] | undefined;
    /** Of a release; `gates` is then the list that it is formed from. */
    readonly profile?: ReleaseProfile;
    /** All metrics of the task (`metricsOf`). */
    readonly metrics: readonly MetricInfo[];
    /** Accepted regressions of this target; those that have expired change nothing. */
    readonly accepted?: readonly Acceptance[];
    readonly stored?: Circumstances['stored'];
    /** Line of a config path (`targets.glyphs.gates[0]`), for annotations. */
    readonly lineOf?: (path: string) => number | undefined;
}
/** One gate with what was found; `settle` makes a check of it. */
export interface Weighed {
    readonly head: Pick<Check, 'metric' | 'against' | 'level' | 'limit' | 'accepted' | 'byDefault' | 'path' | 'line'>;
    readonly info: MetricInfo;
    readonly found: Estimate | Absent;
    /** Of a gate on slices; `found` is then of the whole split. */
    readonly sliced?: Sliced | Absent;
    /** One-sided p-value of "the candidate is within the limit"; absent: an exact figure, or none. */
    readonly p?: number;
    /** The candidate's figure, where it is known though `found` is absent. */
    readonly known: number | null;
    readonly hasBaseline: boolean;
    readonly baselineAdvice?: string;
    /** The gate's own limit, where that of an accepted regression holds. */
    readonly own?: Limit;
    readonly usedUp?: AcceptedLimit;
}
/** One per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export declare function weighGates(input: JudgeInput): Weighed[];
