/** From what was collected to numbers by metric name; what cannot be had is named with the reason. */
import type { Collection } from './collection.ts';
import type { Comparison } from './results.ts';
import type { Task } from './task.ts';
/** A number, or why there is none. */
export type Figure = number | string;
export declare function qualityFigures(task: Task, collection: Collection): [string, Figure][];
export declare function comparisonFigures(task: Task, collection: Collection, comparison: Comparison): [string, Figure][];
export declare function compareWith(original: Collection, model: Collection): Comparison;
