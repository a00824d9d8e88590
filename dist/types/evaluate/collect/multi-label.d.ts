import type { Collector } from './collector.ts';
/** From rows of probabilities to label sets and, where the data has labels, counts of hits and misses. */
export declare function collectLabels(classes: number, threshold: number, cap: number, expected?: number): Collector;
