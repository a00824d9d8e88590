/** Accepted regressions: reviewed entries of the repository whose limit holds instead of a gate's until a day. */
import type { GateOptions } from './gate.ts';
/** One entry of the file, with what git says of who wrote it. */
export interface Acceptance {
    readonly target: string;
    readonly metric: string;
    readonly slice?: string;
    readonly against: GateOptions['against'];
    readonly limit: GateOptions['limit'];
    readonly reason: string;
    /** Last day, UTC, on which it holds: `2026-12-31`. */
    readonly expires: string;
    readonly expired: boolean;
    /** Author and commit that last changed the entry; absent where `approverUnknown` says why. */
    readonly approver?: string;
    readonly commit?: string;
    readonly approverUnknown?: string;
    /** The base commit does not hold the entry: nobody but its author stands behind it until the change is merged. */
    readonly isNew?: true;
}
type Named = Pick<GateOptions, 'metric' | 'against' | 'slice'>;
export declare function isFor(entry: Named, gate: Named): boolean;
/** `accuracy against baseline`, `accuracy of slice night against original`. */
export declare function gateName({ metric, against, slice }: Named): string;
export {};
