import type { WeightDtype } from './model.ts';
export type Quantization = {
    readonly dtype: 'float16';
} | {
    readonly dtype: 'uint8' | 'uint16';
    readonly scale: number;
    readonly min: number;
};
export interface WeightSpec {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: WeightDtype;
    readonly quantization?: Quantization;
    /** State of an optimizer that was saved along; no part of the model. */
    readonly isOptimizerState: boolean;
    /** Number of values. */
    readonly size: number;
    /** In the shards. */
    readonly byteLength: number;
}
export interface WeightGroup {
    /** Relative to the folder of model.json, `/` between parts, never leaving it. */
    readonly paths: readonly string[];
    readonly weights: readonly WeightSpec[];
}
export declare function readManifest(manifest: unknown, where: string): WeightGroup[];
/** Untrusted text for a message: as JSON, cut short. */
export declare function quoted(value: unknown): string;
