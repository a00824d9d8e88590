import type { ContentKey } from './record.ts';
/** Plain JSON values; equal values give equal digests, whatever the order of their keys. */
export interface Content {
    /** Digest of the original's files. */
    readonly model: string;
    /** Digest of all data and modules that the target reads. */
    readonly data: string;
    /** Whatever decides what the candidate is: recipe, fine-tuning, seeds. */
    readonly recipe: unknown;
    /** Task, metrics and evaluation; not gates, report or latency, which change nothing that is on record. */
    readonly settings: unknown;
    /** Named parts of the test split. Figures of the whole may be compared across them, so they stand apart from settings. */
    readonly slices?: unknown;
    /** Version of the tool, wanted backend, pinned versions of TensorFlow and TensorFlow.js. */
    readonly toolchain: unknown;
}
export declare function contentKey({ model, data, recipe, settings, slices, toolchain }: Content): ContentKey;
