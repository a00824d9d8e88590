/** What a call of a layer does with channels. A layer is one operation or a chain of them. */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Weight } from '../../model/model.ts';
/** Per example; null = any; undefined as a whole where the number of dimensions is not known. */
export type Shape = readonly (number | null)[];
/** A weight with the axis that runs over channels. */
export interface Slice {
    /** Last part of its name: `kernel`. */
    readonly part: string;
    readonly axis: number;
}
interface Common {
    readonly shape: Shape | undefined;
    /** Floating-point operations per example; NaN where a side is not known. */
    readonly flops: number;
}
/** Every output channel is a weighted sum over all input channels: dense, convolution. */
export interface Mix extends Common {
    readonly kind: 'mix';
    readonly shape: Shape;
    readonly axis: number;
    readonly outAxis: number;
    readonly kernel: string;
    /** Axes of the kernel. */
    readonly from: number;
    readonly to: number;
    /** Whether the layer has one. */
    readonly bias: boolean;
    /** TensorFlow.js adds the bias of a channels-first separable convolution along the wrong axis. */
    readonly mayBias: boolean;
    /** In the config: how many output channels. */
    readonly count: 'filters' | 'units';
    /** Beyond the edge there are zeros (`same`, transposed): a constant input gives no constant output. */
    readonly padded: boolean;
    readonly activation: string;
}
/** Every channel by itself; channel i becomes channels i × multiplier … */
export interface Each extends Common {
    readonly kind: 'each';
    /** The axis that its channels must lie on; undefined: any. */
    readonly axis?: number;
    /** Where it lies afterwards; undefined: where it was. */
    readonly outAxis?: number;
    readonly multiplier: number;
    readonly slices: readonly Slice[];
    /** What the output channel is everywhere where the input is `value` everywhere; NaN where it is no constant. */
    constant(value: number, channel: number): number;
}
/** Element by element over several inputs, which are repeated along sides of 1. */
export interface Merge extends Common {
    readonly kind: 'merge';
    /** NaN stands for what is no constant. */
    combine(values: readonly number[]): number;
}
export interface Concatenation extends Common {
    readonly kind: 'concatenation';
    readonly axis: number;
}
/** The same elements in another shape. */
export interface Move extends Common {
    readonly kind: 'move';
    /** From the axis of the channels: the new axis, and which channel each of its places holds. */
    place(axis: number): {
        readonly axis: number;
        readonly from: Int32Array;
    } | undefined;
    /** In the config: the shape that states the new axis. */
    readonly target?: 'target_shape';
}
/** Cannot be followed. */
export interface Opaque extends Common {
    readonly kind: 'opaque';
    /** Continues `conv1 keeps its channels: `. Absent: takes no channels, so nobody need know. */
    readonly reason?: string;
}
export type Operation = Mix | Each | Merge | Concatenation | Move | Opaque;
/** What a rule is given. */
export interface Calling {
    readonly layer: LayerNode;
    readonly config: Readonly<Record<string, unknown>>;
    readonly shapes: readonly (Shape | undefined)[];
    /** Where the channels of each input lie; undefined where nothing of it can be removed. */
    readonly axes: readonly (number | undefined)[];
    /** Of the layer, by the last part of its name. */
    weight(part: string): Weight | undefined;
}
export type Rule = (calling: Calling) => readonly Operation[];
export declare function sizeOf(shape: Shape | undefined): number;
export declare function opaque(reason: string | undefined, shape?: Shape, flops?: number): Opaque;
export {};
