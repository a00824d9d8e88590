import type { Git } from './git.ts';

/** Of one commit. Undefined: this clone does not hold enough of the history to tell. */
export function isAncestorOf(git: Git, commit: string): (other: string) => Promise<boolean | undefined> {
  return async (other) => {
    const { code } = await git('merge-base', '--is-ancestor', other, commit);
    if (code === 0) return true;
    if (code !== 1) return undefined;
    // A shallow clone knows a commit, and not that it leads to another.
    const { stdout } = await git('rev-parse', '--is-shallow-repository');
    return stdout.toString('utf8').trim() === 'true' ? undefined : false;
  };
}
