import type { Model, Weight } from '../model/model.ts';
import { type Role, type WeightRole } from '../model/roles.ts';
export type FloatWeight = Weight & {
    readonly values: Float32Array;
};
export interface NamedWeights {
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
}
export interface Selection {
    readonly chosen: readonly FloatWeight[];
    /** Float weights that were not chosen, with their roles. */
    readonly left: readonly {
        readonly weight: FloatWeight;
        readonly role: Role;
        readonly excluded: boolean;
    }[];
    readonly roles: ReadonlyMap<string, WeightRole>;
}
/**
 * @param byDefault decides where the recipe names no weights
 * @throws input failure `compress/no-such-weight` when a pattern fits no float weight
 */
export declare function selectWeights(model: Model, { include, exclude }: NamedWeights, byDefault: (weight: FloatWeight, role: WeightRole) => boolean): Selection;
export declare function isFloat(weight: Weight): weight is FloatWeight;
