import type { Weight } from './model.ts';
import { type JsonObject } from './parse.ts';
/** Operations that no output depends on are not looked at: tfjs never runs them. */
export declare function checkGraph(topology: JsonObject, weights: readonly Weight[], extras: JsonObject, where: string): void;
/** What stock tfjs cannot do without, though converters leave it out: `versions`, and `attr` of each node. */
export declare function completedGraph(topology: JsonObject): JsonObject;
