import type { Finding } from '../evaluate/measurement.ts';
/** Findings of original and candidate, each saying whose it is; what holds for both is said once. */
export declare function mergeFindings(original: readonly Finding[], candidate: readonly Finding[]): Finding[];
