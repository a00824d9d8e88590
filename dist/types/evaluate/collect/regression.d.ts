import type { Collector } from './collector.ts';
/** From rows of numbers to errors per example and, per output, what R² needs (one pass, Welford's sum of squares). */
export declare function collectNumbers(outputs: number, cap: number, expected?: number): Collector;
