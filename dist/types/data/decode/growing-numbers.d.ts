/** Numbers appended one by one (text formats), kept at last in the smallest type that holds them exactly, or as float32. */
import type { Rows } from '../examples.ts';
import type { NumericArray } from './elements.ts';
export declare class GrowingNumbers {
    /** Packed as they fill up, so that a table of bytes never takes eight bytes per cell. */
    private readonly parts;
    private readonly last;
    private filled;
    get length(): number;
    push(value: number): void;
    compact(): NumericArray;
}
/** Rows of one shape over values in memory. */
export declare function memoryRows(values: NumericArray, shape: readonly number[], count: number, where: string): Rows;
