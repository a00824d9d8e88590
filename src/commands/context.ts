/** What every command is given: where it runs, where it prints, and the ports. */
import { resolve } from 'node:path';
import { inert } from '../edge/terminal/inert.ts';
import type { Environment, Local } from '../local.ts';

export interface Context {
  readonly cwd: string;
  readonly environment: Environment;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** As the global flags say. */
  readonly quiet: boolean;
  readonly color: boolean;
  /** Columns to print in. */
  readonly width: number;
  readonly local: Local;
  /** Aborted when the user interrupts. */
  readonly signal?: AbortSignal;
  /** Ends progress on the screen; call before printing results. */
  readonly settle: () => void;
}

/** Prints a result for people, unless JSON goes to standard output. Text of models and files cannot steer the terminal. */
export function print(context: Context, text: string, json?: string): void {
  printPainted(context, inert(text), json);
}

/** For what `renderTerminal` made: its colours stay, all else in it is clean. */
export function printPainted(context: Context, text: string, json?: string): void {
  context.settle();
  if (json === '-') return;
  const shown = context.color ? text : inert(text);
  context.stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`);
}

export async function writeJson(context: Context, json: string | undefined, value: unknown): Promise<void> {
  if (json === undefined) return;
  context.settle();
  if (json === '-') context.stdout.write(jsonText(value));
  else await context.local.files.write(resolve(context.cwd, json), jsonText(value));
}

/** Characters that JSON allows as they are and that steer a terminal or a runner's log, as escapes. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replaceAll('##[', '#\\u0023[')
    .replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  return `${text}\n`;
}

/** Every command hands its work to this, which makes the context and keeps the exit code. */
export type Act = (run: (context: Context) => Promise<number>) => Promise<void>;
