/**
 * Finds the `count` smallest magnitudes over several arrays, exactly and without sorting: the bits of |x| as float32 order
 * like the numbers themselves, so two counting passes of 16 bits each give the threshold. O(n), 256 KB of scratch memory.
 * Equal magnitudes are taken in the order of the arrays and of their elements, so the choice is the same on every machine.
 * Loops avoid branches that depend on the numbers: wrongly predicted ones would take most of the time.
 */
export interface Magnitudes {
    readonly values: Float32Array;
    /** 1 = may be taken, 0 = may not. Absent: all may. */
    readonly eligible?: Uint8Array;
}
/** One array per input: 1 where the element is among the smallest. Fewer than `count` are taken where fewer are eligible. */
export declare function smallest(arrays: readonly Magnitudes[], count: number): Uint8Array[];
export interface Kept {
    /** 1 where the element is eligible and not among the smallest. */
    readonly marks: Uint8Array;
    /** How many those are. */
    readonly count: number;
}
/** What `smallest` leaves of each input. */
export declare function allButSmallest(arrays: readonly Magnitudes[], count: number): Kept[];
