/**
 * Where a rising function is 0, by Ridders' method (Ridders 1979, IEEE Trans. Circuits Syst. 26:979–980): the bracket is
 * widened from `near` on by doubling steps, at most to ±`most`, then shrunk. Converges quadratically and never leaves the
 * bracket. Cost: some ten calls.
 *
 * @returns The end of the range where the function does not cross 0 within it.
 */
export declare function root(f: (x: number) => number, { near, step, most, tolerance }: {
    near: number;
    step: number;
    most: number;
    tolerance: number;
}): number;
