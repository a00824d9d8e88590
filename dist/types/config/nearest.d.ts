/**
 * The known spelling nearest to what was written, or undefined when none is near. Case, `_` and `-` don't count, so
 * `fine_tune` finds `fineTune`; otherwise up to a third of the letters may differ.
 */
export declare function nearest(written: string, known: readonly string[]): string | undefined;
