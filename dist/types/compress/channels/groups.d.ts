/** Channels as budgets see them: layers whose channels are coupled form one group. */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Scores } from './importance.ts';
import type { Trace } from './trace.ts';
export interface Channel {
    /** Stands for the set of all that goes with it. */
    readonly root: number;
    readonly score: number;
}
export interface Group {
    /** Layers that make the channels, in the order of the data. */
    readonly layers: readonly LayerNode[];
    /** The least important first. */
    readonly channels: readonly Channel[];
}
export interface Grouped {
    readonly groups: readonly Group[];
    /** Layers none of whose channels may go, with the reason: `they are outputs of the model`. */
    readonly whole: readonly {
        readonly layer: LayerNode;
        readonly reason: string;
    }[];
}
/** `unscored`: why a layer whose channels have no score stays whole. */
export declare function groupChannels({ steps, sets }: Trace, scores: Scores, unscored: string): Grouped;
