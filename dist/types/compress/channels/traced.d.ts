import type { LayerNode } from '../../model/layer-tree.ts';
import type { Mix, Operation, Shape } from './operation.ts';
/** A tensor with its channels. */
export interface Traced {
    readonly shape: Shape | undefined;
    /** Along `axis`, which channel each place holds; absent where nothing of it can be removed. */
    readonly channels?: {
        readonly axis: number;
        readonly labels: Int32Array;
    };
}
/** One operation of a call, between tensors. */
export interface Step<Kind extends Operation = Operation> {
    readonly layer: LayerNode;
    readonly operation: Kind;
    readonly inputs: readonly Traced[];
    readonly output: Traced;
}
export declare function isMix(step: Step): step is Step<Mix>;
