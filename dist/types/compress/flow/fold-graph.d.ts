import type { Model } from '../../model/model.ts';
import type { JsonObject } from '../../model/parse.ts';
import type { Fold } from './fold.ts';
export declare function foldInGraph(model: Model, folds: readonly Fold[]): Model;
export declare function nodesOf({ topology }: Model): readonly JsonObject[];
/** Readers of nodes that are gone read what they stood behind. */
export declare function relinked(node: JsonObject, moved: ReadonlyMap<string, string>): JsonObject;
/** Nodes that the outputs needed before and need no longer go, and their weights. */
export declare function withoutUnused(before: Model, after: Model): Model;
