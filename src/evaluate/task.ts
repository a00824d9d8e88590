/** What the model's output means. */
import type { Of } from '../schema.ts';

const output = { type: 'string', description: 'Which output of a model with several; by name.' } as const;
const metrics = {
  type: 'array',
  default: [],
  description: 'Metrics of your own: modules that are run in the worker process.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'module', 'better'],
    properties: {
      name: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
      module: { type: 'string', minLength: 1 },
      better: { enum: ['higher', 'lower'] },
      unit: { enum: ['fraction', 'number'], default: 'number' },
    },
  },
} as const;

export const taskSchema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    {
      description: 'One class per example.',
      properties: {
        kind: { const: 'classification' },
        output,
        classes: {
          type: 'array',
          items: { type: 'string' },
          minItems: 2,
          description: 'Names of the classes in the order of the outputs.',
        },
        topK: {
          type: 'array',
          items: { type: 'integer', minimum: 2 },
          default: [],
          description: 'Also measure top-k accuracy for these k.',
        },
        logits: { type: 'boolean', description: 'The output is logits; found out from the output layer when absent.' },
        metrics,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Any number of labels per example.',
      properties: {
        kind: { const: 'multiLabel' },
        output,
        classes: { type: 'array', items: { type: 'string' }, minItems: 1 },
        threshold: { type: 'number', minimum: 0, maximum: 1, default: 0.5 },
        logits: { type: 'boolean' },
        metrics,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Numbers; also for models whose outputs have no labels (output drift is measured).',
      properties: { kind: { const: 'regression' }, output, metrics },
      required: ['kind'],
      additionalProperties: false,
    },
  ],
} as const;

export type Task = Of<typeof taskSchema>;
