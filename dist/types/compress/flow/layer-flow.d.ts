import type { Model } from '../../model/model.ts';
import { type JsonObject } from '../../model/parse.ts';
import type { FlowNode } from './flow.ts';
/** In a functional model a layer reads the first output of others, by name: `[[name, call, output, kwargs], …]`. */
export declare function inboundNames(entry: JsonObject): string[] | undefined;
export declare function nameOfLayer(entry: JsonObject): string;
export interface RawFlow {
    readonly nodes: readonly FlowNode[];
    readonly ends: readonly string[];
}
export declare function layerFlow(model: Model): RawFlow;
