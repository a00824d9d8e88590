/** Pairs of layers between which a positive factor per channel can be moved without changing what the model computes. */
import type { ChannelView, Flow } from './flow.ts';
export interface Pair {
    /** Divided by the factors. */
    readonly from: ChannelView;
    /** Vectors per channel that are divided too: biases on the way. */
    readonly vectors: readonly string[];
    /** Multiplied with them. */
    readonly to: ChannelView;
}
export interface Pairs {
    readonly pairs: readonly Pair[];
    /** Pairs that a ReLU6 keeps apart: min(max(x, 0), 6) does not let a factor through. */
    readonly cappedApart: number;
}
/** Every layer whose output reaches one other layer alone, through functions with f(sx) = s·f(x) only. */
export declare function pairsOf(flow: Flow): Pairs;
