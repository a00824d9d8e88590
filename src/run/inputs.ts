/** All that the result of a target stands on, as files: its model, and what its data and modules are read from. */
import type { TargetConfig } from '../config/schema.ts';
import { filesOf } from '../data/files-of.ts';
import { moduleFiles } from '../data/module/module-imports.ts';
import type { ModelFiles } from '../model/model.ts';
import { modelFilesOf } from '../model/read.ts';
import type { ReadableFiles } from '../ports.ts';

export interface Inputs {
  readonly model: ModelFiles;
  /** Paths, relative to the folder of the config. */
  readonly data: readonly string[];
}

/** Throws an input failure where one of them cannot be found. */
export async function inputsOf(config: TargetConfig, files: ReadableFiles): Promise<Inputs> {
  const model = await modelFilesOf(config.model, (path) => files.read(path));
  const metrics = await Promise.all(config.task.metrics.map(({ module }) => moduleFiles(module, files)));
  const minimum = (config.behaviour ?? []).flatMap((test) => (test.kind === 'minimum' ? [test.data] : []));
  const sets = await Promise.all(minimum.map((test) => filesOf({ ...config.data, test, all: undefined }, files)));
  const own = await filesOf(config.data, files);
  return { model, data: [...new Set([...own, ...sets.flat()]), ...metrics.flat(), ...config.inputs] };
}
