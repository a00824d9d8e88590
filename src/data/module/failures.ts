/** What a data module throws, and what it gets wrong, as one sentence with its own message and line. */
import { Failure, inputFailure } from '../../failure.ts';

export function moduleFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const line = lineIn(path, error);
  const message = error instanceof Error ? error.message || error.name : String(error);
  return inputFailure(
    'data-module',
    {
      where: line === undefined ? path : `${path}:${line}`,
      what: `the data module threw: ${message.trim().split('\n')[0].replace(/\.$/, '')}`,
    },
    { cause: error },
  );
}

export function wrongBatch(path: string, what: string): Failure {
  return inputFailure('data-module-batch', {
    where: path,
    what,
    fix: 'A data module yields {inputs, labels, ids}: tensors, typed arrays or nested arrays whose first axis counts the examples',
  });
}

/** Line of a module of the user's that an error came from. */
export function lineIn(path: string, error: unknown): number | undefined {
  const stack = error instanceof Error ? error.stack : undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = stack === undefined ? null : new RegExp(`[/\\\\]${name}(?:\\?[^:\\s]*)?:(\\d+)`).exec(stack);
  return found === null ? undefined : Number(found[1]);
}
