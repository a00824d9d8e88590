import type { Weight } from '../model/model.ts';
import type { Meaning, Stored } from './packed-tensor.ts';
/** A way of turning a weight into words. They are made when they are asked for: kept, they would be a copy of the model. */
export interface Description {
    readonly words: () => Int32Array;
    readonly meaning: Meaning;
    readonly stored: Stored;
}
/** All ways that give back exactly the values of the weight, and its stock storage where it has one. */
export declare function descriptionsOf(weight: Weight): Description[];
