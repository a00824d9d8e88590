/** Where a model is written: a folder that holds nothing but a model, so that it can be replaced as one step. */
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import type { Files } from '../ports.ts';
import { absolute } from './paths.ts';

export interface Precious {
  /** Absolute paths of files that must stay as they are: the originals. */
  readonly files: readonly string[];
  /** Absolute path of a folder in which nothing else may be written: the stored baseline. */
  readonly folder?: string;
}

const ours = /^(model\.json|group\d+-shard\d+of\d+\.bin)$/;

/** Throws an input failure where writing would fail, or lose anything but an earlier model. Call before the long work. */
export async function checkModelFolder(files: Files, folder: string, precious: Precious): Promise<void> {
  const target = absolute(files.root, folder);
  const original = precious.files.find((path) => isWithin(path, target));
  if (original !== undefined) {
    throw inputFailure('model-folder-original', {
      where: folder,
      what: `the compressed model would take the place of the original ${original}`,
      fix: 'Choose another output folder',
    });
  }
  if (precious.folder !== undefined && isWithin(target, precious.folder)) {
    throw inputFailure('model-folder-baseline', {
      where: folder,
      what: 'the compressed model would be written into the stored baseline',
      fix: 'Choose another output folder',
    });
  }
  await checkOnlyModel(files, folder);
  await files.checkWrite(folder, 'folder');
}

/** `manifest`: the model's own file, where it has another name than `model.json`. */
export async function checkOnlyModel(files: Files, folder: string, manifest = 'model.json'): Promise<void> {
  const found = await nearestOf(files, folder);
  if (found === undefined || (found.isFolder && found.path !== folder)) return;
  if (!found.isFolder) throw shared(found.path, 'is a file, and a folder is to be written');
  const there = await files.list(folder);
  const path = `${folder}/${manifest}`;
  const shards = there.includes(manifest) ? await shardsOf(files, path) : [];
  const foreign = there.filter((name) => name !== manifest && !ours.test(name) && !(shards ?? []).includes(name));
  if (foreign.length > 0) throw shared(folder, `the folder also holds ${list(foreign)}`);
  if (shards === undefined) throw shared(path, 'the file there is no TensorFlow.js model, and would be replaced');
}

function shared(where: string, what: string) {
  const fix = 'Give the model a folder of its own: it is replaced as a whole';
  return inputFailure('model-folder-shared', { where, what, fix });
}

/** Writes a model as what `checkOnlyModel` let pass. */
export async function writeModelFolder(
  files: Files,
  folder: string,
  model: ModelFiles,
  manifest = 'model.json',
): Promise<void> {
  await checkOnlyModel(files, folder, manifest);
  const named = [...model].map(([name, bytes]) => [name === 'model.json' ? manifest : name, bytes] as const);
  await files.writeFolder(folder, new Map(named));
}

/** Takes away the model of an earlier run, where nothing else would be lost: it is not what this run says anything about. */
export async function clearModelFolder(files: Files, folder: string, precious: Precious): Promise<void> {
  if ((await files.stat(`${folder}/model.json`)) === undefined) return;
  const isOurs = await checkModelFolder(files, folder, precious).then(
    () => true,
    () => false,
  );
  if (isOurs) await files.writeFolder(folder, new Map());
}

/** What stands at a path, or at the nearest one above it where something does. */
async function nearestOf(files: Files, path: string): Promise<{ path: string; isFolder: boolean } | undefined> {
  const found = await files.stat(path);
  if (found !== undefined) return { path, isFolder: found.isFolder };
  const above = path.slice(0, path.lastIndexOf('/'));
  return above === '' || above === path ? undefined : nearestOf(files, above);
}

/** Weight files that a model's JSON names; undefined where the file holds no model. */
async function shardsOf(files: Files, path: string): Promise<string[] | undefined> {
  const text = new TextDecoder().decode(await files.read(path));
  try {
    const { weightsManifest, modelTopology } = JSON.parse(text);
    if (Array.isArray(weightsManifest)) return weightsManifest.flatMap(({ paths }: { paths: string[] }) => paths);
    return typeof modelTopology === 'object' && modelTopology !== null ? [] : undefined;
  } catch {
    return undefined;
  }
}

function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
