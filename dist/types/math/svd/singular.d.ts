/**
 * Singular values of a matrix and its singular vectors of the shorter side, from the eigenvectors of A·Aᵀ or Aᵀ·A in double
 * precision. Singular values below 1e-7 of the largest have no digits left; what is projected on the vectors does not suffer,
 * for they are orthonormal to rounding: projected on all of them a matrix is itself.
 */
export interface Singular {
    readonly rows: number;
    readonly columns: number;
    /** Whether vectors have the length of a column (`left`) or of a row (`right`); by default the shorter. */
    readonly side: 'left' | 'right';
    /** Squares of the singular values, descending. */
    readonly squares: Float64Array;
    /** Row i belongs to value i. */
    readonly vectors: Float64Array;
}
export declare function singularOf(matrix: Float32Array, rows: number, columns: number, side?: Singular['side']): Singular;
export interface Factors {
    /** rows × rank, row-major. */
    readonly left: Float32Array;
    /** rank × columns. */
    readonly right: Float32Array;
}
/**
 * The product of two matrices that is nearest to `matrix` (Eckart & Young 1936). Both get the square root of each singular
 * value, so that their numbers are of one size.
 */
export declare function factorsOf(matrix: Float32Array, singular: Singular, rank: number): Factors;
export declare function vectorOf({ rows, columns, side, vectors }: Singular, index: number): Float64Array;
/** Share of the squares that the values from `rank` on have: the squared error, relative, of leaving them out. */
export declare function lossOf({ squares }: Singular, rank: number): number;
/** Smallest rank, at least 1, that leaves out no more than this share of the squares. */
export declare function rankFor(singular: Singular, loss: number): number;
