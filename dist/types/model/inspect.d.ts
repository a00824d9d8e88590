import { type Activation } from './graph-activation.ts';
import type { Model } from './model.ts';
export interface ModelEnd {
    /** As the model's ports are called once it runs. */
    readonly name: string;
    /** Per example; null = any. Undefined where the file does not say. */
    readonly shape: readonly (number | null)[] | undefined;
}
export interface ModelOutput extends ModelEnd {
    readonly activation: Activation;
    /** Numbers in the last dimension, where known. */
    readonly width: number | undefined;
}
export interface ModelPart {
    readonly name: string;
    /** Layer class or graph operation. */
    readonly kind: string;
    readonly parameters: number;
}
export interface ModelInfo {
    readonly format: Model['format'];
    readonly inputs: readonly ModelEnd[];
    readonly outputs: readonly ModelOutput[];
    /** Layers (or operations) that hold weights, from the input on. */
    readonly parts: readonly ModelPart[];
    /** Numbers in all float weights, running statistics included. */
    readonly parameters: number;
    readonly nonZeros: number;
    /** Of those, what fine-tuning may change. */
    readonly trainable: number;
    /** What the only output looks like; undefined where it could be several things (logits or numbers) or there are several outputs. */
    readonly task: 'classification' | 'multiLabel' | 'regression' | undefined;
}
export declare function inspectModel(model: Model): ModelInfo;
/** Zeros as stored: −0 counts as zero. */
export declare function countNonZeros(values: Float32Array): number;
