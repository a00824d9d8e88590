/** The history of a baseline that lies in a folder of the repository: each version of its record.json that was committed. */
import { posix } from 'node:path';
import { Failure } from '../../failure.ts';
import { entryOf, type HistoryEntry } from '../../history/entry.ts';
import { parseRecord } from '../../history/parse-record.ts';
import { targetFolder } from '../../history/target-folder.ts';
import { type Git, openGit } from './git.ts';
import { repositoryPath } from './repository-path.ts';

export interface FolderHistory {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Sentences about versions that cannot be read. */
  readonly notes: readonly string[];
}

/**
 * `root`: the config's folder; `path`: of the baselines, relative to it. What the record says about its commit is the state
 * that was measured; author and subject are of the commit that brought it in. Empty where there is no repository.
 */
export async function folderHistory(root: string, path: string, target: string): Promise<FolderHistory> {
  const git = await openGit(root);
  if (git === undefined) return { entries: [], notes: [] };
  const prefix = (await git('rev-parse', '--show-prefix')).stdout.toString('utf8').trimEnd();
  const relative = posix.join(path, targetFolder(target), 'record.json');
  const file = repositoryPath(prefix, relative);
  const format = ['%H', '%an', '%aI', '%cI', '%s'].join('%x00');
  const log = await git('log', '--first-parent', '--reverse', '-z', `--format=${format}`, '--', relative);
  const entries: HistoryEntry[] = [];
  const notes: string[] = [];
  const fields = log.code === 0 ? log.stdout.toString('utf8').split('\0') : [];
  for (let i = 0; i + 4 < fields.length; i += 5) {
    const [commit, author, authoredAt, committedAt, subject] = fields.slice(i, i + 5).map((field) => field.trim());
    const blob = await git('cat-file', 'blob', `${commit}:${file}`);
    if (blob.code !== 0) continue;
    try {
      const record = parseRecord(blob.stdout.toString('utf8'), `${file} at ${commit.slice(0, 7)}`);
      const entry = entryOf({ ...record, run: { ...record.run, author, authoredAt, committedAt, subject } });
      entries.push({ ...entry, commit });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      notes.push(error.message);
    }
  }
  return { entries: entries.filter((entry) => entry.target === target), notes };
}

/** Names of the targets that ever had a baseline committed below `path`, also of those that are gone; sorted. */
export async function folderTargets(root: string, path: string): Promise<readonly string[]> {
  const git = await openGit(root);
  if (git === undefined) return [];
  const log = await git(
    'log',
    '--first-parent',
    '--diff-filter=AM',
    '-z',
    '--name-only',
    '--format=%x01%H',
    '--',
    path,
  );
  const versions = new Map<string, string[]>();
  let commit = '';
  for (const part of log.code === 0 ? log.stdout.toString('utf8').split('\0') : []) {
    // Names stand after a line end of their own.
    const text = part.replace(/^\n/, '');
    if (text.startsWith('\u0001')) commit = text.slice(1);
    else if (posix.basename(text) === 'record.json') versions.set(text, [...(versions.get(text) ?? []), commit]);
  }
  const targets = new Set<string>();
  for (const [file, commits] of versions) {
    const target = await firstTarget(file, commits, git);
    if (target !== undefined && posix.basename(posix.dirname(file)) === targetFolder(target)) targets.add(target);
  }
  return [...targets].sort();
}

/** As the newest version says that can be read. */
async function firstTarget(file: string, commits: readonly string[], git: Git): Promise<string | undefined> {
  for (const commit of commits) {
    const blob = await git('cat-file', 'blob', `${commit}:${file}`);
    if (blob.code !== 0) continue;
    try {
      return parseRecord(blob.stdout.toString('utf8'), file).target;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return undefined;
}
