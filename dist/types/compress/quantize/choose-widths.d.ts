/** The widths of tensors where not all have the same: from what their errors do, expected or measured. */
import type { Evidence } from '../evidence.ts';
import type { Tuning } from './tuning.ts';
export interface Widths {
    /** By name; of the others the options say. */
    readonly bits: ReadonlyMap<string, number>;
    readonly notes: readonly string[];
}
/** Without data. */
export declare function expectedWidths(tuning: Tuning): Widths;
export declare function measuredWidths(tuning: Tuning, evidence: Evidence): Promise<Widths>;
