/** Where a command writes a model: a folder that holds nothing else, so that it can be replaced as one step. */
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import type { Files } from '../ports.ts';

/** Throws an input failure where the folder holds files that are no model's: they would be lost. */
export async function writeModelFolder(files: Files, folder: string, model: ModelFiles): Promise<void> {
  const there = (await files.stat(folder)) === undefined ? [] : await files.list(folder);
  const foreign = there.filter((name) => name.includes('/') || !/\.(json|bin)$/.test(name));
  if (foreign.length > 0) {
    throw inputFailure('model-folder-shared', {
      where: folder,
      what: `the folder also holds ${foreign.slice(0, 3).join(', ')}`,
      fix: 'Give the model a folder of its own: it is replaced as a whole',
    });
  }
  await files.writeFolder(folder, model);
}

/** Folder of a path, `.` for a bare name. */
export function folderOf(path: string): string {
  const at = path.replaceAll('\\', '/').lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
}
