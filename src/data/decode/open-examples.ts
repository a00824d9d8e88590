/** One source of the config, opened by its decoder. */
import type { Files } from '../../ports.ts';
import type { Examples } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
import { openCifar } from './cifar.ts';
import { openCsv } from './csv.ts';
import { openIdx } from './idx.ts';
import { openImages } from './images.ts';
import { openJsonl } from './jsonl.ts';
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

export function openExamples(options: IndexedOptions, context: DecodeContext): Promise<Examples> {
  const { files, memoryBytes, classes, metadata } = context;
  switch (options.format) {
    case 'idx':
      return openIdx(options, files, memoryBytes);
    case 'npy':
      return openNpy(options, files, memoryBytes);
    case 'npz':
      return openNpz(options, files, metadata);
    case 'csv':
      return openCsv(options, files, classes, metadata);
    case 'jsonl':
      return openJsonl(options, files, metadata);
    case 'cifar':
      return openCifar(options, files, memoryBytes);
    case 'images':
      return openImages(options, files, metadata);
  }
}
