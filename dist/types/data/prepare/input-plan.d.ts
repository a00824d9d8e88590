import type { Port } from '../../model/runnable.ts';
import type { NumericArray } from '../decode/elements.ts';
import type { Rows } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';
import type { TensorData } from '../source.ts';
export interface InputPlan {
    /** Name of the model input. */
    readonly name: string;
    read(indices: Uint32Array, nameOf: (index: number) => string): Promise<TensorData>;
}
/** What the rows of a batch hold, in the shape they have in the file, becomes what the model takes. */
export type Convert = (values: NumericArray, count: number) => TensorData;
export type RowKind = Pick<Rows, 'shape' | 'isFloat' | 'where'>;
export declare function planRows(rows: Rows, port: Port | undefined, options: PreprocessOptions): InputPlan;
export declare function planConversion(rows: RowKind, port: Port | undefined, options: PreprocessOptions): Convert;
export declare function checkFinite(data: TensorData, indices: Uint32Array, nameOf: (index: number) => string, where: string): void;
