import type { MetricInfo } from '../evaluate/metric.ts';
import type { AcceptedRegression } from '../history/record.ts';
import { type Acceptance } from './accept.ts';
import type { AcceptedLimit, GateOptions } from './gate.ts';
import { type Limit } from './limit.ts';
export interface Understood {
    readonly info: MetricInfo;
    readonly limit: Limit;
    /** Whose limit it is, where it is not the gate's own. */
    readonly accepted?: AcceptedLimit;
    /** The gate's own, where another one holds. */
    readonly own?: Limit;
    /** An entry that changes nothing any more, because the baseline was let pass by it. */
    readonly usedUp?: AcceptedLimit;
}
export interface Circumstances {
    readonly metrics: readonly MetricInfo[];
    readonly retrained?: boolean;
    readonly accepted?: readonly Acceptance[];
    /** The record of the baseline: what was let pass there is no excuse for the next step down. */
    readonly stored?: {
        readonly commit?: string;
        readonly accepted?: readonly AcceptedRegression[];
    };
}
/** `where`: config path of the gate. Throws an input failure for an unknown metric or a limit that does not fit. */
export declare function understandGate(gate: GateOptions, { metrics, retrained, accepted, stored }: Circumstances, where: string): Understood;
