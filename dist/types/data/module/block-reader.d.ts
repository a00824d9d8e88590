/** What a data module yields, prepared as a batch: shapes fitted to the model, preprocessed, labels encoded, values checked. */
import type { Port } from '../../model/runnable.ts';
import { type LabelOptions } from '../label/encode-labels.ts';
import type { PreprocessOptions } from '../options.ts';
import type { Batch } from '../source.ts';
import { type FlatBatch } from './read-batch.ts';
/** `seen` examples came before. */
export type BlockReader = (batch: FlatBatch, seen: number) => Batch;
export declare function blockReader(path: string, ports: readonly Port[], labels: LabelOptions, preprocess: PreprocessOptions, wanted?: readonly string[]): BlockReader;
