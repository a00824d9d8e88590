import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';
export declare function checkCounts(examples: Examples): void;
export declare function emptyData(where: string): import("../failure.ts").Failure;
/** `labels` of a classification task. */
export declare function checkClasses(labels: EncodedLabels, indices: Uint32Array, where: string): void;
export declare function oneClass(where: string, count: number, label: number): import("../failure.ts").Failure;
