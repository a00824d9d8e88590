import type { Weight } from '../../model/model.ts';
import type { FlowNode } from './flow.ts';
/** A batch norm and the layer that takes it in. */
export interface Fold {
    readonly linear: FlowNode;
    readonly norm: FlowNode;
    /** Weight that holds what is added per channel from now on: there already, or new. Absent: nothing is. */
    readonly bias?: Weight;
}
