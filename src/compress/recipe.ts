/** A recipe: compression steps in order. */
import type { Of } from '../schema.ts';
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
