/** Who last changed some lines of a file: `git blame`, reading only. */
import { basename, dirname } from 'node:path';
import type { Approval } from '../../ports.ts';
import { type Git, openGit } from './git.ts';

/**
 * Author of the newest commit among those that the lines come from. Unknown, with the reason as a clause, where a line is
 * not committed, or where a shallow clone ends before the commit: git would name the oldest one that it has.
 */
export async function gitApproval(file: string, [first, last]: readonly [number, number]): Promise<Approval> {
  const git = await openGit(dirname(file));
  if (git === undefined) return { unknown: 'there is no git repository here' };
  const { code, stdout, stderr } = await git(
    'blame',
    '--line-porcelain',
    '-L',
    `${first},${last}`,
    '--',
    basename(file),
  );
  if (code !== 0) return { unknown: `git does not know the file (${stderr.split('\n').at(-1)})` };
  const lines = parse(stdout.toString('utf8'));
  if (lines.some(({ commit }) => /^0+$/.test(commit))) return { unknown: 'its lines are not committed yet' };
  const commits = [...new Set(lines.map(({ commit }) => commit))];
  // The clock says less than the history: of a commit and its ancestors this lists the commit first.
  const listed = await git('rev-list', '-1', '--topo-order', ...commits);
  const newest = lines.find(({ commit }) => commit === listed.stdout.toString('utf8').trim());
  if (newest === undefined) return { unknown: 'git knows nothing of its lines' };
  if (newest.boundary && (await isCutOff(git, newest.commit))) {
    return { unknown: 'this clone is shallow and ends before the commit; `fetch-depth: 0` shows it' };
  }
  return { author: newest.author, commit: newest.commit };
}

interface Line {
  readonly commit: string;
  readonly author: string;
  readonly boundary: boolean;
}

/** Each line: a header of `key value` lines after `<commit> …`, then a tab and the line's text. */
function parse(porcelain: string): Line[] {
  const found: Line[] = [];
  let header: string[] = [];
  for (const line of porcelain.split('\n')) {
    if (!line.startsWith('\t')) {
      header.push(line);
      continue;
    }
    const value = (key: string) => header.find((one) => one.startsWith(`${key} `))?.slice(key.length + 1) ?? '';
    const boundary = header.includes('boundary');
    found.push({
      commit: header[0].split(' ')[0],
      author: value('author'),
      boundary,
    });
    header = [];
  }
  return found;
}

/** Git calls the first commit of a history a boundary too: that one names no parent, while a commit that was cut off does. */
async function isCutOff(git: Git, commit: string): Promise<boolean> {
  const { stdout } = await git('cat-file', 'commit', commit);
  return /^parent [0-9a-f]{40}/m.test(stdout.toString('utf8').split('\n\n', 1)[0]);
}
