/** One source of the config, opened by its decoder. */
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
import { openCifar } from './cifar.ts';
import { openCsv } from './csv.ts';
import { openIdx } from './idx.ts';
import { openImages } from './images.ts';
import { openJsonl } from './jsonl.ts';
import { joinMetadata, readMetadataFile } from './metadata-file.ts';
import { openNpy } from './npy.ts';
import { openNpz } from './npz.ts';

export interface DecodeContext {
  readonly files: Files;
  readonly memoryBytes: number;
  /** Class names of the task. */
  readonly classes?: readonly string[];
  /** Columns of metadata that slices ask for. */
  readonly metadata?: readonly string[];
}

/** Sources that can be read by index; a module is opened elsewhere. */
export type IndexedOptions = Exclude<SourceOptions, { format: 'module' }>;

export async function openExamples(options: IndexedOptions, context: DecodeContext): Promise<Examples> {
  const { files, memoryBytes, classes, metadata } = context;
  switch (options.format) {
    case 'idx':
      return withTable(await openIdx(options, files, memoryBytes), options, context);
    case 'npy':
      return withTable(await openNpy(options, files, memoryBytes), options, context);
    case 'npz':
      return openNpz(options, files, metadata);
    case 'csv':
      return openCsv(options, files, classes, metadata);
    case 'jsonl':
      return openJsonl(options, files, metadata);
    case 'cifar':
      return withTable(await openCifar(options, files, memoryBytes), options, context);
    case 'images':
      return openImages(options, files, metadata);
  }
}

/** With the columns of the table beside data that have none. Without `context.metadata` nobody looks at columns. */
async function withTable(
  examples: Examples,
  options: { readonly metadata?: string },
  { files, metadata: wanted }: DecodeContext,
): Promise<Examples> {
  if (wanted === undefined) return examples;
  const table = options.metadata === undefined ? undefined : await readMetadataFile(options.metadata, files, wanted);
  return { ...examples, metadata: joinMetadata(table, undefined, wanted, examples) };
}
