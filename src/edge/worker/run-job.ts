/** Runs one job from choosing kernels to collected answers. */
import type { Measurement, RunFacts } from '../../evaluate/measurement.ts';
import { type Failure, type FailureData, failureFromData, failureToData, runFailure } from '../../failure.ts';
import type { Log, Progress } from '../../ports.ts';
import { kernelEnvironment } from '../backend/environment.ts';
import type { BackendChoice, Job, JobSettings, Message } from './protocol.ts';
import { supervise } from './supervise.ts';

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
export async function runJob(job: Job, options: RunJobOptions): Promise<JobResult> {
  const first = await runOnce(job, options);
  if (job.kind !== 'measure' || first.fault === undefined) return complete(job, first);
  const left = unanswered(job, first);
  if (left.length === 0) return first;
  const failed = new Map(first.failed).set(left[0], failureToData(first.fault));
  const rest = job.requests.filter(({ target }) => left.indexOf(target) > 0);
  if (rest.length === 0) return { ...first, failed };
  const second = await runJob({ ...job, requests: rest }, options);
  return {
    facts: first.facts ?? second.facts,
    measured: new Map([...first.measured, ...second.measured]),
    failed: new Map([...failed, ...second.failed]),
    notices: [...first.notices, ...second.notices],
  };
}

function unanswered(job: Extract<Job, { kind: 'measure' }>, { measured, failed }: JobResult): string[] {
  return job.requests.map(({ target }) => target).filter((target) => !measured.has(target) && !failed.has(target));
}

/** A worker that says it is done and has not answered was told to by a module of the user's. */
function complete(job: Job, result: JobResult): JobResult {
  const silent = job.kind === 'measure' ? unanswered(job, result) : [];
  if (job.kind === 'measure' ? silent.length === 0 : result.value !== undefined) return result;
  throw runFailure('worker/no-answer', {
    where: silent.length === 0 ? undefined : silent.join(', '),
    what: 'the worker ended without an answer',
    fix: 'Look for a module that calls `process.send` or `process.disconnect`',
  });
}

/** `fault`: the module that ended the worker or hung. */
async function runOnce(job: Job, options: RunJobOptions): Promise<JobResult & { readonly fault?: Failure }> {
  const fresh = () => ({
    facts: undefined as RunFacts | undefined,
    measured: new Map<string, Measurement>(),
    failed: new Map<string, FailureData>(),
    value: undefined as unknown,
    failure: undefined as FailureData | undefined,
  });
  let state = fresh();
  const onMessage = (message: Message): void => {
    if (message.type === 'ready') state.facts = message.facts;
    else if (message.type === 'measured') state.measured.set(message.target, message.measurement);
    else if (message.type === 'target-failed') state.failed.set(message.target, message.failure);
    else if (message.type === 'result') state.value = message.value;
    else if (message.type === 'failed') state.failure = message.failure;
    else if (message.type === 'progress') options.progress(message);
    else if (message.type === 'log') options.log[message.level](message.text);
  };
  const { notices, fault } = await supervise(job, {
    worker: options.worker,
    backend: options.backend,
    automatic: options.automatic,
    cacheFolder: options.cacheFolder,
    threads: options.limits.threads,
    timeoutMs: options.limits.timeoutMinutes * 60_000,
    moduleTimeoutMs: options.limits.moduleTimeoutSeconds * 1000,
    memoryBytes: options.limits.memoryMegabytes === undefined ? undefined : options.limits.memoryMegabytes * 1048576,
    environment: options.environment,
    kernelEnvironment: (backend: BackendChoice, settings: JobSettings) => kernelEnvironment(backend, settings),
    log: options.log,
    signal: options.signal,
    onMessage,
    onRestart: () => {
      state = fresh();
    },
  });
  if (state.failure !== undefined) throw failureFromData(state.failure);
  const { facts, measured, failed, value } = state;
  if (fault !== undefined && job.kind !== 'measure') throw fault;
  return { facts, measured, failed, value, notices, fault };
}
