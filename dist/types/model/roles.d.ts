import type { Model } from './model.ts';
export type Role = 
/** Dense and convolution kernels, where nearly all parameters are. */
'kernel' | 'bias'
/** Batch and layer normalization: scale, shift and statistics. */
 | 'norm' | 'depthwise' | 'embedding'
/** Kernels of recurrent cells. */
 | 'recurrent' | 'other';
export interface WeightRole {
    readonly role: Role;
    /** Layer (or graph node) that uses it. */
    readonly layer: string;
    /** Class of the layer (or operation). */
    readonly layerClass: string;
    /** Position of that layer from the input (0) to the output; layers of equal depth keep the order of the file. */
    readonly order: number;
    /** Whether fine-tuning may change it: floating-point, no running statistics, no constant of the computation. */
    readonly isTrainable: boolean;
}
/** One entry per weight, by name. */
export declare function weightRole(model: Model): Map<string, WeightRole>;
