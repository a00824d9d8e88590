/** The built command line in a process of its own, as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Path of the bundle that `scripts/test.mjs` builds. */
export function builtCli(): string {
  const cli = resolve(process.env.COMPRESSION_GATE_BUILD || '.build', 'dist', 'cli.mjs');
  if (!existsSync(cli)) throw new Error(`${cli} is not there: run the tests by \`npm test\`, which builds it`);
  return cli;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with each piece of its standard error. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
  /** In a process group of its own, which a signal may be sent to. */
  readonly detached?: boolean;
}

export function commandLine(
  parameters: readonly string[],
  { cwd, environment, onStart, onOutput, detached }: CommandOptions,
): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [builtCli(), ...parameters], {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
        COMPRESSION_GATE_CACHE: process.env.COMPRESSION_GATE_CACHE,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached,
    });
    onStart?.(child);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      onOutput?.(String(chunk), child);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
}
