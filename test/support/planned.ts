/** The tiny project in a git repository, and what the plan of a run over it is. */
import { join } from 'node:path';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { gitBaseCommit } from '../../src/edge/git/base-commit.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import type { Failure } from '../../src/failure.ts';
import type { Model } from '../../src/model/model.ts';
import { writeModel } from '../../src/model/write.ts';
import { type PlannedTarget, planTargets } from '../../src/run/plan.ts';
import { openProject } from '../../src/run/project.ts';
import { tinyConfig, tinyCsv, tinyModel } from './tiny-project.ts';

export type RepositoryFiles = Record<string, string | Uint8Array>;

/** Files of a sound project, below `folder` (with a `/` at its end). */
export function projectFiles(config = tinyConfig, model: Model = tinyModel(), folder = ''): RepositoryFiles {
  const files: RepositoryFiles = {
    'compression-gate.yml': config,
    'train.csv': tinyCsv(30, 'train'),
    'test.csv': tinyCsv(60, 'test'),
  };
  for (const [name, bytes] of writeModel(model)) files[`model/${name}`] = bytes;
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [folder + name, content]));
}

export interface PlanOptions {
  readonly config?: string;
  readonly fresh?: boolean;
  readonly toolchain?: string;
  readonly ref?: string;
  readonly unreadable?: (failure: Failure) => void;
}

/** The only target's plan, in a work tree on the disk; throws what made it fail. */
export async function planIn(folder: string, options: PlanOptions = {}): Promise<PlannedTarget> {
  const { config = 'compression-gate.yml', fresh = false, toolchain = 'test', ref, unreadable } = options;
  const project = await openProject(config, undefined, (path) => diskFiles(join(folder, path)));
  const [plan] = await planTargets({
    project,
    store: folderStore(project.files, project.config.baseline.path),
    base: () => gitBaseCommit(folder, ref),
    toolchain,
    fresh,
    root: folder,
    date: '2026-08-02T12:00:00.000Z',
    warn: () => {},
    unreadable:
      unreadable ??
      ((failure) => {
        throw failure;
      }),
  });
  if ('failure' in plan) throw Object.assign(new Error(plan.failure.parts.what), plan.failure);
  return plan;
}
