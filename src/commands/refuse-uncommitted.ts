/** A record names a commit, so it must not hold figures of something else. */
import { posix } from 'node:path';
import { changedFiles } from '../edge/git/head.ts';
import { allOf, Failure, inputFailure } from '../failure.ts';
import { inputsOf } from '../run/inputs.ts';
import type { Project } from '../run/project.ts';
import { repositoryOf } from './repository-of.ts';

/** More are counted. */
const NAMED = 5;

/**
 * Throws where a file that bears on the result and that git knows differs from the commit. What git does not know (data
 * that a workflow fetches, say) is taken as it lies there.
 */
export async function refuseUncommitted({ configPath, files, targets }: Project, commit: string): Promise<void> {
  const { git, prefix } = await repositoryOf(files.root);
  const changed = await changedFiles(git);
  if (changed.length === 0) return;
  const read = new Set([posix.basename(configPath.replaceAll('\\', '/'))]);
  for (const { config } of targets) {
    for (const path of await pathsOf(config, files)) read.add(path);
  }
  const uncommitted = [...read].filter((path) => {
    const full = posix.normalize(posix.join(prefix, path));
    // Of a submodule its folder is named.
    return changed.some((one) => full === one || full.startsWith(`${one}/`));
  });
  if (uncommitted.length === 0) return;
  const more = uncommitted.length > NAMED ? [`${uncommitted.length - NAMED} more`] : [];
  throw inputFailure('record-uncommitted', {
    where: allOf([...uncommitted.slice(0, NAMED), ...more]),
    what: `${uncommitted.length === 1 ? 'differs' : 'differ'} from commit ${commit.slice(0, 7)}, under which the result would be recorded`,
    fix: 'Commit it first; `compression-gate baseline update` records what is not committed, without a commit',
  });
}

async function pathsOf(config: Project['targets'][number]['config'], files: Project['files']): Promise<string[]> {
  const folder = posix.dirname(config.model);
  try {
    const { model, data } = await inputsOf(config, files);
    return [...[...model.keys()].map((name) => posix.join(folder, name)), ...data];
  } catch (error) {
    // The run itself says what is wrong with this target.
    if (error instanceof Failure) return [config.model];
    throw error;
  }
}
