/** Runs one job from choosing kernels to collected answers. */
import type { Measurement, RunFacts } from '../../evaluate/measurement.ts';
import { type FailureData } from '../../failure.ts';
import type { Log, Progress } from '../../ports.ts';
import type { BackendChoice, Job } from './protocol.ts';
export interface RunJobOptions {
    /** Path of the bundled worker; its `assets` folder lies beside it. */
    readonly worker: string;
    readonly backend: BackendChoice;
    /** `backend` was chosen by us and may be left for WASM. */
    readonly automatic: boolean;
    /** Folder for what is cheap to lose. */
    readonly cacheFolder: string;
    readonly limits: {
        readonly timeoutMinutes: number;
        readonly moduleTimeoutSeconds: number;
        readonly memoryMegabytes?: number;
        readonly threads?: number;
    };
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly log: Log;
    readonly progress: Progress;
    readonly signal?: AbortSignal;
}
export interface JobResult {
    readonly facts?: RunFacts;
    readonly measured: ReadonlyMap<string, Measurement>;
    readonly failed: ReadonlyMap<string, FailureData>;
    /** Answer of jobs other than `measure`. */
    readonly value?: unknown;
    /** Sentences for the report: deaths of the worker and what was done. */
    readonly notices: readonly string[];
}
/**
 * Throws the failure of a job that failed as a whole; targets of a `measure` job fail one by one, in `failed`. A module that
 * ends the worker or hangs fails its own target; those after it are measured in another worker.
 */
export declare function runJob(job: Job, options: RunJobOptions): Promise<JobResult>;
