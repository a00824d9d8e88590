/** Whether figures on record may stand beside figures of this run. Bytes and counts always may; predictions only then. */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { ContentKey } from './record.ts';
export type Comparability = {
    readonly same: true;
} | {
    readonly same: false;
    readonly reasons: readonly string[];
};
/** What a record says of itself. */
export interface Recorded {
    readonly key: Pick<ContentKey, 'data' | 'settings'>;
    readonly facts: RunFacts;
}
export interface Now {
    readonly key: Pick<ContentKey, 'data' | 'settings'>;
    /** Absent while no kernels have been opened: then only the content is compared. */
    readonly facts?: RunFacts;
}
/** Reasons are clauses: `it was measured on WASM, this run is on native TensorFlow 2.21.0`. */
export declare function comparable({ key, facts }: Recorded, now: Now): Comparability;
export declare function sameFacts(recorded: RunFacts, now: RunFacts): boolean;
/** Node version and platform bear on no figure as long as kernels and processor are the same. */
export declare function factDifferences(recorded: RunFacts, now: RunFacts): string[];
/** `native TensorFlow 2.21.0`. */
export declare function kernelsOf({ backend, tensorflow }: RunFacts): string;
