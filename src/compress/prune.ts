import type { Of } from '../schema.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const pruneSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sparsity: {
      type: 'number',
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.5,
      description: 'Share of zeros in the pruned weights.',
      search: { low: 0.3, high: 0.98 },
    },
    scope: {
      enum: ['layer', 'global'],
      default: 'global',
      description: 'One threshold per weight, or one for all.',
      search: ['layer', 'global'],
    },
    schedule: {
      enum: ['cubic', 'once'],
      default: 'cubic',
      description: 'Reach the sparsity gradually while fine-tuning (Zhu & Gupta 2017), or at once.',
    },
    include: {
      ...patterns,
      description: 'Weight names to prune, `*` matches anything; kernels of dense and convolution layers when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Weight names to leave alone.' },
    protectEnds: {
      type: 'boolean',
      default: true,
      description: 'Leave the first and last kernel alone when they hold less than 5 % of the weights.',
    },
  },
} as const;

export type PruneOptions = Of<typeof pruneSchema>;
