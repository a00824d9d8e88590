/** One batch of a data module as flat arrays, whatever form it came in. */
import type { NumericArray } from '../decode/elements.ts';
import type { Labels } from '../examples.ts';
import type { DataModuleBatch } from './contract.ts';
export interface FlatArray {
    readonly values: NumericArray;
    /** Of one example; undefined where only the model knows it. */
    readonly shape: readonly number[] | undefined;
    /** Examples; undefined with the shape. */
    readonly count: number | undefined;
}
export interface FlatBatch {
    /** By input name; the empty name for the only one. */
    readonly inputs: ReadonlyMap<string, FlatArray>;
    readonly labels?: FlatArray | readonly string[];
    readonly ids?: readonly string[];
    readonly metadata?: DataModuleBatch['metadata'];
}
export declare function readModuleBatch(batch: DataModuleBatch, path: string): Promise<FlatBatch>;
/** Labels of `count` examples in the form that encoding takes. */
export declare function moduleLabels(labels: FlatArray | readonly string[], count: number, where: string): Labels;
