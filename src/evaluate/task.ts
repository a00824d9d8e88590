/** What the model's output means. */
import type { Of } from '../schema.ts';

const output = { type: 'string', description: 'Which output of a model with several; by name.' } as const;
const logits = {
  type: 'boolean',
  description: 'Whether the output is logits; found out from the values when absent.',
} as const;
const metrics = {
  type: 'array',
  default: [],
  description: 'Metrics of your own: modules that are run in the worker process.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'module', 'better'],
    properties: {
      name: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$', description: 'As gates and the report name it.' },
      module: { type: 'string', minLength: 1, description: 'Its default export computes the metric.' },
      better: { enum: ['higher', 'lower'], description: 'Which direction is an improvement.' },
      unit: {
        enum: ['fraction', 'number'],
        default: 'number',
        description: '`fraction` is shown as a percentage, its changes in percentage points.',
      },
    },
  },
} as const;

export const taskSchema = {
  type: 'object',
  description: "What the model's output means, and so which metrics there are.",
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
        logits,
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
        classes: {
          type: 'array',
          items: { type: 'string' },
          minItems: 1,
          description: 'Names of the labels in the order of the outputs.',
        },
        threshold: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0.5,
          description: 'A label counts as predicted from this probability on.',
        },
        logits,
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
