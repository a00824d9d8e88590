/** The command line in this process, its worker and assets from the build: quicker than `commandLine`, and as true to life. */
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../src/commands/main.ts';
import { builtCli, type Ended } from './command-line.ts';

export interface InProcessOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export async function inProcess(
  parameters: readonly string[],
  { cwd, environment, signal }: InProcessOptions,
): Promise<Omit<Ended, 'signal'>> {
  const [stdout, stderr] = [collector(), collector()];
  const code = await main({
    argv: parameters,
    cwd,
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
      ...environment,
    },
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal,
    bundle: dirname(builtCli()),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => Buffer.concat(chunks).toString('utf8') };
}
