import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';
import type { Part } from './split.ts';
export declare function checkCounts(examples: Examples): void;
export declare function emptyData(where: string): import("../failure.ts").Failure;
/** `labels` of a classification task. */
export declare function checkClasses(labels: EncodedLabels, indices: Uint32Array, part: Part, where: string): void;
/**
 * Whether a split must hold several classes. A validation split that is drawn from one set, and may have one example, is
 * let pass: what it was drawn from is varied, as its test split shows.
 */
export declare function mustVary(part: Part, isDrawn: boolean): boolean;
export declare function oneClass(where: string, part: Part, count: number, label: number): import("../failure.ts").Failure;
