import type { TargetConfig } from './schema.ts';
export interface NamedFile {
    /** Within the target: `['data', 'test', 'path']`. */
    readonly path: readonly (string | number)[];
    readonly file: string;
}
export declare function namedFiles({ model, train, data, task, inputs }: TargetConfig): NamedFile[];
