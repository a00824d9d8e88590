/** One set of examples as its files hold it: what a decoder opens, before labels are encoded and inputs preprocessed. */
import type { NumericArray } from './decode/elements.ts';
import type { Metadata } from './metadata.ts';
/** One model input as rows of equal shape. */
export interface Rows {
    readonly kind: 'rows';
    readonly count: number;
    /** Of one example. */
    readonly shape: readonly number[];
    /** Floating-point in the file, so that it may hold NaN or fractions. */
    readonly isFloat: boolean;
    /** File (and array) for messages. */
    readonly where: string;
    /** Row-major values of these rows in this order. May be a view of what is kept: read-only. */
    read(indices: Uint32Array): Promise<NumericArray>;
}
/** One model input as pictures, each with a size of its own. */
export interface PictureRows {
    readonly kind: 'pictures';
    readonly count: number;
    readonly where: string;
    read(index: number): Promise<Picture>;
}
/** Row-major [height, width, channels]; 8-bit range 0–255 (16-bit sources keep their fraction, as floats). */
export interface Picture {
    readonly height: number;
    readonly width: number;
    readonly channels: 1 | 2 | 3 | 4;
    readonly values: Uint8Array | Float32Array;
    /** The file, for messages. */
    readonly where: string;
}
export type Labels = 
/** `width` numbers per example, row-major. */
{
    readonly kind: 'numbers';
    readonly count: number;
    readonly values: NumericArray;
    readonly width: number;
    readonly where: string;
}
/** One text per example. */
 | {
    readonly kind: 'texts';
    readonly count: number;
    readonly values: readonly string[];
    readonly where: string;
}
/** Any number of texts per example. */
 | {
    readonly kind: 'sets';
    readonly count: number;
    readonly values: readonly (readonly string[])[];
    readonly where: string;
};
export interface Examples {
    /** File or folder for messages. */
    readonly where: string;
    readonly count: number;
    /** By model input name; the empty name stands for the only input of the model. */
    readonly inputs: ReadonlyMap<string, Rows | PictureRows>;
    readonly labels?: Labels;
    /** The columns that were asked for. */
    readonly metadata?: Metadata;
    /** Order of text labels, where the source's options or its metadata state one. */
    readonly classes?: readonly string[];
    id(index: number): string;
    /** `line 17` or `row 17` of the file: for messages about one example. */
    position(index: number): string;
}
