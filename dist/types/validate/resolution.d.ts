/** What a test set can tell about a limit: gates that are finer than that are named, with the size that they would need. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Estimate } from './estimate.ts';
import type { Limit } from './limit.ts';
interface Question {
    readonly info: MetricInfo;
    readonly limit: Limit;
    /** Against another model; of a like candidate where nothing is measured yet. */
    readonly found: Pick<Estimate, 'n' | 'pairs' | 'interval' | 'reference'> & Partial<Pick<Estimate, 'change' | 'pOf' | 'error'>>;
    /** Level that one gate is tested at, at worst: that of the run over the number of its gates. */
    readonly alpha: number;
    /** What the examples are called; the test split when absent. */
    readonly sample?: string;
}
/**
 * A limit is resolved where a true worsening of twice the limit fails with a chance of 95 %. Undefined where it is, and
 * where nothing can be said: against a value, without an interval, without examples.
 *
 * Shares of examples: by the power of their paired test, which is exact. Other figures: no sample knows of rarer examples
 * than those it holds, so nothing is promised of what it shows. Said is only what it may miss, and that "at least" so many
 * examples are needed: where a worsening of more than twice the limit would go unnoticed half of the time.
 */
export declare function resolution(question: Question): string | undefined;
export {};
