/** Many blobs by one process. */
import { runFailure } from '../../failure.ts';
import type { RunGit } from './branch-git.ts';

/** What one process hands over is held in memory: ids are asked for in groups. */
const GROUP = 1000;

/** In the order of `ids`. Throws a run failure where this clone does not hold one of them. */
export async function readBlobs(git: RunGit, ids: readonly string[]): Promise<Uint8Array[]> {
  const blobs: Uint8Array[] = [];
  for (let start = 0; start < ids.length; start += GROUP) {
    const group = ids.slice(start, start + GROUP);
    const { stdout, stderr } = await git(['cat-file', '--batch'], { input: `${group.join('\n')}\n` });
    let at = 0;
    for (const id of group) {
      const end = stdout.indexOf(10, at);
      const [, type, size] = stdout.subarray(at, Math.max(at, end)).toString('latin1').split(' ');
      if (type !== 'blob') throw missing(id, stderr);
      const from = end + 1;
      at = from + Number(size) + 1;
      blobs.push(new Uint8Array(stdout.buffer, stdout.byteOffset + from, Number(size)));
    }
  }
  return blobs;
}

function missing(id: string, said: string): Error {
  return runFailure('git-object-missing', {
    where: `object ${id.slice(0, 12)}`,
    what: `this clone does not hold it${said === '' ? '' : ` (git says: ${said.split('\n').at(-1)})`}`,
    fix: 'Fetch the branch again with `git fetch`, without a filter',
  });
}
