import type { MetricInfo } from '../evaluate/metric.ts';
import type { Task } from '../evaluate/task.ts';
import type { Check, GateOptions } from './gate.ts';
import type { Subjects } from './measured.ts';
export interface JudgeInput extends Subjects {
    readonly target: string;
    readonly taskKind: Task['kind'];
    /** As in the config; undefined: the default gates of the task. */
    readonly gates: readonly GateOptions[] | undefined;
    /** All metrics of the task (`metricsOf`). */
    readonly metrics: readonly MetricInfo[];
    /** Nominal coverage of intervals, in (0.5, 1). */
    readonly confidence: number;
    /** Line of a config path (`targets.glyphs.gates[0]`), for annotations. */
    readonly lineOf?: (path: string) => number | undefined;
}
/** One check per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export declare function judgeGates(input: JudgeInput): Check[];
