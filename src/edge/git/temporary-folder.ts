import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, runFailure } from '../../failure.ts';

/** A new folder for what git is given; throws a run failure where the system's temporary folder takes none. */
export async function temporaryFolder(prefix: string, within = tmpdir()): Promise<string> {
  return mkdtemp(join(within, prefix)).catch((error: unknown) => {
    throw noTemporary(error, within);
  });
}

/** A full or missing temporary folder, in words; other errors as they are. */
export function noTemporary(error: unknown, folder = tmpdir()): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Failure || code === undefined) return error;
  return runFailure(
    'temporary-folder',
    {
      where: folder,
      what: `the temporary folder cannot be written (${code}), nothing was recorded`,
      fix: 'Make room there, or name another folder as TMPDIR',
    },
    { cause: error },
  );
}
