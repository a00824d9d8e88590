/**
 * Examples of one split, delivered by batches, so that data larger than memory works.
 * Everything is plain typed arrays: no backend is needed to prepare data.
 */
import type { Random } from '../math/random.ts';
import type { Metadata } from './metadata.ts';
export type TensorValues = Float32Array | Int32Array | Uint8Array;
/** `shape[0]` is the batch size. Row-major. */
export interface TensorData {
    readonly shape: readonly number[];
    readonly values: TensorValues;
}
export interface Batch {
    readonly size: number;
    /** By input name. A source that knows no names uses the single key `input`. */
    readonly inputs: Readonly<Record<string, TensorData>>;
    /**
     * Absent where the data has no labels. classification: int32 class indices, shape [n]; multi-label: uint8 0/1, shape
     * [n, classes]; regression: float32, shape [n, outputs].
     */
    readonly labels?: TensorData;
    /** Stable id of each example (file name, row number …), the same on every machine. */
    readonly ids: readonly string[];
    /** The columns that were asked for. */
    readonly metadata?: Metadata;
}
export interface BatchOptions {
    readonly size: number;
    /** Shuffle with this generator (training); absent: the order of the file (evaluation). */
    readonly shuffle?: Random;
}
export interface Source {
    /** Number of examples; undefined while a streaming module has not been read to its end. */
    readonly count: number | undefined;
    /** Names of label classes where the data carries them (image folders, label maps). */
    readonly classes?: readonly string[];
    /** May be called again and again; each call starts over. The last batch may be smaller. */
    batches(options: BatchOptions): AsyncIterable<Batch>;
}
/** The splits that a target's data gives. `test` is the one that gates look at; fine-tuning never sees it. */
export interface Splits {
    readonly train?: Source;
    readonly validation?: Source;
    readonly test: Source;
}
