/**
 * Follows channels through a LayersModel: which channels of which tensors are one and the same, which can only be removed
 * together, and which cannot be removed at all. Weights are looked at for their shapes alone, by `constant` for values.
 */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Model, Weight } from '../../model/model.ts';
import { type LabelSets } from './label-sets.ts';
import type { Step, Traced } from './traced.ts';
export interface Trace {
    readonly steps: readonly Step[];
    readonly sets: LabelSets;
    readonly outputs: readonly Traced[];
    /** Layers whose config repeats the shape of a tensor. */
    readonly entrances: readonly {
        readonly layer: LayerNode;
        readonly tensor: Traced;
    }[];
    weight(layer: LayerNode, part: string): Weight | undefined;
}
/** Undefined for a GraphModel, and where links of the layers lead nowhere. */
export declare function traceChannels(model: Model): Trace | undefined;
