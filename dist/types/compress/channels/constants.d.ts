import type { Mix } from './operation.ts';
import type { Trace } from './trace.ts';
import type { Step, Traced } from './traced.ts';
export interface Constants {
    /** Per channel of the tensor; NaN where it is no constant. */
    of(tensor: Traced): Float64Array | undefined;
    /** Whether no output of the step depends on its input channel. */
    isUnread(step: Step<Mix>, channel: number): boolean;
}
export declare function findConstants(trace: Trace): Constants;
/** Whether what the layer reads of a constant fits into its bias: at the edge of a picture it reads zeros instead. */
export declare function isFoldable({ padded, mayBias }: Mix, value: number): boolean;
