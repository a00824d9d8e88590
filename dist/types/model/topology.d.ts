import type { Model, ModelFormat, Weight } from './model.ts';
import type { JsonObject } from './parse.ts';
/** Topology and weights in a form that stock tfjs loads. Throws a Failure that names what it cannot. */
export declare function checkedTopology(format: ModelFormat, topology: JsonObject, weights: readonly Weight[], extras: JsonObject, where: string): Pick<Model, 'topology' | 'weights'>;
