/**
 * A model as the values that flow through it: what methods that move factors between weights need to know. One view for
 * layers models (nested models opened) and graphs. What is not understood is `other`, and nothing is moved through it.
 */
import type { Model } from '../../model/model.ts';
/** Which channel each element of a weight belongs to: `floor(index / inner) mod count`, for its row-major index. */
export interface ChannelView {
    readonly weight: string;
    readonly inner: number;
    readonly count: number;
}
/** Of a function f: `linear` f(x) = x, `homogeneous` f(sx) = s·f(x) for s > 0 and element by element. */
export type ActivationKind = 'linear' | 'homogeneous' | 'relu6' | 'other';
/** Dense or convolution: a sum of inputs times weights, plus a bias, then an activation. */
export interface LinearPart {
    /** Of the kernel, by output channel. Of a separable convolution the pointwise kernel. */
    readonly out: ChannelView;
    /** Of the kernel, by input channel. Of a separable convolution the depthwise kernel. */
    readonly in: ChannelView;
    /** Only separable convolutions: the two halves that meet inside. */
    readonly inside?: {
        readonly out: ChannelView;
        readonly in: ChannelView;
    };
    readonly bias?: string;
    readonly activation: ActivationKind;
    readonly isDepthwise: boolean;
    /** Whether zeros are put around the input. */
    readonly isPadded: boolean;
    /** Kernel positions per channel pair: 1 for dense and 1×1 convolutions. */
    readonly positions: number;
}
/** y = scale · (x − mean) / sqrt(variance + epsilon) + shift, per channel. */
export interface NormPart {
    readonly gamma?: string;
    readonly beta?: string;
    readonly mean: string;
    readonly variance: string;
    readonly epsilon: number;
}
export interface FlowNode {
    /** Name of the layer or graph node. */
    readonly name: string;
    /** Nodes whose outputs it reads, weights left out. */
    readonly inputs: readonly string[];
    /**
     * `pass`: keeps channels apart and is homogeneous (pooling, padding, dropout). `flatten`: the same, with channels last and
     * repeated. `scale`: times one number per channel. `bias`: plus one.
     */
    readonly kind: 'linear' | 'bias' | 'scale' | 'norm' | 'activation' | 'pass' | 'flatten' | 'add' | 'input' | 'other';
    readonly linear?: LinearPart;
    readonly norm?: NormPart;
    /** Of `bias` and `scale`: the weight. */
    readonly vector?: string;
    /** Of `activation`. */
    readonly activation?: ActivationKind;
    /** Whether f(ax + s) = a·f(x) + s for each channel: for all a, or for those that are not negative. Absent: it isn't. */
    readonly affine?: 'any' | 'increasing';
    /** Whether channels are axis 1 of its output, and not the last; undefined where that is not known. */
    readonly channelsFirst?: boolean;
    /** Dimensions of its output, the batch included; undefined where it is not known. */
    readonly rank?: number;
    /** The models that it stands in, outermost first; empty in graphs. */
    readonly parents: readonly string[];
}
export interface Flow {
    readonly nodes: ReadonlyMap<string, FlowNode>;
    /** Who reads a node's output. An output of the model has itself among them as `undefined`. */
    readonly readers: ReadonlyMap<string, readonly (FlowNode | undefined)[]>;
}
/** In the order in which values flow. */
export declare function flowOf(model: Model): Flow;
/** The one reader of a node's output; undefined where there are several, none, or it is an output of the model. */
export declare function onlyReader(flow: Flow, name: string): FlowNode | undefined;
