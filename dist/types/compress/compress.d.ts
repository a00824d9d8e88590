import type { Model } from '../model/model.ts';
import type { Evidence } from './evidence.ts';
import { type Forms } from './form.ts';
import type { Masks } from './method.ts';
export interface Compressed {
    readonly model: Model;
    /** What fine-tuning must hold: zeros, by weight name. */
    readonly masks: Masks;
    readonly forms: Forms;
    /** What each step did, in words. */
    readonly steps: readonly {
        readonly method: string;
        readonly summary: string;
        readonly notes: readonly string[];
    }[];
}
/**
 * The steps of a recipe one after the other, without fine-tuning; gradual ones at once. `recipe`: as written in a config,
 * options that are left out at their defaults. The model that is handed in stays as it is.
 *
 * @throws input failure `compress/recipe` for options that there are not, and for steps that cannot stand where they stand
 */
export declare function compress(model: Model, recipe: readonly {
    readonly method: string;
    readonly [option: string]: unknown;
}[], { seed, evidence }?: {
    readonly seed?: number;
    readonly evidence?: Evidence;
}): Promise<Compressed>;
