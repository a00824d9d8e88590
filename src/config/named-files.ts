/** The files and folders that a target's config names, each with where in the config that is. */
import type { SourceOptions } from '../data/options.ts';
import type { TargetConfig } from './schema.ts';

export interface NamedFile {
  /** Within the target: `['data', 'test', 'path']`. */
  readonly path: readonly (string | number)[];
  readonly file: string;
}

export function namedFiles({ model, train, data, task, inputs }: TargetConfig): NamedFile[] {
  const sets = (['train', 'validation', 'test', 'all'] as const).flatMap((name) =>
    below(['data', name], data[name] === undefined ? [] : filesOfSource(data[name])),
  );
  return [
    { path: ['model'], file: model },
    ...(train === undefined ? [] : [{ path: ['train', 'module'], file: train.module }]),
    ...sets,
    ...task.metrics.map(({ module }, index) => ({ path: ['task', 'metrics', index, 'module'], file: module })),
    ...inputs.map((file, index) => ({ path: ['inputs', index], file })),
  ];
}

function filesOfSource(source: SourceOptions): NamedFile[] {
  const table = 'metadata' in source && typeof source.metadata === 'string' ? each('metadata', source.metadata) : [];
  if (source.format !== 'idx' && source.format !== 'npy') return [...each('path', source.path), ...table];
  const labels = source.labels === undefined ? [] : each('labels', source.labels);
  return [...each('inputs', source.inputs), ...labels, ...table];
}

/** One file, or several under names or in a list. */
function each(key: string, value: string | readonly string[] | Readonly<Record<string, string>>): NamedFile[] {
  if (typeof value === 'string') return [{ path: [key], file: value }];
  if (Array.isArray(value)) return value.map((file: string, index) => ({ path: [key, index], file }));
  return Object.entries(value).map(([name, file]) => ({ path: [key, name], file }));
}

function below(path: readonly string[], files: readonly NamedFile[]): NamedFile[] {
  return files.map((one) => ({ ...one, path: [...path, ...one.path] }));
}
