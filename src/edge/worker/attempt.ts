/** One life of a worker process: from fork to its end, with the limits that it is held to. */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { lastLines } from './last-lines.ts';
import { isMessage } from './message.ts';
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
export type AttemptEnd =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'died';
      readonly cause: 'signal' | 'exit' | 'memory' | 'time' | 'module-hang' | 'module-exit';
      readonly detail: string;
      readonly lastLines: readonly string[];
      readonly module?: string;
    }
  | { readonly kind: 'aborted' };

/** The longest time a timer takes; above it, Node fires at once. */
const longestTimer = 2 ** 31 - 1;
/** For output after the end; processes that a module started may hold it open for ever. */
const graceMs = 500;

export function attempt(job: Job, settings: JobSettings, options: AttemptOptions): Promise<AttemptEnd> {
  return new Promise((resolve) => {
    const child = fork(options.worker, [], {
      // Modules of the user's find their files there wherever the command was called from, as the paths of the config do.
      cwd: job.root,
      env: options.environment,
      execArgv: ['--max-old-space-size=4096', '--expose-gc', '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const printed = lastLines();
    const killed: { cause?: 'memory' | 'time' | 'module-hang' } = {};
    let userModule: { path: string; since: number } | undefined;
    let finished = false;
    let aborted = false;

    printed.collect(child.stdout);
    printed.collect(child.stderr);

    const kill = (cause: 'memory' | 'time' | 'module-hang'): void => {
      killed.cause ??= cause;
      child.kill('SIGKILL');
    };
    const deadline = setTimeout(() => kill('time'), Math.min(options.timeoutMs, longestTimer));
    const watch = setInterval(async () => {
      if (userModule !== undefined && performance.now() - userModule.since > options.moduleTimeoutMs)
        kill('module-hang');
      if (options.memoryBytes !== undefined && child.pid !== undefined) {
        const bytes = await residentBytes(child.pid);
        if (bytes !== undefined && bytes > options.memoryBytes) kill('memory');
      }
    }, 250);
    const abort = (): void => {
      aborted = true;
      child.kill('SIGKILL');
    };
    options.signal?.addEventListener('abort', abort, { once: true });
    if (options.signal?.aborted) abort();

    child.on('message', (message: unknown) => {
      if (!isMessage(message)) return;
      if (message.type === 'module-enter') userModule = { path: message.path, since: performance.now() };
      else if (message.type === 'module-leave') userModule = undefined;
      else if (message.type === 'done') finished = true;
      else options.onMessage(message);
    });
    child.on('error', (error) => printed.keep(error.message));
    let grace: NodeJS.Timeout | undefined;
    const howItEnded = (): AttemptEnd => {
      const { exitCode, signalCode } = child;
      if (aborted) return { kind: 'aborted' };
      if (finished) return { kind: 'done' };
      const inModule = userModule?.path;
      const cause = killed.cause ?? (signalCode !== null ? 'signal' : inModule !== undefined ? 'module-exit' : 'exit');
      const detail = signalCode ?? `exit code ${exitCode}`;
      return { kind: 'died', cause, detail, lastLines: printed.lines, module: inModule };
    };
    const end = (): void => {
      clearTimeout(deadline);
      clearTimeout(grace);
      clearInterval(watch);
      options.signal?.removeEventListener('abort', abort);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve(howItEnded());
    };
    // Ended, and every message of it read: `close` would also wait for processes that a module started.
    let left = 2;
    const ended = (): void => {
      left--;
      if (left === 0) grace = setTimeout(end, graceMs);
    };
    child.once('exit', ended);
    child.once('disconnect', ended);
    child.once('close', end);

    const post = (request: Request): void => {
      child.send(request, (error) => {
        if (error) printed.keep(error.message);
      });
    };
    post({ type: 'job', job, settings });
    options.onStart?.(post);
  });
}

/** Resident size of a process; undefined where the platform has no /proc. */
async function residentBytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const match = /^VmRSS:\s+(\d+) kB/m.exec(status);
  return match === null ? undefined : Number(match[1]) * 1024;
}
