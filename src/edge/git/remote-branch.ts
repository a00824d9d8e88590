/** The data branch at the remote: fetched into its tracking ref, and pushed to by fast-forward only. */
import { notWritten, type RunGit, whyOf } from './branch-git.ts';

export interface RemoteBranch {
  readonly remote: string;
  readonly name: string;
  /** `refs/remotes/origin/compression-gate`. */
  readonly tracking: string;
}

/** `origin`, else the only remote there is, else the one that the present branch follows. */
export async function chooseRemote(git: RunGit, name: string): Promise<RemoteBranch | undefined> {
  const { stdout } = await git(['remote']);
  const remotes = stdout.toString('utf8').split('\n').filter(Boolean);
  const remote = remotes.includes('origin')
    ? 'origin'
    : remotes.length === 1
      ? remotes[0]
      : await followed(git, remotes);
  return remote === undefined ? undefined : { remote, name, tracking: `refs/remotes/${remote}/${name}` };
}

async function followed(git: RunGit, remotes: readonly string[]): Promise<string | undefined> {
  if (remotes.length === 0) return undefined;
  const current = (await git(['symbolic-ref', '--quiet', '--short', 'HEAD'])).stdout.toString('utf8').trim();
  const remote = (await git(['config', '--get', `branch.${current}.remote`])).stdout.toString('utf8').trim();
  return remotes.includes(remote) ? remote : undefined;
}

/** `none`: the remote has no such branch. Any other text: why it was not fetched. */
export async function fetchBranch(git: RunGit, { remote, name, tracking }: RemoteBranch): Promise<string> {
  // A clone that is shallow stays as shallow, and one that is whole stays whole.
  const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.toString('utf8').trim() === 'true';
  const quiet = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance'];
  for (let attempt = 1; ; attempt += 1) {
    const refspec = `+refs/heads/${name}:${tracking}`;
    const { code, stderr } = await git(['fetch', ...quiet, ...(shallow ? ['--depth=1'] : []), remote, refspec]);
    if (code === 0) return 'done';
    if (/couldn't find remote ref/i.test(stderr)) return 'none';
    // Two processes of one clone fetch at the same time.
    if (!/lock/i.test(stderr) || attempt === 10) return whyOf(stderr) || `git ended with ${code}`;
  }
}

/** What servers and git itself say when somebody else was first. */
const LOST_RACE =
  /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|already exists|incorrect old value|\.lock/i;

/** Without force: the server takes it only where its branch is still at `parent`. */
export async function pushCommit(
  git: RunGit,
  { remote, name, tracking }: RemoteBranch,
  commit: string,
  parent: string | undefined,
): Promise<'done' | 'moved'> {
  const plain = ['--porcelain', '--no-follow-tags', '--no-signed', '--recurse-submodules=no', '--no-verify'];
  const { code, stdout, stderr } = await git(['push', ...plain, remote, `${commit}:refs/heads/${name}`]);
  if (code === 0) {
    await git(['update-ref', tracking, commit]);
    return 'done';
  }
  const said = `${stdout.toString('utf8')}\n${stderr}`;
  const rejected = said.split('\n').filter((line) => line.startsWith('!'));
  if (rejected.some((line) => LOST_RACE.test(line)) || /\.lock|cannot lock ref/i.test(said)) return 'moved';
  const there = await git(['ls-remote', '--exit-code', remote, `refs/heads/${name}`]);
  const tip = there.stdout.toString('utf8').split('\t')[0];
  if ((there.code === 0 || there.code === 2) && tip !== (parent ?? '')) return tip === commit ? 'done' : 'moved';
  throw notWritten(name, said);
}
