/** A recipe: compression steps in order. */
import type { Of } from '../schema.ts';
import { methodOf } from './methods.ts';
import { pruneSchema } from './prune.ts';
import { quantizeSchema } from './quantize.ts';

export const stepSchema = {
  type: 'object',
  required: ['method'],
  discriminator: { propertyName: 'method' },
  oneOf: [
    { ...pruneSchema, required: ['method'], properties: { method: { const: 'prune' }, ...pruneSchema.properties } },
    {
      ...quantizeSchema,
      required: ['method'],
      properties: { method: { const: 'quantize' }, ...quantizeSchema.properties },
    },
  ],
} as const;

export const recipeSchema = {
  type: 'array',
  items: stepSchema,
  default: [
    { method: 'prune', sparsity: 0.5 },
    { method: 'quantize', type: 'uint8' },
  ],
  description: 'Compression steps in order; pruning comes before quantization.',
} as const;

export type Step = Of<typeof stepSchema>;
export type Recipe = readonly Step[];

/** What is wrong with the order of a recipe, by index of the step; undefined where it can be run. */
export interface RecipeProblem {
  readonly index: number;
  readonly what: string;
  readonly fix: string;
}

/**
 * Whether the steps can stand in this order: what shapes weights comes before what encodes them, for fine-tuning stands
 * between the two and would undo an encoding.
 */
export function recipeProblem(recipe: Recipe): RecipeProblem | undefined {
  const firstEncoding = recipe.findIndex((step) => methodOf(step).phase === 'encode');
  const index = recipe.findIndex(
    (step, at) => firstEncoding >= 0 && at > firstEncoding && methodOf(step).phase === 'train',
  );
  if (index < 0) return undefined;
  return {
    index,
    what: `${recipe[index].method} comes after ${recipe[firstEncoding].method}, and fine-tuning between them would undo it`,
    fix: `Put ${recipe[index].method} first`,
  };
}

/** For people: `prune 80 % (global, cubic), quantize uint8`. */
export function describeRecipe(recipe: Recipe): string {
  return recipe.length === 0 ? 'no compression' : recipe.map((step) => methodOf(step).describe(step)).join(', ');
}
