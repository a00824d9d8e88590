/** A worker that runs trials one after the other, and is started again when one of them kills it. */
import { type FailureData } from '../../failure.ts';
import type { TrialOutcome, TrialRequest } from '../../pipeline/trials/outcome.ts';
import type { Job, OpenedTrials } from './protocol.ts';
import type { SuperviseOptions } from './supervise.ts';
export type TrialAnswer = {
    readonly outcome: TrialOutcome;
}
/** `died`: the worker did not survive it; otherwise the recipe cannot be tried. */
 | {
    readonly failure: FailureData;
    readonly died: boolean;
};
export interface TrialWorker {
    readonly opened: OpenedTrials;
    /** One at a time. Throws only when the user interrupts, or when no worker can be opened any more. */
    run(request: TrialRequest): Promise<TrialAnswer>;
    close(): Promise<void>;
}
export type TrialWorkerOptions = Pick<SuperviseOptions, 'worker' | 'backend' | 'threads' | 'cacheFolder' | 'timeoutMs' | 'moduleTimeoutMs' | 'memoryBytes' | 'environment' | 'kernelEnvironment' | 'log' | 'signal'>;
type TrialsJob = Extract<Job, {
    kind: 'trials';
}>;
/**
 * Opens model and data; throws the failure that opening ends with. A worker that dies while opening is tried once more with
 * oneDNN off. Later deaths fail their trial, and the settings stay: figures of one study never mix them.
 */
export declare function openTrialWorker(job: TrialsJob, options: TrialWorkerOptions): Promise<TrialWorker>;
export {};
