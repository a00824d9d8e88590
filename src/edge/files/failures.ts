/** Errors of the file system in words. */
import { Failure, inputFailure, runFailure } from '../../failure.ts';

type Action = 'read' | 'write';

interface Circumstances {
  /** Of a missing path: what there is instead (`nearestPath`). */
  readonly instead?: string;
  /** Bytes that were to be written, where known. */
  readonly needed?: number;
}

export function fileFailure(
  error: unknown,
  path: string,
  action: Action,
  { instead, needed }: Circumstances = {},
): unknown {
  if (error instanceof Failure) return error;
  const code = (error as NodeJS.ErrnoException).code;
  const cause = { cause: error };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      if (action === 'write') return inTheWay(path, cause);
      return inputFailure(
        'file-missing',
        { where: path, what: 'there is no such file', fix: instead ?? 'Correct the path' },
        cause,
      );
    case 'EISDIR':
      return inputFailure(
        'file-is-folder',
        { where: path, what: 'is a folder, a file is needed', fix: 'Name a file' },
        cause,
      );
    case 'ENXIO':
      return inputFailure(
        'file-special',
        { where: path, what: 'is a device or a pipe, a file is needed', fix: 'Name a file' },
        cause,
      );
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return inputFailure(
        'file-path',
        { where: path, what: `is no path that this system can open (${code})`, fix: 'Correct the path' },
        cause,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return inputFailure(
        'file-denied',
        {
          where: path,
          what: `may not be ${action === 'read' ? 'read' : 'written'} (${code})`,
          fix: 'Change its permissions',
        },
        cause,
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return noRoom(code, path, needed, cause);
    case 'ERR_FS_FILE_TOO_LARGE':
      return inputFailure(
        'file-too-large',
        { where: path, what: 'is larger than 2 GiB and cannot be read at once' },
        cause,
      );
    case undefined:
      return error;
    default:
      return runFailure(
        'file-failed',
        { where: path, what: `could not be ${action === 'read' ? 'read' : 'written'} (${code})` },
        cause,
      );
  }
}

/** A wrong input, and no run that could not be finished: docs/decisions/0016-full-disk.md. */
function noRoom(code: 'ENOSPC' | 'EDQUOT' | 'EFBIG', path: string, needed: number | undefined, cause: ErrorOptions) {
  const known = {
    ENOSPC: ['disk-full', 'the disk is full', 'Free some space, or choose another place'],
    EDQUOT: ['disk-full', 'the quota of this user on the disk is used up', 'Free some space, or choose another place'],
    EFBIG: ['file-limit', 'files may not become as large as this here', 'Raise `ulimit -f`, or choose another place'],
  } as const;
  const [name, what, fix] = known[code];
  const size = needed === undefined ? '' : `; ${needed.toLocaleString('en')} bytes were to be written`;
  return inputFailure(
    name,
    { where: path, what: `${what} (${code})${size}, and files that were there before are unchanged`, fix },
    cause,
  );
}

function inTheWay(path: string, cause: ErrorOptions): Failure {
  return inputFailure(
    'file-in-the-way',
    {
      where: path,
      what: 'cannot be written: a file stands where a folder is needed, or no folder can be made there',
      fix: 'Choose another place, or move that file away',
    },
    cause,
  );
}
