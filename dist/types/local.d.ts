import type { Config } from './config/schema.ts';
import type { BackendChoice, Job } from './edge/worker/protocol.ts';
import { type JobResult } from './edge/worker/run-job.ts';
import { type TrialWorker } from './edge/worker/trial-worker.ts';
import type { Clock, DataBranch, Files, Log, Progress, Store, StorePlace } from './ports.ts';
export type Environment = Readonly<Record<string, string | undefined>>;
export interface LocalOptions {
    /** Absolute folder that paths on the command line are relative to. */
    readonly root: string;
    readonly environment: Environment;
    readonly log: Log;
    readonly progress: Progress;
    readonly signal?: AbortSignal;
    /** Bundled worker and assets; absent: beside this bundle. */
    readonly bundle?: string;
    /** A data branch by its name, where it is not reached by git on this machine. */
    readonly dataBranch?: (name: string) => DataBranch;
    /** Called around provisioning of native kernels: the action keeps them between jobs. */
    readonly keepNative?: {
        restore(): Promise<void>;
        save(): Promise<void>;
    };
}
type TrialsJob = Extract<Job, {
    kind: 'trials';
}>;
export interface Local {
    readonly files: Files;
    readonly log: Log;
    readonly progress: Progress;
    readonly clock: Clock;
    readonly environment: Environment;
    readonly bundle: string;
    readonly cacheRoot: string;
    /** Rooted at a folder, relative to the working directory. */
    readonly filesAt: (folder: string) => Files;
    readonly storeIn: (files: Files, place: StorePlace) => Store;
    /** Versions of what makes candidates. */
    readonly toolchain: string;
    chooseBackend(wanted: Config['backend']): Promise<BackendChoice>;
    runJob(job: Job, wanted: Config['backend'], limits: Config['worker']): Promise<JobResult>;
    /** A process that runs trials of one target; `limits.timeoutMinutes` holds for each of them. */
    openTrials(job: TrialsJob, wanted: Config['backend'], limits: Config['worker']): Promise<TrialWorker>;
}
export declare function localPorts(options: LocalOptions): Local;
/** Where native kernels are kept: the runner's tool cache, else the user's cache folder. */
export declare function cacheRootOf(environment: Environment): string;
export {};
