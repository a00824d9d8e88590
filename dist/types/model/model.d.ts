/**
 * A TensorFlow.js model as plain data: topology and named arrays. Compression is arithmetic on it and needs no backend.
 * Values are never changed in place: original and candidate stand side by side.
 */
export type ModelFormat = 'layers-model' | 'graph-model';
export type WeightDtype = 'float32' | 'int32' | 'bool';
export type WeightValues = Float32Array | Int32Array | Uint8Array;
/**
 * How a weight is stored in the file (the tfjs weights-manifest `quantization` entry). `codes` decode to exactly the
 * values in memory, as tfjs computes them: `code * scale + min` in double precision, then rounded to float32 (or to the
 * nearest integer for an int32 weight); an IEEE half for float16 (bits in a Uint16Array).
 */
export type Storage = {
    readonly dtype: 'float16';
    readonly codes: Uint16Array;
} | {
    readonly dtype: 'uint8' | 'uint16';
    readonly scale: number;
    readonly min: number;
    readonly codes: Uint8Array | Uint16Array;
};
/**
 * Signed multiples of a scale per index of an axis: value = float32(code × scale), the product in double precision. The
 * stock format knows one scale per tensor and holds such a weight at full width; the packed container holds its codes.
 */
export interface Levels {
    readonly codes: Int8Array | Int16Array | Int32Array;
    /** float32 numbers, positive; as many as the shape has at `axis`, or one. */
    readonly scales: Float32Array;
    readonly axis: number;
}
export interface Weight {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: WeightDtype;
    /** Row-major values, as tfjs holds them after loading. bool: 0 or 1 in a Uint8Array. */
    readonly values: WeightValues;
    /** Absent: stored at full width. */
    readonly storage?: Storage;
    /** Codes for the packed container; they stand for exactly `values`. */
    readonly levels?: Levels;
}
export interface Model {
    readonly format: ModelFormat;
    /** `modelTopology` of model.json in a form that stock tfjs loads (Keras 3 spellings already translated). */
    readonly topology: object;
    /** In the order of the file. Names are unique. */
    readonly weights: readonly Weight[];
    /** Other top-level fields of model.json that are kept as they are: generatedBy, convertedBy, signature, userDefinedMetadata, modelInitializer … */
    readonly extras: Readonly<Record<string, unknown>>;
}
/** The files of a written model by name; `model.json` is the entry. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;
/** The weight with other values, stored at full width. */
export declare function withValues(weight: Weight, values: WeightValues): Weight;
export declare function withWeights(model: Model, replace: (weight: Weight) => Weight): Model;
