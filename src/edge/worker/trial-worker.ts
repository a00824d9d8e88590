/** A worker that runs trials one after the other, and is started again when one of them kills it. */
import { type Failure, type FailureData, failureFromData, failureToData, runFailure } from '../../failure.ts';
import type { TrialOutcome, TrialRequest } from '../../pipeline/trials/outcome.ts';
import { type AttemptEnd, attempt } from './attempt.ts';
import { workerEnvironment } from './environment.ts';
import type { Job, JobSettings, Message, OpenedTrials, Request } from './protocol.ts';
import type { SuperviseOptions } from './supervise.ts';

export type TrialAnswer =
  | { readonly outcome: TrialOutcome }
  /** `died`: the worker did not survive it; otherwise the recipe cannot be tried. */
  | { readonly failure: FailureData; readonly died: boolean };

export interface TrialWorker {
  readonly opened: OpenedTrials;
  /** One at a time. Throws only when the user interrupts, or when no worker can be opened any more. */
  run(request: TrialRequest): Promise<TrialAnswer>;
  close(): Promise<void>;
}

export type TrialWorkerOptions = Pick<
  SuperviseOptions,
  | 'worker'
  | 'backend'
  | 'threads'
  | 'cacheFolder'
  | 'timeoutMs'
  | 'moduleTimeoutMs'
  | 'memoryBytes'
  | 'environment'
  | 'kernelEnvironment'
  | 'log'
  | 'signal'
>;

type TrialsJob = Extract<Job, { kind: 'trials' }>;
type Death = Extract<AttemptEnd, { kind: 'died' }>;

/** One process: what it answers next, and how it ended. */
interface Life {
  /** The next answer; undefined when the process ended instead. */
  next(): Promise<Message | undefined>;
  post(request: Request): void;
  end(): Promise<void>;
  ended: Promise<AttemptEnd>;
}

/**
 * Opens model and data; throws the failure that opening ends with. A worker that dies while opening is tried once more with
 * oneDNN off. Later deaths fail their trial, and the settings stay: figures of one study never mix them.
 */
export async function openTrialWorker(job: TrialsJob, options: TrialWorkerOptions): Promise<TrialWorker> {
  const { backend, threads, cacheFolder } = options;
  const plain: JobSettings = { backend, threads, cacheFolder, oneDnn: true, batchDivisor: 1 };
  let settings = plain;
  let first = await open(job, settings, options);
  if ('death' in first) {
    options.log.warn(
      `The worker died while it opened the model (${describe(first.death)}); it is started again with oneDNN off.`,
    );
    settings = { ...plain, oneDnn: false };
    first = await open(job, settings, options);
  }
  if ('death' in first) throw died(first.death, 'The worker died twice while it opened model and data');
  const { opened } = first;
  let life: Life | undefined = first.life;

  return {
    opened,
    async run(request) {
      if (life === undefined) {
        const again = await open(job, settings, options);
        if ('death' in again)
          return {
            failure: failureToData(died(again.death, 'the worker died again when it was started anew')),
            died: true,
          };
        life = again.life;
      }
      const own = life;
      own.post({ type: 'trial', request });
      const timer = timeLimit(options.timeoutMs);
      const answer = await Promise.race([own.next(), timer.over]);
      timer.clear();
      if (answer === 'over') {
        await own.end();
        life = undefined;
        const what = `the trial had not ended after ${options.timeoutMs / 60_000} minutes`;
        return {
          failure: failureToData(runFailure('trial/time', { what, fix: 'Raise `worker.timeoutMinutes`' })),
          died: true,
        };
      }
      if (answer?.type === 'trial-done') return { outcome: answer.outcome };
      if (answer?.type === 'trial-failed') return { failure: answer.failure, died: false };
      life = undefined;
      const end = await own.ended;
      if (end.kind === 'aborted') throw interrupted();
      return { failure: failureToData(died(end, 'the worker died of this trial')), died: true };
    },
    close: async () => life?.end(),
  };
}

async function open(
  job: TrialsJob,
  settings: JobSettings,
  options: TrialWorkerOptions,
): Promise<{ readonly life: Life; readonly opened: OpenedTrials } | { readonly death: AttemptEnd }> {
  const life = start(job, settings, options);
  const answer = await life.next();
  if (answer?.type === 'opened') return { life, opened: answer.trials };
  if (answer?.type === 'failed') {
    await life.end();
    throw failureFromData(answer.failure);
  }
  const end = await life.ended;
  if (end.kind === 'aborted') throw interrupted();
  return { death: end };
}

function start(job: TrialsJob, settings: JobSettings, options: TrialWorkerOptions): Life {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  options.signal?.addEventListener('abort', abort, { once: true });
  if (options.signal?.aborted) abort();
  const arrived: Message[] = [];
  let waiting: ((message: Message | undefined) => void) | undefined;
  let over = false;
  let post: (request: Request) => void = () => {};
  const onMessage = (message: Message): void => {
    if (message.type === 'log') options.log[message.level](message.text);
    if (!['opened', 'failed', 'trial-done', 'trial-failed'].includes(message.type)) return;
    if (waiting === undefined) arrived.push(message);
    else waiting(message);
    waiting = undefined;
  };
  const ended = attempt(job, settings, {
    worker: options.worker,
    environment: workerEnvironment(options.environment, options.kernelEnvironment(settings.backend, settings)),
    // Each trial has a limit of its own.
    timeoutMs: Number.POSITIVE_INFINITY,
    moduleTimeoutMs: options.moduleTimeoutMs,
    memoryBytes: options.memoryBytes,
    onMessage,
    onStart: (send) => {
      post = send;
    },
    signal: stop.signal,
  }).then((end) => {
    over = true;
    options.signal?.removeEventListener('abort', abort);
    waiting?.(undefined);
    return end;
  });
  return {
    next: () =>
      arrived.length > 0 || over
        ? Promise.resolve(arrived.shift())
        : new Promise((resolve) => {
            waiting = resolve;
          }),
    post: (request) => post(request),
    end: async () => {
      stop.abort();
      await ended;
    },
    ended,
  };
}

function timeLimit(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), Math.min(milliseconds, 2 ** 31 - 1));
  });
  return { over, clear: () => clearTimeout(timer) };
}

function interrupted(): Failure {
  return runFailure('worker/aborted', { what: 'the run was interrupted' });
}

function died(end: AttemptEnd, what: string): Failure {
  const printed = end.kind === 'died' && end.lastLines.length > 0 ? end.lastLines : undefined;
  return runFailure('trial/died', { what: `${what} (${describe(end)})`, printed });
}

function describe(end: AttemptEnd): string {
  if (end.kind !== 'died') return 'it ended without an answer';
  const causes: Partial<Record<Death['cause'], string>> = {
    memory: 'out of memory: above `worker.memoryMegabytes`',
    'module-hang': `${end.module} gave no answer in time`,
    'module-exit': `${end.module} ended the process`,
  };
  return causes[end.cause] ?? end.detail;
}
