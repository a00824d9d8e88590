/** Git LFS keeps a small text in place of the file in every commit. */
import { isLfsPointer } from '../../data/decode/lfs-pointer.ts';
import { inputFailure } from '../../failure.ts';

/** What a base commit gives for a file, unless it is a pointer. */
export function refuseLfsPointer(bytes: Uint8Array, path: string, commit: string): Uint8Array {
  if (!isLfsPointer(bytes)) return bytes;
  throw inputFailure('base-lfs-pointer', {
    where: `${path} at ${commit.slice(0, 12)}`,
    what: 'is kept in Git LFS, the base commit only holds a pointer to it',
    fix: 'Store a baseline (`compression-gate baseline update`) and commit it, then the base commit need not be measured',
  });
}
