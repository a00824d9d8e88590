/** Git LFS keeps a small text in place of the file in every commit. */
import { inputFailure } from '../../failure.ts';

const head = 'version https://git-lfs.github.com/spec/v1\n';

export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && Buffer.from(bytes.subarray(0, head.length)).toString('latin1') === head;
}

/** What a base commit gives for a file, unless it is a pointer. */
export function refuseLfsPointer(bytes: Uint8Array, path: string, commit: string): Uint8Array {
  if (!isLfsPointer(bytes)) return bytes;
  throw inputFailure('base-lfs-pointer', {
    where: `${path} at ${commit.slice(0, 12)}`,
    what: 'is kept in Git LFS, the base commit only holds a pointer to it',
    fix: 'Store a baseline (`compression-gate baseline update`) and commit it, then the base commit need not be measured',
  });
}
