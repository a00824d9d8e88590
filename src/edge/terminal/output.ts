/** What becomes of an output that cannot be written to: a reader who left (`| head -1`) is no trouble, a full disk is. */

import { type Failure, inputFailure, runFailure } from '../../failure.ts';

/** The reader has gone: a closed pipe, a closed terminal. */
const gone = new Set<string | undefined>(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/** `onFailure` is called once, with why the rest of the output is lost. */
export function watchOutput(stream: NodeJS.WritableStream, onFailure: (code: string) => void): void {
  let failed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (failed || gone.has(error.code)) return;
    failed = true;
    onFailure(error.code ?? error.message);
  });
}

/** What is said of a standard output that failed with this code. */
export function outputFailure(code: string): Failure {
  const where = 'standard output';
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? inputFailure('disk-full', {
        where,
        what: `the disk is full (${code}), and the result is not all there`,
        fix: 'Free some space',
      })
    : runFailure('output-lost', { where, what: `could not be written (${code})` });
}
