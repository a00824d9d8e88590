import { spawn } from 'node:child_process';

export interface ToolRun {
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** Milliseconds until the tool is killed. */
  readonly timeout?: number;
}

export interface ToolResult {
  /** Undefined when the tool could not be started or was killed. */
  readonly code: number | undefined;
  /** Both streams in the order they came, the last 64 KiB. */
  readonly output: string;
  /** The program does not exist. */
  readonly absent: boolean;
}

const kept = 65536;

/** Runs a program without a shell and waits for its end. Never throws for what the program does. */
export function runTool(command: readonly string[], options: ToolRun): Promise<ToolResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command[0], command.slice(1), {
      cwd: options.cwd,
      env: options.env as NodeJS.ProcessEnv,
      signal: options.signal,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    // Not the `timeout` of spawn: its timer goes on where the program does not exist, and keeps the process alive so long.
    const deadline =
      options.timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.timeout);
    const take = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-kept);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(deadline);
      resolve({ code: undefined, output: output || error.message, absent: error.code === 'ENOENT' });
    });
    child.on('close', (code) => {
      clearTimeout(deadline);
      resolve({ code: code ?? undefined, output, absent: false });
    });
  });
}

/** The line that most likely says what went wrong: the last with `error` in it, else the last one. */
export function tellingLine(output: string): string {
  const lines = output
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing').slice(0, 300);
}
