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

/** Throws an input failure where writing would lose anything but an earlier model. Call before the long work. */
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
}

/** `manifest`: the model's own file, where it has another name than `model.json`. */
export async function checkOnlyModel(files: Files, folder: string, manifest = 'model.json'): Promise<void> {
  const found = await nearestOf(files, folder);
  if (found === undefined || (found.isFolder && found.path !== folder)) return;
  const shards = found.isFolder ? await shardsOf(files, `${folder}/${manifest}`) : [];
  const there = found.isFolder ? await files.list(folder) : [];
  const foreign = there.filter((name) => name !== manifest && !ours.test(name) && !shards.includes(name));
  if (found.isFolder && foreign.length === 0) return;
  throw inputFailure('model-folder-shared', {
    where: found.path,
    what: found.isFolder ? `the folder also holds ${list(foreign)}` : 'is a file, and a folder is to be written',
    fix: 'Give the model a folder of its own: it is replaced as a whole',
  });
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

/** What stands at a path, or at the nearest one above it where something does. */
async function nearestOf(files: Files, path: string): Promise<{ path: string; isFolder: boolean } | undefined> {
  const found = await files.stat(path);
  if (found !== undefined) return { path, isFolder: found.isFolder };
  const above = path.slice(0, path.lastIndexOf('/'));
  return above === '' || above === path ? undefined : nearestOf(files, above);
}

/** Weight files that a manifest names; none where it cannot be read. */
async function shardsOf(files: Files, path: string): Promise<string[]> {
  try {
    const { weightsManifest } = JSON.parse(new TextDecoder().decode(await files.read(path)));
    return weightsManifest.flatMap(({ paths }: { paths: string[] }) => paths);
  } catch {
    return [];
  }
}

function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
