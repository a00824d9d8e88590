/** What one layer does with its channels. */
import type { Weight } from '../../model/model.ts';
import { type JsonObject } from '../../model/parse.ts';
import type { FlowNode } from './flow.ts';
interface Known {
    readonly weights: ReadonlyMap<string, Weight>;
    readonly nodes: readonly FlowNode[];
}
type Base = Pick<FlowNode, 'name' | 'inputs' | 'parents' | 'rank' | 'channelsFirst'>;
export declare function describeLayer(layer: JsonObject, given: Base, known: Known): FlowNode;
export {};
