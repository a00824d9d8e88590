import type { Labels, Rows } from '../examples.ts';
import { type Bytes } from './bytes.ts';
import { type ElementType } from './elements.ts';
export interface ArrayLayout {
    readonly shape: readonly number[];
    readonly type: ElementType;
    readonly littleEndian: boolean;
    /** First axis fastest, as NumPy writes arrays of Fortran order. */
    readonly fortran: boolean;
    /** Where the elements start. */
    readonly offset: number;
}
export interface ArrayFile {
    readonly layout: ArrayLayout;
    readonly bytes: Bytes;
    /** File (and member) for messages. */
    readonly where: string;
}
export declare function product(shape: readonly number[]): number;
/** Bytes that a file of this layout holds, header included. */
export declare function layoutSize(layout: ArrayLayout): number;
export declare function checkSize({ layout, bytes, where }: ArrayFile): void;
export declare function arrayRows(array: ArrayFile): Promise<Rows>;
/** Labels are small: they are read whole. */
export declare function arrayLabels(array: ArrayFile): Promise<Labels>;
