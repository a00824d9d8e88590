/** Says why a value can't be numbers of one shape, with the place as `[2][0]`. */
export declare class NestingError extends Error {
}
/** Appends to `values`; returns the shape, empty for a plain number. Booleans count as 0 and 1. */
export declare function flattenInto(value: unknown, push: (number: number) => void, place?: string, depth?: number): readonly number[];
export declare function equal(a: readonly number[], b: readonly number[]): boolean;
export declare function describe(value: unknown): string;
