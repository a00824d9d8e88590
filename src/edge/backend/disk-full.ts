/** No room for the native runtime: what the user can mend, like every full disk. */
import { type Failure, inputFailure } from '../../failure.ts';

const codes = new Set<string | undefined>(['ENOSPC', 'EDQUOT']);

export function isDiskFull(error: unknown): boolean {
  return codes.has((error as NodeJS.ErrnoException).code);
}

/** As pip, compilers and the like say it. */
export function tellsDiskFull(output: string): boolean {
  return /No space left on device|Disk quota exceeded|Errno (28|122)\b/i.test(output);
}

/** `what` could not be done for want of space. */
export function diskFull(what: string, where?: string): Failure {
  return inputFailure('native/disk-full', {
    where,
    what: `the disk is full: ${what}`,
    fix: 'Free some space, or move the cache with the variable COMPRESSION_GATE_CACHE',
  });
}
