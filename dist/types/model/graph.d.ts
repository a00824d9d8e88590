/** A GraphModel's topology (a TensorFlow GraphDef as JSON) as nodes that know their inputs. */
import { type JsonObject } from './parse.ts';
export interface GraphNode {
    readonly name: string;
    readonly op: string;
    /** Names of the nodes it reads, control inputs left out. */
    readonly inputs: readonly string[];
    readonly attr: JsonObject;
}
/** `^name` (control) → undefined; `name:1` → `name`. */
export declare function nodeNameOf(input: string): string | undefined;
/** By name, in the order of the file. Entries without name or op are left out; `checkedTopology` has refused them before. */
export declare function graphNodes(topology: object): Map<string, GraphNode>;
export interface SignatureEntry {
    /** Name the user gives: key of the signature, else the node. */
    readonly key: string;
    /** `node:0` as in the signature. */
    readonly tensor: string;
    readonly node: string;
    /** -1 = any; undefined where the model does not say. */
    readonly shape: readonly number[] | undefined;
    readonly dtype: string | undefined;
}
export interface Signature {
    readonly inputs: readonly SignatureEntry[];
    readonly outputs: readonly SignatureEntry[];
}
/** The signature, else what tfjs takes in its place: placeholders, and nodes that nothing reads. */
export declare function signatureOf(topology: object, extras: JsonObject): Signature;
/** Nodes that have to run to compute the outputs, from the inputs on: each after all that it reads (cycles excepted). */
export declare function usedNodes(topology: object, extras: JsonObject): GraphNode[];
