/** What a model is spared by the removal of one set of channels, while all others are there. */
import type { Scores } from './importance.ts';
import type { Trace } from './trace.ts';
/** By set: floating-point operations per example, or parameters. */
export declare function savingsOf(trace: Trace, figure: 'flops' | 'parameters'): ReadonlyMap<number, number>;
/** Scores per unit of what is saved: where a target counts, a channel that saves little has to be of little use. */
export declare function perSaving(scores: Scores, savings: ReadonlyMap<number, number>): Scores;
