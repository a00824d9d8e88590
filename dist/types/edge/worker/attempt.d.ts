import type { Job, JobSettings, Message, Request } from './protocol.ts';
export interface AttemptOptions {
    /** The bundled worker. */
    readonly worker: string;
    readonly environment: Record<string, string>;
    readonly timeoutMs: number;
    /** Longest time that one call into a module of the user's may take without an answer. */
    readonly moduleTimeoutMs: number;
    readonly memoryBytes?: number;
    readonly onMessage: (message: Message) => void;
    /** Called at the start with what sends further requests, for jobs that take them. */
    readonly onStart?: (post: (request: Request) => void) => void;
    readonly signal?: AbortSignal;
}
/** How a worker's life ended. */
export type AttemptEnd = {
    readonly kind: 'done';
} | {
    readonly kind: 'died';
    readonly cause: 'signal' | 'exit' | 'memory' | 'time' | 'module-hang' | 'module-exit';
    readonly detail: string;
    readonly lastLines: readonly string[];
    readonly module?: string;
} | {
    readonly kind: 'aborted';
};
export declare function attempt(job: Job, settings: JobSettings, options: AttemptOptions): Promise<AttemptEnd>;
