import { type JsonObject } from './parse.ts';
export interface LayerNode {
    readonly name: string;
    readonly className: string;
    readonly config: JsonObject;
    /** The entry in the topology: `{class_name, config, name?, inbound_nodes?}`. */
    readonly entry: JsonObject;
    /** Position in a walk from the first layer to the last, parents before their parts. */
    readonly order: number;
    /** Names of the models and wrappers it stands in, outermost first. */
    readonly parents: readonly string[];
}
/** `{class_name, config}` of the whole model; a full Keras topology holds it under `model_config`. */
export declare function modelConfigOf(topology: object): JsonObject;
/** The list of layers of a Sequential (list or object form) or functional model. */
export declare function layersOf(entry: JsonObject): readonly unknown[];
/** Entries that are no `{class_name, config}` are left out; `checkedTopology` has refused them before. */
export declare function layerTree(topology: object): LayerNode[];
