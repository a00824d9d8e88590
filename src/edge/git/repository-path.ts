/** Path from the root of the repository, for a path relative to `prefix` (a folder of the repository, '' for the root). */
import { posix } from 'node:path';
import { inputFailure } from '../../failure.ts';

export function repositoryPath(prefix: string, path: string): string {
  const full = posix.normalize(posix.join(prefix, path));
  if (full === '..' || full.startsWith('../') || posix.isAbsolute(path) || full.includes('\0')) {
    throw inputFailure('path-outside-repository', {
      where: path,
      what: 'lies outside the repository, so the base commit does not hold it',
      fix: 'Keep the model inside the repository',
    });
  }
  return full;
}
