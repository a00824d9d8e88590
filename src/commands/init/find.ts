/** Where things are: the model, the root of the repository, one path from another. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';

const skipped = /(^|\/)(node_modules|\.git|\.compression-gate|compression-gate-out|dist|build)\//;

/** The only model.json of the project. Throws where there is none or several. */
export async function findModel(files: Files): Promise<string> {
  const candidates: string[] = [];
  const manifests: string[] = [];
  for (const path of await files.list('.')) {
    if (!path.endsWith('.json') || skipped.test(path)) continue;
    const head = new TextDecoder().decode(await files.readRange(path, 0, 4096));
    if (/"(modelTopology|weightsManifest)"|"format"\s*:\s*"(layers|graph)-model"/.test(head)) candidates.push(path);
    else if (/^\uFEFF?\s*\[\s*\{\s*"(weights|paths)"/.test(head)) manifests.push(path);
  }
  if (candidates.length === 1) return candidates[0];
  if (candidates.length === 0 && manifests.length > 0) {
    throw inputFailure('init-model', {
      where: manifests[0],
      what: 'here lies a weights manifest without the topology of a model, and no model beside it',
      fix: 'Save the whole model, for example with `model.save()` of TensorFlow.js, and name its model.json with `--model`; weights for hand-written code cannot be run',
    });
  }
  throw inputFailure('init-model', {
    what:
      candidates.length === 0
        ? 'no TensorFlow.js model was found here'
        : `there are several models: ${candidates.slice(0, 5).join(', ')}`,
    fix: 'Name its model.json with `--model`',
  });
}

/** `path` as seen from `folder`; an absolute path that the user gave and that lies elsewhere stays as it is. */
export function relativeTo(folder: string, path: string, given?: string): string {
  if (given !== undefined && isAbsolute(given)) {
    const inside = relative(folder, given);
    return inside.startsWith('..') ? given : posix(inside);
  }
  return posix(relative(folder, resolve(path))) || '.';
}

function posix(path: string): string {
  return path.split(sep).join('/');
}

/** The folder that holds `.git`, upward from `folder`; `folder` itself where there is none. */
export async function repositoryRoot(files: Files, folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await files.stat(`${at}/.git`)) !== undefined) return at;
    if (dirname(at) === at) return folder;
  }
}
