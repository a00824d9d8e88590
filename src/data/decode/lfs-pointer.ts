/** Git LFS leaves a small text file where the data should be when a checkout did not fetch it. */
import { inputFailure } from '../../failure.ts';

const opening = 'version https://git-lfs.github.com/spec/';

export function isLfsPointer(head: Uint8Array): boolean {
  if (head.length < opening.length || head[0] !== 0x76) return false;
  for (let i = 0; i < opening.length; i++) if (head[i] !== opening.charCodeAt(i)) return false;
  return true;
}

export function refuseLfsPointer(head: Uint8Array, path: string): void {
  if (!isLfsPointer(head)) return;
  throw inputFailure('lfs-pointer', {
    where: path,
    what: 'this is a Git LFS pointer, not the file itself',
    fix: 'Set `lfs: true` on actions/checkout, or run `git lfs pull`',
  });
}
