/** Sets of examples under paths that a user points at: what the files are called, and what they start with. */
import { allOf, Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { openBytes } from '../decode/bytes.ts';
import { openCifar } from '../decode/cifar.ts';
import { readIdxHeader } from '../decode/idx.ts';
import { maxNpyHeaderBytes, readNpyHeader } from '../decode/npy-header.ts';
import { npzShapes } from '../decode/npz.ts';
import { arraySets, type NamedArray } from './array-sets.ts';
import { jsonFields } from './json-fields.ts';
import { roleOf } from './role.ts';
import type { FoundSet } from './sets.ts';

type Format = FoundSet['source']['format'];
type Finder = (paths: readonly string[], files: Files, inputNames: readonly string[]) => Promise<FoundSet[]>;

/** In the order in which they are preferred where a folder holds several. */
const formats: readonly { readonly format: Format; readonly name: RegExp; readonly find: Finder }[] = [
  { format: 'idx', name: /idx\d?([-.]ubyte)?(\.gz)?$/i, find: findIdx },
  { format: 'npz', name: /\.npz$/i, find: findNpz },
  { format: 'npy', name: /\.npy(\.gz)?$/i, find: findNpy },
  { format: 'csv', name: /\.[ct]sv(\.gz)?$/i, find: findCsv },
  { format: 'jsonl', name: /\.(jsonl|ndjson)(\.gz)?$/i, find: findJsonl },
  { format: 'cifar', name: /\.bin(\.gz)?$/i, find: findCifar },
  { format: 'images', name: /\.(png|jpe?g|jfif)$/i, find: findImages },
  { format: 'module', name: /\.[cm]?[jt]s$/i, find: findModules },
];

/** Throws where nothing is found that could be data. */
export async function findSets(
  given: readonly string[],
  files: Files,
  inputNames: readonly string[],
  notes: string[],
): Promise<FoundSet[]> {
  const paths = await expand(given, files);
  const seen: string[] = [];
  for (const { format, name, find } of formats) {
    // Scripts lie about in folders: they count only where they are pointed at.
    const matching = (format === 'module' ? given : paths).filter((path) => name.test(path));
    if (matching.length === 0) continue;
    const sets = await find(matching, files, inputNames);
    if (sets.length === 0) continue;
    const rest = paths.length - matching.length;
    if (rest > 0 && format !== 'images')
      notes.push(`${rest} other ${rest === 1 ? 'file is' : 'files are'} left aside.`);
    return sets;
  }
  for (const path of paths.slice(0, 3)) seen.push(path);
  throw inputFailure('data-unknown', {
    where: given.join(', '),
    what:
      seen.length === 0
        ? 'there are no files'
        : `no data of a known format is found (${seen.join(', ')}${paths.length > 3 ? ' …' : ''})`,
    fix: `Known are ${allOf(['IDX', 'NPY', 'NPZ', 'CSV', 'JSONL', 'CIFAR-10 binary', 'folders of PNG and JPEG', 'a module that yields batches'])}`,
  });
}

async function expand(given: readonly string[], files: Files): Promise<string[]> {
  const paths: string[] = [];
  for (const path of given) {
    const stat = await files.stat(path);
    if (stat?.isFolder !== true) {
      if (stat === undefined) await files.read(path);
      paths.push(path);
      continue;
    }
    const folder = path.replace(/\/+$/, '');
    for (const name of await files.list(folder))
      if (!/(^|\/)(\.|__MACOSX\/|node_modules\/)/.test(name)) paths.push(folder === '.' ? name : `${folder}/${name}`);
  }
  return paths;
}

async function findIdx(paths: readonly string[], files: Files, inputNames: readonly string[]): Promise<FoundSet[]> {
  const arrays = await Promise.all(paths.map(async (name) => ({ name, rank: await idxRank(name, files) })));
  return arraySets(arrays, inputNames).flatMap(({ role, inputs, labels }) =>
    typeof inputs === 'string' ? [{ role, source: { format: 'idx', inputs, labels } }] : [],
  );
}

async function idxRank(path: string, files: Files): Promise<number> {
  const bytes = await openBytes(files, path, { memoryBytes: 0 });
  return readIdxHeader(await bytes.read(0, Math.min(bytes.size, 1024)), path).shape.length;
}

async function findNpy(paths: readonly string[], files: Files, inputNames: readonly string[]): Promise<FoundSet[]> {
  const arrays: NamedArray[] = [];
  for (const name of paths) {
    const bytes = await openBytes(files, name, { memoryBytes: 0 });
    const head = await bytes.read(0, Math.min(bytes.size, maxNpyHeaderBytes));
    arrays.push({ name, rank: readNpyHeader(head, name).shape.length });
  }
  return arraySets(arrays, inputNames).map(({ role, inputs, labels }) => ({
    role,
    source: { format: 'npy', inputs, labels },
  }));
}

async function findNpz(paths: readonly string[], files: Files, inputNames: readonly string[]): Promise<FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const path of paths) {
    const shapes = await npzShapes(await files.read(path), path);
    const arrays = [...shapes].map(([name, shape]) => ({ name, rank: shape.length }));
    for (const { role, inputs, labels } of arraySets(arrays, inputNames))
      sets.push({ role: role === 'all' ? roleOf(path) : role, source: { format: 'npz', path, inputs, labels } });
  }
  return sets;
}

async function findCsv(paths: readonly string[]): Promise<FoundSet[]> {
  return paths.map((path) => ({
    role: roleOf(path),
    source: { format: 'csv', path, ...(/\.tsv/i.test(path) ? { delimiter: '\t' } : {}), missing: 'refuse' },
  }));
}

async function findJsonl(paths: readonly string[], files: Files, inputNames: readonly string[]): Promise<FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const path of paths)
    sets.push({
      role: roleOf(path),
      source: { format: 'jsonl', path, ...(await jsonFields(path, files, inputNames)) },
    });
  return sets;
}

async function findCifar(paths: readonly string[], files: Files): Promise<FoundSet[]> {
  const groups = new Map<FoundSet['role'], string[]>();
  for (const path of paths) {
    try {
      await openCifar({ path }, files, 0);
    } catch (error) {
      // Many things are called .bin.
      if (error instanceof Failure) continue;
      throw error;
    }
    const role = roleOf(path);
    groups.set(role, [...(groups.get(role) ?? []), path]);
  }
  return [...groups].map(([role, path]) => ({
    role,
    source: { format: 'cifar', path: path.length === 1 ? path[0] : path },
  }));
}

/**
 * The folder above the classes: `train/cat/1.png` belongs to `train`, `cat/1.png` to its root. Folders are no classes where
 * there is one alone, or where all are named after splits: `pictures/1.png` and `test/1.png` have no labels.
 */
async function findImages(paths: readonly string[]): Promise<FoundSet[]> {
  const folders = [...new Set(paths.map((path) => path.split('/').slice(0, -1).join('/')))];
  const names = folders.map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
  const unlabelled = folders.length === 1 || names.every((name) => roleOf(name) !== 'all');
  const above = unlabelled ? folders : [...new Set(folders.map((folder) => folder.split('/').slice(0, -1).join('/')))];
  const roots = above.filter((folder) => !above.some((other) => other !== folder && folder.startsWith(`${other}/`)));
  return roots.map((path) => ({ role: roleOf(path), source: { format: 'images', path: path || '.' } }));
}

async function findModules(paths: readonly string[]): Promise<FoundSet[]> {
  return paths.map((path) => ({ role: 'test', source: { format: 'module', path } }));
}
