/**
 * All that crosses between the main process and the worker (child process, structured clone over IPC). The worker does all
 * model work and runs the user's own modules; the main process never loads a native library or a user's module.
 */
import type { TargetConfig } from '../../config/schema.ts';
import type { DataOptions } from '../../data/options.ts';
import type { Measurement, RunFacts } from '../../evaluate/measurement.ts';
import type { Task } from '../../evaluate/task.ts';
import type { FailureData } from '../../failure.ts';
import type { MeasureRequest } from '../../pipeline/request.ts';
import type { TrialOutcome, TrialRequest } from '../../pipeline/trials/outcome.ts';
/** How the worker opens its kernels. Decided by the main process. */
export type BackendChoice = {
    readonly kind: 'native';
    readonly addon: string;
    readonly version: string;
    readonly reason: string;
} | {
    readonly kind: 'wasm';
    readonly reason: string;
} | {
    readonly kind: 'cpu';
    readonly reason: string;
};
/** Work for one worker process. `root`: folder of the config file, absolute. */
export type Job = {
    readonly root: string;
} & ({
    readonly kind: 'measure';
    readonly requests: readonly MeasureRequest[];
} | {
    readonly kind: 'train';
    readonly target: string;
    readonly config: TargetConfig;
} | {
    readonly kind: 'compress';
    readonly target: string;
    readonly config: TargetConfig;
} | {
    readonly kind: 'evaluate';
    readonly target: string;
    readonly config: TargetConfig;
} | {
    readonly kind: 'inspect';
    readonly model: string;
    readonly readings: readonly DataOptions[];
    readonly task: Task;
    readonly limit: number;
    readonly more: number;
} | {
    readonly kind: 'probe';
}
/** Opens model and data, says `opened`, and runs trials as they are asked for; ends with its channel. */
 | {
    readonly kind: 'trials';
    readonly target: string;
    readonly config: TargetConfig;
});
export interface JobSettings {
    readonly backend: BackendChoice;
    readonly threads?: number;
    readonly oneDnn: boolean;
    /** Batches are divided by this after the worker was killed for memory. */
    readonly batchDivisor: number;
    /** Folder for what is cheap to lose: sizes by digest. */
    readonly cacheFolder: string;
}
/** main → worker */
export type Request = {
    readonly type: 'job';
    readonly job: Job;
    readonly settings: JobSettings;
}
/** After `opened`, one at a time. */
 | {
    readonly type: 'trial';
    readonly request: TrialRequest;
};
/** What trials are held against. */
export interface OpenedTrials {
    readonly original: TrialOutcome;
    readonly examples: number;
    /** Names of the weights that options may differ by, in the order of the file. */
    readonly kernels: readonly string[];
}
/** worker → main */
export type Message = {
    readonly type: 'ready';
    readonly facts: RunFacts;
} | {
    readonly type: 'progress';
    readonly target?: string;
    readonly stage: string;
    readonly done: number;
    readonly total?: number;
    readonly note?: string;
} | {
    readonly type: 'log';
    readonly level: 'info' | 'warn' | 'error' | 'debug';
    readonly text: string;
}
/** One target of a `measure` job is done, or failed for a reason of the user's. */
 | {
    readonly type: 'measured';
    readonly target: string;
    readonly measurement: Measurement;
} | {
    readonly type: 'target-failed';
    readonly target: string;
    readonly failure: FailureData;
} | {
    readonly type: 'opened';
    readonly trials: OpenedTrials;
} | {
    readonly type: 'trial-done';
    readonly outcome: TrialOutcome;
}
/** The recipe cannot be applied or has no figures; the worker is ready for the next. */
 | {
    readonly type: 'trial-failed';
    readonly failure: FailureData;
}
/** Result of the other jobs. */
 | {
    readonly type: 'result';
    readonly value: unknown;
} | {
    readonly type: 'failed';
    readonly failure: FailureData;
}
/** A call into a module of the user's begins; the next message ends it. A call that never ends is a hang. */
 | {
    readonly type: 'module-enter';
    readonly path: string;
} | {
    readonly type: 'module-leave';
} | {
    readonly type: 'done';
};
