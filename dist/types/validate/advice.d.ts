/** What to do about a gate that fails: one sentence that names settings which the target has. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from './gate.ts';
/** What is known of a target beside its checks. */
export interface Advised {
    readonly metrics: readonly MetricInfo[];
    /** What was done to the original, in order. */
    readonly steps: readonly {
        readonly method: string;
        readonly options: object;
    }[];
    readonly fineTune?: {
        readonly epochs: number;
    };
    readonly original: {
        readonly findings?: readonly {
            readonly code: string;
        }[];
    };
}
/** The check with what would help where it breaches its limit, or cannot be judged because of the original. */
export declare function withAdvice(check: Check, target: Advised): Check;
