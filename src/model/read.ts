/** model.json and its weight files become a Model. Everything in them is untrusted: all is checked before it is allocated. */
import { Failure, inputFailure } from '../failure.ts';
import { foreignFile } from './foreign.ts';
import { quoted, readManifest, type WeightGroup } from './manifest.ts';
import type { Model, ModelFiles, ModelFormat } from './model.ts';
import { isObject, type JsonObject, parseModelJson } from './parse.ts';
import { checkedTopology } from './topology.ts';
import { decodeGroup } from './weights.ts';

/** Bytes of a file; undefined (or a Failure) where it is missing. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Reads a LayersModel or GraphModel. `entry` is the path of its model.json, whatever that is called; weight files are
 * looked for beside it. State of an optimizer that was saved along is left out. Throws a Failure (exit code 2) that names
 * the file for everything that is wrong with it.
 */
export async function readModel(entry: string, read: ReadFile): Promise<Model> {
  return readModelFiles(await modelFilesOf(entry, read), entry);
}

/** The files of a model as they are, by their own names, the entry first. */
export async function modelFilesOf(entry: string, read: ReadFile): Promise<ModelFiles> {
  const bytes = await present(entry, read, (path) =>
    inputFailure('model-missing', {
      where: path,
      what: 'there is no such file',
      fix: 'Name the model.json of a model',
    }),
  );
  const { groups } = readJson(bytes, entry);
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1);
  const files = new Map([[entry.slice(folder.length), bytes]]);
  const paths = [...new Set(groups.flatMap((group) => group.paths))];
  const missing: string[] = [];
  for (const path of paths) {
    const shard = await present(folder + path, read, () => undefined);
    if (shard === undefined) missing.push(path);
    else files.set(path, shard);
  }
  if (missing.length > 0) throw missingShards(entry, missing, paths.length);
  return files;
}

/** The name of model.json among the files of a model. */
export function entryOf(files: ModelFiles): string {
  const first = files.keys().next().value;
  if (first === undefined) throw inputFailure('model-missing', { what: 'the model has no files' });
  return files.has('model.json') ? 'model.json' : first;
}

/** Like `readModel`, from files in memory. `where` names them in messages. */
export function readModelFiles(files: ModelFiles, where = entryOf(files)): Model {
  const bytes = files.get(where.slice(where.lastIndexOf('/') + 1)) ?? files.get(entryOf(files));
  const { json, groups } = readJson(bytes!, where);
  const format = formatOf(json.modelTopology, where);
  const shardsOf = (group: WeightGroup) => group.paths.map((path) => shardOf(files, path, where));
  const weights = groups.flatMap((group) => decodeGroup(group, shardsOf(group), format, where));
  const { modelTopology, weightsManifest: _, format: __, ...extras } = json;
  return { format, extras, ...checkedTopology(format, modelTopology as JsonObject, weights, extras, where) };
}

function shardOf(files: ModelFiles, path: string, where: string): Uint8Array {
  const shard = files.get(path);
  if (shard === undefined) throw missingShards(where, [path], 1);
  const folder = where.slice(0, where.lastIndexOf('/') + 1);
  const pointer = foreignFile(shard, folder + path);
  if (pointer !== undefined && (pointer.code === 'model-lfs-pointer' || pointer.code === 'model-html')) throw pointer;
  return shard;
}

function readJson(bytes: Uint8Array, where: string): { json: JsonObject; groups: WeightGroup[] } {
  const json = parseModelJson(bytes, where);
  if (Array.isArray(json) && json.some((group) => isObject(group) && 'weights' in group)) {
    throw inputFailure('model-no-topology', {
      where,
      what: 'is a weights manifest alone, without the topology of a model',
      fix: 'Name a model.json that holds `modelTopology` too; weights for hand-written code cannot be run',
    });
  }
  if (!isObject(json) || !isObject(json.modelTopology)) {
    throw inputFailure('model-no-topology', {
      where,
      what: 'has no `modelTopology`, so it is not the model.json of a TensorFlow.js model',
      fix: 'Name the file that `model.save()` or tensorflowjs_converter wrote',
    });
  }
  if (json.weightsManifest === undefined) {
    throw inputFailure('model-no-weights', {
      where,
      what: 'has no `weightsManifest`: it describes a model without its weights',
      fix: 'Save the model with its weights',
    });
  }
  return { json, groups: readManifest(json.weightsManifest, where) };
}

function formatOf(topology: unknown, where: string): ModelFormat {
  if (isObject(topology)) {
    if (Array.isArray(topology.node)) return 'graph-model';
    if (isObject(topology.model_config) || 'class_name' in topology) return 'layers-model';
  }
  throw inputFailure('model-no-topology', {
    where,
    what: `\`modelTopology\` is neither a graph (\`node\`) nor layers (\`class_name\`, \`model_config\`)`,
    fix: 'Convert the model again with tensorflowjs_converter',
  });
}

async function present<T extends Failure | undefined>(
  path: string,
  read: ReadFile,
  absent: (path: string) => T,
): Promise<Uint8Array | Exclude<T, Failure>> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await read(path);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'file-missing')) throw error;
    if (absent(path) !== undefined) throw error;
  }
  if (bytes !== undefined) return bytes;
  const failure = absent(path);
  if (failure !== undefined) throw failure;
  return undefined as Exclude<T, Failure>;
}

function missingShards(where: string, missing: readonly string[], total: number): Failure {
  const names = missing.length > 3 ? `${missing.slice(0, 3).join(', ')}, …` : missing.join(', ');
  const count = total === 1 ? 'the weight file' : `${missing.length} of ${total} weight files`;
  return inputFailure('model-shard-missing', {
    where,
    what: `${count} named in the manifest ${missing.length === 1 ? 'is' : 'are'} missing: ${quoted(names).slice(1, -1)}`,
    fix: 'Put the weight files beside model.json under these names',
  });
}
