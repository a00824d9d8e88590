import { type LayerNode } from '../../model/layer-tree.ts';
/** A tensor between two calls, known by identity. */
export interface Wire {
    /** Layer that puts it out, or `InputLayer`. */
    readonly from: LayerNode;
}
export interface LayerCall {
    readonly layer: LayerNode;
    readonly inputs: readonly Wire[];
    /** One per output that somebody reads; the first is always there. */
    readonly outputs: readonly Wire[];
}
export interface LayerGraph {
    readonly calls: readonly LayerCall[];
    /** What is fed, with shapes per example. */
    readonly sources: readonly {
        readonly wire: Wire;
        readonly shape: readonly (number | null)[] | undefined;
    }[];
    /** Layers whose `batch_input_shape` repeats the shape of a tensor that an outer model hands in. */
    readonly entrances: readonly {
        readonly layer: LayerNode;
        readonly wire: Wire;
    }[];
    readonly outputs: readonly Wire[];
    /** How often each layer is called, by its place in the topology. */
    readonly uses: ReadonlyMap<number, number>;
}
/** Undefined where links lead nowhere: such a model would not load either. */
export declare function layerGraph(topology: object): LayerGraph | undefined;
