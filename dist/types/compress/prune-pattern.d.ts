/** Zeros in patterns: so many of every few along the inputs, or whole blocks. */
import type { Of } from '../schema.ts';
import type { KernelAxes } from './kernel-axes.ts';
import type { Masks } from './method.ts';
import type { RecipeClash } from './recipe.ts';
import type { FloatWeight } from './select-weights.ts';
import { type Kept } from './smallest.ts';
export declare const patternSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly n: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 1024;
            readonly description: 'At most this many weights of each group are no zeros; takes the place of `sparsity`.';
        };
        readonly m: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 1024;
            readonly description: 'A group: so many weights in a row along the input axis.';
        };
        readonly block: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'integer';
                readonly minimum: 1;
                readonly maximum: 1024;
            };
            readonly minItems: 2;
            readonly maxItems: 2;
            readonly description: 'Inputs × outputs that become zero together, as `[4, 1]`.';
        };
    };
    readonly description: 'Zeros in a pattern: `{n: 2, m: 4}`, or `{block: [4, 1]}`.';
};
export type Pattern = Of<typeof patternSchema>;
/** What cannot be asked for, as a clash of the step with itself. */
export declare function patternClash({ n, m, block }: Pattern, score: string): RecipeClash | undefined;
/** `2:4`, `blocks of 4 × 1`. */
export declare function patternWording({ n, m, block }: Pattern): string;
/**
 * Masks in a pattern. Blocks: round(share × sparsity × blocks) of them become zero, by root mean square, with the floors of
 * `maskGroup`. N:M: see `maskByGroups`; there the pattern decides how many. Vectors stay as they are.
 */
export declare function maskPattern(group: readonly FloatWeight[], axesOf: (weight: FloatWeight) => KernelAxes | undefined, pattern: Pattern, { share, sparsity }: {
    readonly share: number;
    readonly sparsity: number;
}, masks: Masks): Kept[];
