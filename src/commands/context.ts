/** What every command is given: where it runs, where it prints, and the ports. */
import { resolve } from 'node:path';
import type { Environment, Local } from '../local.ts';

export interface Context {
  readonly cwd: string;
  readonly environment: Environment;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** As the global flags say. */
  readonly quiet: boolean;
  readonly color: boolean;
  readonly local: Local;
  /** Ends progress on the screen; call before printing results. */
  readonly settle: () => void;
}

/** Prints a result for people, unless JSON goes to standard output. */
export function print(context: Context, text: string, json?: string): void {
  context.settle();
  if (json !== '-') context.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export async function writeJson(context: Context, json: string | undefined, value: unknown): Promise<void> {
  if (json === undefined) return;
  const text = `${JSON.stringify(value, null, 2)}\n`;
  context.settle();
  if (json === '-') context.stdout.write(text);
  else await context.local.files.write(resolve(context.cwd, json), text);
}
