/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder reduction to tridiagonal form, then the implicit QL
 * algorithm (EISPACK tred2 and tql2; Bowdler, Martin, Reinsch & Wilkinson 1968). About 6·n³ multiplications.
 */
export interface Eigen {
    /** Descending. */
    readonly values: Float64Array;
    /** Row i is the eigenvector of value i; rows are orthonormal. */
    readonly vectors: Float64Array;
}
/** @param matrix n × n, row-major; only its lower triangle is looked at */
export declare function symmetricEigen(matrix: Float64Array, n: number): Eigen;
