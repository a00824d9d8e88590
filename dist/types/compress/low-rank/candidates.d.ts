import type { Model } from '../../model/model.ts';
import { type JsonObject } from '../../model/parse.ts';
import { type FloatWeight } from '../select-weights.ts';
export interface Candidate {
    readonly layer: string;
    readonly className: 'Dense' | 'Conv1D' | 'Conv2D';
    readonly kernel: FloatWeight;
    readonly config: JsonObject;
}
export interface Candidates {
    readonly found: readonly Candidate[];
    readonly notes: readonly string[];
}
/** In the order of the topology. What stands in a wrapper (TimeDistributed, Bidirectional) is left alone. */
export declare function candidatesOf(model: Model): Candidates;
