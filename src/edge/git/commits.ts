/** Commits of a line of history, with what history says about each. */
import { inputFailure } from '../../failure.ts';
import type { Git } from './git.ts';

export interface CommitInfo {
  readonly commit: string;
  readonly author: string;
  /** ISO 8601, UTC, as `committedAt`: when it was written, and when it got its place in the history. */
  readonly authoredAt: string;
  readonly committedAt: string;
  readonly subject: string;
  /** Commits along first parents up to this one, itself counted; unknown in a shallow clone. */
  readonly position?: number;
}

const format = ['%H', '%an', '%aI', '%cI', '%s'].join('%x00');

/**
 * From just after `from` (absent: from the first commit) to `to`, oldest first, along first parents: what a branch was at
 * each of its own steps. Throws an input failure for names of no commit, and where `from` is no ancestor of `to`.
 */
export async function commitsBetween(git: Git, from: string | undefined, to: string): Promise<CommitInfo[]> {
  const end = await commitNamed(git, to);
  const start = from === undefined ? undefined : await commitNamed(git, from);
  if (start !== undefined && (await git('merge-base', '--is-ancestor', start, end)).code !== 0) {
    throw inputFailure('history-range', {
      where: `${from}..${to}`,
      what: `${from} is no ancestor of ${to}`,
      fix: 'Name the older commit first, and fetch the whole history (`fetch-depth: 0`)',
    });
  }
  const range = start === undefined ? [end] : [`${start}..${end}`];
  const { stdout } = await git('log', '--first-parent', '--reverse', '-z', `--format=${format}`, ...range);
  const commits = parse(stdout.toString('utf8'));
  const last = await positionOf(git, end);
  return last === undefined
    ? commits
    : commits.map((info, index) => ({ ...info, position: last - (commits.length - 1 - index) }));
}

export async function commitInfo(git: Git, ref: string): Promise<CommitInfo> {
  const commit = await commitNamed(git, ref);
  const { stdout } = await git('log', '-1', '-z', `--format=${format}`, commit);
  const position = await positionOf(git, commit);
  return { ...parse(stdout.toString('utf8'))[0], ...(position === undefined ? {} : { position }) };
}

/** Commits of one second are told apart by it: a rebase or a script makes many. */
async function positionOf(git: Git, commit: string): Promise<number | undefined> {
  const shallow = (await git('rev-parse', '--is-shallow-repository')).stdout.toString('utf8').trim();
  if (shallow !== 'false') return undefined;
  const { code, stdout } = await git('rev-list', '--count', '--first-parent', commit, '--');
  return code === 0 ? Number(stdout.toString('utf8')) : undefined;
}

/** Full id. Throws an input failure where nothing is named so. */
export async function commitNamed(git: Git, ref: string): Promise<string> {
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (code === 0) return stdout.toString('utf8').trim();
  throw inputFailure('commit-unknown', {
    where: ref,
    what: 'no such commit is known here',
    fix: 'Fetch it, or name another; a shallow clone holds few commits (`fetch-depth: 0`)',
  });
}

/** Tags at a commit that read as a version, `v1.2.0` or `1.2.0`; the last of them by version. */
export async function releaseAt(git: Git, commit: string): Promise<string | undefined> {
  const { stdout } = await git('tag', '--points-at', commit, '--sort=version:refname');
  const tags = stdout.toString('utf8').split('\n');
  return tags.findLast((tag) => /^v?\d+\.\d+/.test(tag));
}

/** Digest of all that lies below `folder` at a commit; undefined where it is not there. `''` is the whole repository. */
export async function treeOf(git: Git, commit: string, folder: string): Promise<string | undefined> {
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${folder}`);
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

function parse(text: string): CommitInfo[] {
  const fields = text.split('\0');
  const commits: CommitInfo[] = [];
  for (let i = 0; i + 4 < fields.length; i += 5) {
    const [commit, author, authored, committed, subject] = fields.slice(i, i + 5);
    commits.push({ commit: commit.trim(), author, authoredAt: utc(authored), committedAt: utc(committed), subject });
  }
  return commits;
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
