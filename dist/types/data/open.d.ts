import type { Port } from '../model/runnable.ts';
import type { Files } from '../ports.ts';
import { type TaskKind } from './label/encode-labels.ts';
import type { DataOptions } from './options.ts';
import type { Splits } from './source.ts';
export interface DataContext {
    readonly files: Files;
    /** Imports a module of the user's. */
    readonly importModule: (path: string) => Promise<unknown>;
    /** The model's inputs; empty where they are not known: the data's own names and shapes then stand. */
    readonly inputs: readonly Port[];
    /** Width of the task's output; 0 where it is unknown. */
    readonly outputs: number;
    readonly task: TaskKind;
    /** Class names of the task in the order of the outputs. */
    readonly classes?: readonly string[];
    /** Columns of metadata that the test split must yield: what slices look at. */
    readonly metadata?: readonly string[];
    /** Announces calls into a module of the user's to whoever watches for it to hang. */
    readonly inModule?: <T>(path: string, call: () => Promise<T>) => Promise<T>;
    /** Handed to data modules as it is. */
    readonly tf?: unknown;
    /** Raw files above this are read by ranges; 256 MiB when absent. */
    readonly memoryBytes?: number;
    /** Nobody learns from these examples or is judged by their average: they need not be of several classes. */
    readonly mayBeOneClass?: boolean;
}
/**
 * Throws a Failure where options and data, or data and model, do not fit. Labels of files are checked whole here, input
 * values and what a module yields batch by batch.
 */
export declare function openSplits(options: DataOptions, context: DataContext): Promise<Splits>;
