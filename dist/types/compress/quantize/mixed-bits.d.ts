/** How many bits each tensor gets, where not all get the same. */
export declare const widths: readonly [4, 5, 6, 8, 16];
export interface Candidate {
    readonly name: string;
    readonly size: number;
    /** Damage that the model takes when this tensor alone has so many bits; in the order of `widths`. */
    readonly damage: readonly number[];
}
/**
 * The widths with the least damage in sum among those whose mean is at most `average`: from the narrowest on, the tensor
 * that takes away most damage per bit gets more (the classical greedy for convex trade-offs, Shoham and Gersho 1988). Damage
 * that does not fall with width is taken for its running minimum.
 */
export declare function mixedBits(candidates: readonly Candidate[], average: number): Map<string, number>;
/**
 * From the narrowest widths on, one tensor at a time gets more, the one that takes away most damage per bit: the corners of
 * the convex hull of damage over bits, as long as the mean is at most `average` and there is damage to take away.
 */
export declare function widening(candidates: readonly Candidate[], average: number): Generator<Map<string, number>>;
