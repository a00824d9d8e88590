import { type Metadata } from '../metadata.ts';
import type { FlatBatch } from './read-batch.ts';
/** The columns that slices ask for, checked: they come from a module of the user's. */
export declare function moduleMetadata({ metadata }: FlatBatch, wanted: readonly string[], size: number, path: string): Metadata | undefined;
