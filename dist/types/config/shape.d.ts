/** Mistakes in the shape of a config that deserve a better sentence than the schema's: looked for before validation. */
import type { Problem } from './problem.ts';
/** Problems found here replace what the schema would say about the same file. */
export declare function shapeProblems(value: unknown): Problem[];
