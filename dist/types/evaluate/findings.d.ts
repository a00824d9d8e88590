import type { Finding } from './measurement.ts';
import type { Results } from './results.ts';
export declare function findingsOf(results: Results, names: readonly string[] | undefined): Finding[];
