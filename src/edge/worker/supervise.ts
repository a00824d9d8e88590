/**
 * Runs a job in a worker process and survives its death: once on safer settings, then, when the backend was chosen
 * automatically, on WASM. All measurements of a job are restarted together, so that figures of one run never mix settings.
 */
import { type Failure, inputFailure, runFailure } from '../../failure.ts';
import type { Log } from '../../ports.ts';
import { type AttemptEnd, type AttemptOptions, attempt } from './attempt.ts';
import { workerEnvironment } from './environment.ts';
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

type Death = Extract<AttemptEnd, { kind: 'died' }>;

export async function supervise(job: Job, options: SuperviseOptions): Promise<Supervised> {
  const notices: string[] = [];
  const deaths: string[] = [];
  const plan = attempts(options);
  let batchDivisor = 1;
  let how: string | undefined = `on ${backendName(options.backend)}`;
  for (const [index, next] of plan.entries()) {
    const settings = { ...next, batchDivisor };
    const end = await attempt(job, settings, attemptOptions(settings, options));
    if (end.kind === 'done') return { notices };
    if (end.kind === 'aborted') throw runFailure('worker/aborted', { what: 'the run was interrupted' });
    if (end.cause === 'module-exit' || end.cause === 'module-hang')
      return { notices, fault: moduleFailure(end, options) };
    if (ranOutOfMemory(end)) batchDivisor *= 2;
    deaths.push(`${how} (${describe(end, options)})`);
    const following = plan[index + 1];
    how = following && describeSettings(following, end);
    const notice = `The worker died ${deaths.at(-1)}; ${
      how === undefined ? 'nothing is left to try' : `all measurements were started again ${how}`
    }.`;
    notices.push(notice);
    options.log.warn(notice);
    options.onRestart();
    if (following === undefined) throw exhausted(deaths, end, settings.backend);
  }
  throw new Error('unreachable: the last attempt returns or throws');
}

function attempts(options: SuperviseOptions): JobSettings[] {
  const { backend, threads, cacheFolder } = options;
  const base = { backend, threads, cacheFolder, oneDnn: true, batchDivisor: 1 };
  const plan: JobSettings[] = [base, { ...base, oneDnn: false }];
  if (options.automatic && options.backend.kind === 'native') {
    plan.push({ ...base, oneDnn: false, backend: { kind: 'wasm', reason: 'the native worker died twice' } });
  }
  return plan;
}

function attemptOptions(settings: JobSettings, options: SuperviseOptions): AttemptOptions {
  return {
    worker: options.worker,
    environment: workerEnvironment(options.environment, options.kernelEnvironment(settings.backend, settings)),
    timeoutMs: options.timeoutMs,
    moduleTimeoutMs: options.moduleTimeoutMs,
    memoryBytes: options.memoryBytes,
    onMessage: options.onMessage,
    signal: options.signal,
  };
}

/** SIGKILL that is not ours is what the system's out-of-memory killer sends. */
function ranOutOfMemory(end: Death): boolean {
  return end.cause === 'memory' || (end.cause === 'signal' && end.detail === 'SIGKILL');
}

function describe(end: Death, options: SuperviseOptions): string {
  if (end.cause === 'memory')
    return `out of memory: above the limit of ${Math.round((options.memoryBytes ?? 0) / 1048576)} MiB`;
  if (end.cause === 'time') return `no end after ${options.timeoutMs / 60000} minutes`;
  if (ranOutOfMemory(end)) return 'SIGKILL, as the system sends when memory runs out';
  return end.detail;
}

function describeSettings(settings: JobSettings, end: Death): string {
  const changes = [];
  if (settings.backend.kind === 'native') changes.push('oneDNN off');
  if (ranOutOfMemory(end)) changes.push('half the batch');
  const extra = changes.length === 0 ? '' : ` with ${changes.join(' and ')}`;
  return `on ${backendName(settings.backend)}${extra}`;
}

function backendName(backend: BackendChoice): string {
  return { native: 'the native backend', wasm: 'WASM', cpu: 'the plain CPU backend' }[backend.kind];
}

function exhausted(deaths: readonly string[], end: Death, { kind }: BackendChoice): Failure {
  const silence = end.lastLines.length === 0 ? '; it printed nothing' : '';
  return runFailure('worker/died', {
    what: `the worker died ${deaths.length} times: ${deaths.join(', then ')}; nothing is left to try${silence}`,
    fix:
      kind === 'native'
        ? 'Try `--backend wasm`, a smaller `evaluation.batchSize`, or a larger machine'
        : 'Try a smaller `evaluation.batchSize` or a larger machine',
    printed: printedBy(end),
  });
}

function printedBy({ lastLines }: Death): readonly string[] | undefined {
  return lastLines.length === 0 ? undefined : lastLines;
}

function moduleFailure(end: Death, options: SuperviseOptions): Failure {
  const where = end.module;
  return end.cause === 'module-hang'
    ? inputFailure('module/hang', {
        where,
        what: `the module gave no answer for ${options.moduleTimeoutMs / 1000} seconds`,
        fix: 'Make it yield a batch sooner, or raise `worker.moduleTimeoutSeconds`',
        printed: printedBy(end),
      })
    : inputFailure('module/exit', {
        where,
        what: `the module ended the worker process (${end.detail})`,
        fix: 'Throw an error instead of ending the process',
        printed: printedBy(end),
      });
}
