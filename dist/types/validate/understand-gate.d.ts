import type { MetricInfo } from '../evaluate/metric.ts';
import { type Acceptance } from './accept.ts';
import type { AcceptedLimit, GateOptions } from './gate.ts';
import { type Limit } from './limit.ts';
export interface Understood {
    readonly info: MetricInfo;
    readonly limit: Limit;
    /** Whose limit it is, where it is not the gate's own. */
    readonly accepted?: AcceptedLimit;
}
interface Circumstances {
    readonly metrics: readonly MetricInfo[];
    readonly retrained?: boolean;
    readonly accepted?: readonly Acceptance[];
}
/** `where`: config path of the gate. Throws an input failure for an unknown metric or a limit that does not fit. */
export declare function understandGate(gate: GateOptions, { metrics, retrained, accepted }: Circumstances, where: string): Understood;
export {};
