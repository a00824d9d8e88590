/** What went wrong, for standard error, and the exit code that says so. */
import { inert } from '../edge/terminal/inert.ts';
import { Failure } from '../failure.ts';
import { VERSION } from '../version.ts';

export interface Explained {
  readonly text: string;
  readonly exitCode: 2 | 3;
}

/** An expected failure is one sentence; a defect of ours is shown with its stack and what to do with it. */
export function explain(error: unknown, target?: string): Explained {
  const head = target === undefined ? 'error:' : `error: ${inert(target)}:`;
  if (error instanceof Failure)
    return { text: `${head} ${inert(error.message)}\n${printedBy(error)}`, exitCode: error.exitCode };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const what = `${head} this is a defect of compression-gate ${VERSION}. Please report it with these lines:`;
  return { text: `${what}\n${inert(stack)}\n`, exitCode: 3 };
}

function printedBy({ parts: { printed = [] } }: Failure): string {
  return printed.map((line) => `  | ${inert(line).replaceAll('\n', ' ')}\n`).join('');
}
