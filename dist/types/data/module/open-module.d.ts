import type { Port } from '../../model/runnable.ts';
import type { LabelOptions } from '../label/encode-labels.ts';
import type { PreprocessOptions, SourceOptions } from '../options.ts';
import type { Source } from '../source.ts';
import type { Part, SplitOptions } from '../split.ts';
import type { DataModuleContext } from './contract.ts';
export type ModuleOptions = Omit<Extract<SourceOptions, {
    format: 'module';
}>, 'format'>;
export interface ModuleWorld {
    readonly importModule: (path: string) => Promise<unknown>;
    /** Announces calls into the module to whoever watches for it to hang. */
    readonly inModule?: <T>(path: string, call: () => Promise<T>) => Promise<T>;
    readonly tf?: unknown;
    readonly inputs: readonly Port[];
    /** Columns of metadata that slices ask for. */
    readonly metadata?: readonly string[];
    /** Examples need not be of several classes. */
    readonly mayBeOneClass?: boolean;
}
export interface OpenModule {
    readonly classes?: readonly string[];
    /** The whole set, or the part of it that falls to `part`. */
    source(labels: LabelOptions, preprocess: PreprocessOptions, part: Part, split?: SplitOptions): Source;
}
export declare function openModule({ path, options, limit }: ModuleOptions, name: DataModuleContext['split'], world: ModuleWorld): Promise<OpenModule>;
