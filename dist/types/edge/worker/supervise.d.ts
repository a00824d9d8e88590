/**
 * Runs a job in a worker process and survives its death: once on safer settings, then, when the backend was chosen
 * automatically, on WASM. All measurements of a job are restarted together, so that figures of one run never mix settings.
 */
import { type Failure } from '../../failure.ts';
import type { Log } from '../../ports.ts';
import type { BackendChoice, Job, JobSettings, Message } from './protocol.ts';
export interface SuperviseOptions {
    readonly worker: string;
    readonly backend: BackendChoice;
    /** Whether `backend` was chosen by us (`auto`) and may be left for WASM. */
    readonly automatic: boolean;
    readonly threads?: number;
    readonly cacheFolder: string;
    readonly timeoutMs: number;
    readonly moduleTimeoutMs: number;
    readonly memoryBytes?: number;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly kernelEnvironment: (backend: BackendChoice, settings: JobSettings) => Record<string, string>;
    readonly log: Log;
    readonly signal?: AbortSignal;
    /** Messages of the attempt that counts arrive here; `restart` says that everything so far is void. */
    readonly onMessage: (message: Message) => void;
    readonly onRestart: () => void;
}
/** Sentences for the report: what died and what was done about it. */
export interface Supervised {
    readonly notices: readonly string[];
    /** A module of the user's that ended the worker or hung: no restart would help. What was answered before it stands. */
    readonly fault?: Failure;
}
export declare function supervise(job: Job, options: SuperviseOptions): Promise<Supervised>;
