import type { Evidence } from '../evidence.ts';
import { type Candidate } from './mixed-bits.ts';
import { type Tuning } from './tuning.ts';
/** What rounding each tensor alone is expected to do, by its inputs and by how much its outputs matter. Needs no data. */
export declare function expectedDamage(tuning: Tuning): Candidate[];
export interface MeasuredDamage {
    readonly candidates: readonly Candidate[];
    /** That each measurement stands on. */
    readonly examples: number;
}
/**
 * How much the model's outputs change when each tensor alone is rounded (mean squared difference over their mean square), at
 * 4, 6 and 8 bits, with its bias corrected where that is asked for. It takes three times as many measurements as there are
 * tensors, and at most 8,192 predictions in all, or 16 per measurement.
 */
export declare function measuredDamage(tuning: Tuning, evidence: Evidence): Promise<MeasuredDamage>;
