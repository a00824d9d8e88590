/** From the parts of a sliced gate to one check: the worst part decides, and is named. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { type Decision, type Test } from './decide.ts';
import type { Absent } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Limit } from './limit.ts';
import type { Sliced } from './slices.ts';
type Head = Pick<Check, 'against' | 'limit' | 'level'>;
/** What a check says of the part that decided. */
export type DecidedSlices = Decision & Pick<Check, 'candidate' | 'reference' | 'change' | 'interval' | 'slice'>;
/**
 * Passes when every part passes, fails when the p-value of the gate, adjusted for the run, says so. `test`: of the gate as a
 * whole; each part is held to it with its own p-value. `Absent`: a figure of some part is missing.
 */
export declare function decideSlices(sliced: Sliced, info: MetricInfo, head: Head, test: Test | undefined): DecidedSlices | Absent;
/**
 * Whether the limit is finer than the parts resolve: of the one that resolves least, by its interval. `alpha`: level that the
 * gate is tested at, at worst. Undefined where it is resolved, or nothing can be said.
 */
export declare function slicesResolution({ parts }: Sliced, info: MetricInfo, limit: Limit, alpha: number): string | undefined;
/** `on \`night\` (212 examples)`, said of the part that decided. */
export declare function onSlice({ name, size }: {
    readonly name: string;
    readonly size: number;
}): string;
/** Names the slices that nobody judges; empty where there are none. */
export declare function smallSlices({ small, minSize }: Sliced): string;
export {};
