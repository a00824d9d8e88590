import type { Collector } from './collector.ts';
/** From rows of probabilities to predicted class, confidence, and rank and probability of the true class. */
export declare function collectClasses(classes: number, expected?: number): Collector;
