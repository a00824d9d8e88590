/** The command line in this process, its worker and assets from the build: quicker than `commandLine`, and as true to life. */
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { main } from '../../src/commands/main.ts';
import { builtCli, type Ended } from './command-line.ts';

export interface InProcessOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Which outputs are terminals; none when absent. */
  readonly terminals?: readonly ('stdout' | 'stderr')[];
  readonly columns?: number;
}

export async function inProcess(
  parameters: readonly string[],
  { cwd, environment, signal, terminals = [], columns = 100 }: InProcessOptions,
): Promise<Omit<Ended, 'signal'>> {
  const [stdout, stderr] = [
    collector(terminals.includes('stdout'), columns),
    collector(terminals.includes('stderr'), columns),
  ];
  const code = await main({
    argv: parameters,
    cwd,
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
      COMPRESSION_GATE_CACHE: process.env.COMPRESSION_GATE_CACHE,
      ...environment,
    },
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal,
    bundle: dirname(builtCli()),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(isTerminal: boolean, columns: number) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  if (isTerminal) Object.assign(stream, { isTTY: true, columns, rows: 40, cursorTo: () => {}, clearLine: () => {} });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => Buffer.concat(chunks).toString('utf8') };
}
