/** The files that a target's data consist of, without decoding them: what a content key is made over. */
import type { ReadableFiles } from '../ports.ts';
import { moduleFiles } from './module/module-imports.ts';
import type { DataOptions, SourceOptions } from './options.ts';

/** Sorted, each once; data modules with what they import relatively. Files a module reads by itself can't be known. */
export async function filesOf(options: DataOptions, files: ReadableFiles): Promise<string[]> {
  const found = new Set<string>();
  for (const source of [options.train, options.validation, options.test, options.all])
    if (source !== undefined) for (const path of await sourceFiles(source, files)) found.add(path);
  return [...found].sort();
}

async function sourceFiles(source: SourceOptions, files: ReadableFiles): Promise<string[]> {
  switch (source.format) {
    case 'idx':
      return [source.inputs, ...(source.labels === undefined ? [] : [source.labels])];
    case 'npy': {
      const inputs = typeof source.inputs === 'string' ? [source.inputs] : Object.values(source.inputs);
      return [...inputs, ...(source.labels === undefined ? [] : [source.labels])];
    }
    case 'images':
      return (await files.list(source.path)).map((name) => `${source.path.replace(/\/$/, '')}/${name}`);
    case 'module':
      return moduleFiles(source.path, files);
    case 'cifar':
      return [source.path].flat();
    default:
      return [source.path];
  }
}
