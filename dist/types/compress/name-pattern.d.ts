/**
 * Whether a weight's name fits a pattern in which `*` stands for any run of characters, slashes included; everything else
 * is literal, and the whole name must fit: `conv*` fits `conv2d_1/kernel`, `kernel` does not. Linear in practice (greedy
 * matching with one point to fall back to), so that no pattern can hang a run.
 */
export declare function matchesPattern(name: string, pattern: string): boolean;
export declare function matchesAny(name: string, patterns: readonly string[]): boolean;
