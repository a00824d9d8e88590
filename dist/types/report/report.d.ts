/** The one report object. Terminal, Markdown, JSON, annotations and outputs are all rendered from it. Plain JSON. */
import type { Finding, FineTuneResult, Hurt, LatencyFigures, RunFacts, SizeFigures, StageTime, StepResult, Trail } from '../evaluate/measurement.ts';
import type { Direction, Unit } from '../evaluate/metric.ts';
import type { AcceptedLimit, Check, Status } from '../validate/gate.ts';
import type { Family } from '../validate/settle.ts';
import type { DoubtPolicy } from '../validate/verdict.ts';
import type { TrendPoint } from './trend.ts';
export declare const REPORT_SCHEMA_VERSION = 1;
/** One line of the comparison table. Figures in the metric's own unit; null = not measured. */
export interface Row {
    readonly metric: string;
    readonly title: string;
    readonly unit: Unit;
    readonly better: Direction;
    readonly original: number | null;
    readonly baseline: number | null;
    readonly candidate: number | null;
    /** candidate − baseline where there is a baseline, else candidate − original. */
    readonly change: number | null;
    readonly changeAgainst: 'baseline' | 'original' | null;
    readonly interval: {
        readonly low: number;
        readonly high: number;
    } | null;
    /** The gates on this metric. */
    readonly checks: readonly Check[];
    /** Why a figure is missing. */
    readonly note?: string;
}
/** One metric on parts of the test split. For reading; gates are judged apart. */
export interface SliceTable {
    readonly metric: string;
    readonly title: string;
    readonly unit: Unit;
    readonly better: Direction;
    /** What `change` is against. */
    readonly against: 'baseline' | 'original';
    readonly rows: readonly SliceRow[];
}
export interface SliceRow {
    readonly name: string;
    readonly kind: 'slice' | 'class';
    /** Examples in it. */
    readonly size: number;
    readonly original: number | null;
    readonly baseline: number | null;
    readonly candidate: number | null;
    readonly change: number | null;
    /** Of the change, on its own. */
    readonly interval: {
        readonly low: number;
        readonly high: number;
    } | null;
    /** Benjamini–Hochberg over all rows of the table: of "no change"; null where there is no test. */
    readonly q: number | null;
}
/** Where the numbers in the baseline column come from. */
export interface BaselineInfo {
    readonly kind: 'stored' | 'remeasured' | 'base-commit' | 'none';
    /** One sentence: which, from when, and why it was (not) measured again. */
    readonly text: string;
    readonly commit?: string;
    readonly createdAt?: string;
    /** A clause: how the next one comes to be stored, where none is. */
    readonly proposal?: string;
    /** What is to be done for a change to become the baseline depends on it. Absent: not known. */
    readonly store?: 'folder' | 'branch';
    /** The release that gates were held against: its tag, commit and day. */
    readonly release?: string;
}
export interface TargetReport {
    readonly name: string;
    readonly verdict: Status;
    /** `fails: accuracy dropped by 2.1 pp (limit 1 pp)`. */
    readonly headline: string;
    readonly task: string;
    readonly examples: number;
    /** Nominal coverage of the intervals, 0.95 for 95 %. */
    readonly confidence: number;
    readonly rows: readonly Row[];
    readonly checks: readonly Check[];
    /** Accepted regressions that change nothing any more: their day has passed, or the baseline was let pass by them. */
    readonly expired?: readonly AcceptedLimit[];
    /** What its gates of level `error` counted as where they could not be decided. */
    readonly policy?: DoubtPolicy;
    readonly gatesByDefault: boolean;
    readonly baseline: BaselineInfo;
    /** `reused`: nothing that bears on the result has changed; the figures are those on record. */
    readonly source: 'measured' | 'reused';
    readonly findings: readonly Finding[];
    readonly steps: readonly StepResult[];
    readonly fineTune?: FineTuneResult;
    /** Where size and quality went; absent where no step was taken. */
    readonly trail?: Trail;
    readonly perClass?: readonly {
        readonly name: string;
        readonly support: number;
        readonly originalRecall: number | null;
        readonly baselineRecall: number | null;
        readonly candidateRecall: number;
    }[];
    /** Figures per slice and per class; absent where examples are known neither by slice nor by class. */
    readonly slices?: readonly SliceTable[];
    /** Of the headline metric and the size, where a history is kept: the last recorded states and this run's. */
    readonly trend?: readonly {
        readonly metric: string;
        readonly points: readonly TrendPoint[];
    }[];
    /** Examples that were right and are wrong now; without what the models were given. */
    readonly hurt?: readonly Hurt[];
    readonly size: {
        readonly original: SizeFigures | null;
        readonly candidate: SizeFigures;
    };
    readonly latency?: LatencyFigures;
    readonly facts: RunFacts;
    readonly times: readonly StageTime[];
    /** Folder of the compressed model, where one was written. */
    readonly modelFolder?: string;
    readonly contentKey: string;
}
/** A target that could not be measured. */
export interface TargetFailure {
    readonly name: string;
    readonly verdict: 'not-measured';
    readonly headline: string;
    readonly code: string;
    /** `input`: the user's config, model or data is wrong; `unfinished`: the run could not be finished; `defect`: ours. */
    readonly kind: 'input' | 'unfinished' | 'defect';
    /** What the worker printed before it died, where that is why. */
    readonly lastLines?: readonly string[];
    /** Config path that the failure comes from, `targets.glyphs.model`, and its line in the file, for annotations. */
    readonly path?: string;
    readonly line?: number;
}
/** The workflow run that a result was written by. */
export interface WorkflowRun {
    readonly id: number;
    /** From 1; higher where jobs of the run were started again. */
    readonly attempt: number;
}
export interface Report {
    readonly schemaVersion: number;
    readonly title: string;
    /** The gates are those of a release. Absent: of every day. */
    readonly profile?: 'release';
    readonly verdict: Status;
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly headline: string;
    readonly targets: readonly (TargetReport | TargetFailure)[];
    /** What happened in the run that a reader must know: worker restarts, fall-back to WASM … */
    readonly notices: readonly string[];
    readonly tool: {
        readonly name: 'compression-gate';
        readonly version: string;
    };
    /** The gates of level `error` that were tested together, and the chance of any false alarm among them. */
    readonly family: Family;
    readonly createdAt: string;
    readonly commit?: string;
    /** Absent: not measured in a workflow. */
    readonly run?: WorkflowRun;
    readonly configPath: string;
    readonly seconds: number;
}
