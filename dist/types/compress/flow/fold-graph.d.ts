import type { Model } from '../../model/model.ts';
import type { Fold } from './fold.ts';
export declare function foldInGraph(model: Model, folds: readonly Fold[]): Model;
/** Nodes that the outputs needed before and need no longer go, and their weights. */
export declare function withoutUnused(before: Model, after: Model): Model;
