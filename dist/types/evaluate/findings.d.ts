import type { Finding } from './measurement.ts';
import type { Comparison, Results } from './results.ts';
import type { Task } from './task.ts';
export declare function findingsOf(results: Results, names: readonly string[] | undefined): Finding[];
/** Of a model beside the original: what its distance from it is worth. */
export declare function comparisonFindings({ drift }: Comparison, kind: Task['kind']): Finding[];
