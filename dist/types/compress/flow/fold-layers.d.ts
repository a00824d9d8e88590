import type { Model } from '../../model/model.ts';
import type { Fold } from './fold.ts';
export declare function foldInLayers(model: Model, folds: readonly Fold[]): Model;
