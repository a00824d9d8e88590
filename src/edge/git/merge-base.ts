/** Where the commit that is checked out comes from. Every answer may be undefined: shallow clones know little. */
import type { Git } from './git.ts';

/** Parents as written in HEAD's commit object, which also a shallow clone holds (log and rev-parse would hide them). */
export async function headParents(git: Git): Promise<string[]> {
  const { code, stdout } = await git('cat-file', 'commit', 'HEAD');
  if (code !== 0) return [];
  const header = stdout.toString('utf8').split('\n\n', 1)[0];
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
}

export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  const { code, stdout } = await git('merge-base', '--end-of-options', one, other);
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** On the default branch itself this is HEAD: the work tree is then held against what is committed. */
export async function mergeBaseWithDefaultBranch(git: Git, branch?: string): Promise<string | undefined> {
  const names = branch === undefined ? await defaultBranches(git) : [`origin/${branch}`, branch];
  for (const name of names) {
    const found = await mergeBase(git, 'HEAD', name);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function defaultBranches(git: Git): Promise<string[]> {
  const remote = await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  const configured = await git('config', '--get', 'init.defaultBranch');
  const local = configured.stdout.toString('utf8').trim();
  return [
    ...(remote.code === 0 ? [remote.stdout.toString('utf8').trim()] : []),
    'origin/main',
    'origin/master',
    ...(local === '' ? [] : [local]),
    'main',
    'master',
    ...(await soleBranch(git)),
  ];
}

/**
 * The only branch is the default one, whatever its name: that of the remote, unless it is all that was cloned of the
 * remote and the one that is checked out; without a remote that of the repository.
 */
async function soleBranch(git: Git): Promise<string[]> {
  const remotes = lines(await git('remote'));
  const below = remotes.length === 0 ? 'refs/heads' : 'refs/remotes/origin';
  const names = lines(await git('for-each-ref', '--format=%(refname)', below)).filter((ref) => !ref.endsWith('/HEAD'));
  if (names.length !== 1 || remotes.length === 0) return names.length === 1 ? names : [];
  const [current] = lines(await git('symbolic-ref', '--quiet', '--short', 'HEAD'));
  return current === undefined || names[0] === `${below}/${current}` ? [] : names;
}

function lines({ code, stdout }: Awaited<ReturnType<Git>>): string[] {
  const text = stdout.toString('utf8').trim();
  return code !== 0 || text === '' ? [] : text.split('\n');
}
