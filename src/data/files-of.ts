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
      return present([source.inputs, source.labels, source.metadata]);
    case 'npy': {
      const inputs = typeof source.inputs === 'string' ? [source.inputs] : Object.values(source.inputs);
      return present([...inputs, source.labels, source.metadata]);
    }
    case 'images': {
      const pictures = (await files.list(source.path)).map((name) => `${source.path.replace(/\/$/, '')}/${name}`);
      return present([...pictures, source.metadata]);
    }
    case 'module':
      return moduleFiles(source.path, files);
    case 'cifar':
      return present([...[source.path].flat(), source.metadata]);
    default:
      return [source.path];
  }
}

function present(paths: readonly (string | undefined)[]): string[] {
  return paths.filter((path) => path !== undefined);
}
