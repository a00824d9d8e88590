/** From the channels of what an operation is given to those of what it puts out. */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { LabelSets } from './label-sets.ts';
import type { Operation } from './operation.ts';
import type { Traced } from './traced.ts';
/** Joins and pins labels as the operation needs it. */
export declare function spread(operation: Operation, inputs: readonly Traced[], layer: LayerNode, sets: LabelSets): Traced;
