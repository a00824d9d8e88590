/** One life of a worker process: from fork to its end, with the limits that it is held to. */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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

const keptLines = 12;

export function attempt(job: Job, settings: JobSettings, options: AttemptOptions): Promise<AttemptEnd> {
  return new Promise((resolve) => {
    const child = fork(options.worker, [], {
      env: options.environment,
      execArgv: ['--max-old-space-size=4096', '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const lines: string[] = [];
    const killed: { cause?: 'memory' | 'time' | 'module-hang' } = {};
    let userModule: { path: string; since: number } | undefined;
    let finished = false;
    let aborted = false;

    const keep = (chunk: Buffer): void => {
      lines.push(
        ...chunk
          .toString('utf8')
          .split(/\r?\n/)
          .filter((line) => line.trim() !== ''),
      );
      if (lines.length > keptLines) lines.splice(0, lines.length - keptLines);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);

    const kill = (cause: 'memory' | 'time' | 'module-hang'): void => {
      killed.cause ??= cause;
      child.kill('SIGKILL');
    };
    const deadline = setTimeout(() => kill('time'), options.timeoutMs);
    const watch = setInterval(async () => {
      if (userModule !== undefined && Date.now() - userModule.since > options.moduleTimeoutMs) kill('module-hang');
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

    child.on('message', (message: Message) => {
      if (message.type === 'module-enter') userModule = { path: message.path, since: Date.now() };
      else if (message.type === 'module-leave') userModule = undefined;
      else if (message.type === 'done') finished = true;
      else options.onMessage(message);
    });
    child.on('error', (error) => keep(Buffer.from(error.message)));
    child.on('close', (code, signal) => {
      clearTimeout(deadline);
      clearInterval(watch);
      options.signal?.removeEventListener('abort', abort);
      if (aborted) return resolve({ kind: 'aborted' });
      if (finished) return resolve({ kind: 'done' });
      const inModule = userModule?.path;
      const cause = killed.cause ?? (signal !== null ? 'signal' : inModule !== undefined ? 'module-exit' : 'exit');
      const detail = signal ?? `exit code ${code}`;
      resolve({ kind: 'died', cause, detail, lastLines: lines, module: inModule });
    });

    const request: Request = { type: 'job', job, settings };
    child.send(request, (error) => {
      if (error) keep(Buffer.from(error.message));
    });
  });
}

/** Resident size of a process; undefined where the platform has no /proc. */
async function residentBytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const match = /^VmRSS:\s+(\d+) kB/m.exec(status);
  return match === null ? undefined : Number(match[1]) * 1024;
}
