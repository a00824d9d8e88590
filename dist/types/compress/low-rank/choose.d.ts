/** Which scheme and which ranks a layer gets. */
import type { Candidate } from './candidates.ts';
import type { Decomposer, Decomposition } from './kernel-parts.ts';
export interface Plan {
    readonly candidate: Candidate;
    readonly decomposers: readonly Decomposer[];
}
/** What a layer's ranks are chosen by. */
export type Wanted = {
    readonly rank: number;
} | {
    readonly loss: number;
} | {
    readonly share: number;
};
/** Of several schemes: the fewest weights where the loss is given, else the least loss. */
export declare function best(decomposers: readonly Decomposer[], wanted: Wanted): Decomposition;
