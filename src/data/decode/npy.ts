/** NumPy .npy files: one per model input and one for the labels. */
import type { Files } from '../../ports.ts';
import type { Examples, Labels, Rows } from '../examples.ts';
import { type ArrayFile, arrayLabels, arrayRows, checkSize, layoutSize } from './array-file.ts';
import { type Bytes, openBytes } from './bytes.ts';
import { maxNpyHeaderBytes, readNpyHeader } from './npy-header.ts';

export interface NpyOptions {
  readonly inputs: string | Readonly<Record<string, string>>;
  readonly labels?: string;
}

export async function openNpy(options: NpyOptions, files: Files, memoryBytes: number): Promise<Examples> {
  const open = async (path: string): Promise<ArrayFile> =>
    npyArray(
      await openBytes(files, path, { memoryBytes, statedSize: (head) => layoutSize(readNpyHeader(head, path)) }),
      path,
    );
  return arrayExamples(options, open, undefined);
}

/** The array in these bytes, its size checked. */
export async function npyArray(bytes: Bytes, where: string): Promise<ArrayFile> {
  const layout = readNpyHeader(await bytes.read(0, Math.min(bytes.size, maxNpyHeaderBytes)), where);
  const array = { layout, bytes, where };
  checkSize(array);
  return array;
}

/** Arrays named by options, opened by `open`, as one set of examples. */
export async function arrayExamples(
  options: NpyOptions,
  open: (name: string) => Promise<ArrayFile>,
  file: string | undefined,
): Promise<Examples> {
  const named = typeof options.inputs === 'string' ? { '': options.inputs } : options.inputs;
  const inputs = new Map<string, Rows>();
  for (const [input, name] of Object.entries(named)) inputs.set(input, await arrayRows(await open(name)));
  const labels: Labels | undefined =
    options.labels === undefined ? undefined : await arrayLabels(await open(options.labels));
  const [first] = inputs.values();
  return {
    where: file ?? first.where,
    count: first.count,
    inputs,
    labels,
    id: String,
    position: (index) => `example ${index}`,
  };
}
