import { nearestAncestors } from '../../history/nearest-ancestors.ts';
import type { Ancestor } from '../../ports.ts';
import type { Git } from './git.ts';

/** Farther back a record says little about the present. */
const FARTHEST = 1000;

/** Of a commit, nearest first; a shallow clone knows few. */
export async function gitAncestors(git: Git, commit: string): Promise<Ancestor[]> {
  const { code, stdout } = await git('rev-list', '--parents', `--max-count=${FARTHEST}`, commit, '--');
  if (code !== 0) return [];
  const lines = stdout.toString('utf8').split('\n').filter(Boolean);
  const commits = lines.map((line) => {
    const [one, ...parents] = line.split(' ');
    return { commit: one, parents };
  });
  return nearestAncestors(commit, commits);
}
