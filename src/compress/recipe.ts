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

/** A step that cannot stand where it stands. */
export interface RecipeProblem {
  readonly index: number;
  readonly what: string;
  readonly fix: string;
}

/**
 * Whether the steps can stand in this order. What shapes weights comes before what encodes them, for fine-tuning stands
 * between the two and would undo an encoding; and each encoding comes once, for a second one would round rounded values.
 */
export function recipeProblems(recipe: Recipe): RecipeProblem[] {
  const first = recipe.findIndex((step) => methodOf(step).phase === 'encode');
  if (first < 0) return [];
  const encoding = recipe[first].method;
  return recipe.flatMap((step, index) => {
    const { method } = step;
    if (index <= first) return [];
    if (methodOf(step).phase === 'train') {
      const what = `\`${method}\` comes after \`${encoding}\`, which fixes how values are stored`;
      return [{ index, what, fix: `Move \`${method}\` above \`${encoding}\`` }];
    }
    if (recipe.findIndex((other) => other.method === method) === index) return [];
    const fix = `Keep one ${method} step, with \`include\` and \`exclude\` to choose weights`;
    return [{ index, what: `the recipe has \`${method}\` twice`, fix }];
  });
}

/** For people: `prune 80 % (global, cubic), quantize uint8`. */
export function describeRecipe(recipe: Recipe): string {
  return recipe.length === 0 ? 'no compression' : recipe.map((step) => methodOf(step).describe(step)).join(', ');
}
