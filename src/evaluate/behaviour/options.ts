/** Behavioural tests of a target (Ribeiro et al., CheckList, ACL 2020): what must hold beside averages over a test split. */
import { sourceSchema } from '../../data/options.ts';
import type { Of } from '../../schema.ts';

const name = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$',
  description: 'The metric is called `behaviour.<name>`; the kind when absent.',
} as const;
const examples = {
  type: 'integer',
  minimum: 1,
  default: 256,
  description: 'Test examples to try, drawn once for all tests and models.',
} as const;
const seed = { type: 'integer', default: 0, description: 'Of the random changes.' } as const;
const input = { type: 'string', minLength: 1, description: 'Input of a model with several, by name.' } as const;
const tolerance = {
  type: 'number',
  minimum: 0,
  description:
    "Regression: how far the output may move, in its own unit; a twentieth of the standard deviation of the original's outputs when absent.",
} as const;

export const behaviourTestSchema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    {
      description: 'Invariance: the prediction stays when noise is added to every value of the input.',
      properties: {
        kind: { const: 'noise' },
        name,
        amount: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          default: 0.02,
          description: "Standard deviation, as a share of the input's range in the examples; values stay in the range.",
        },
        input,
        tolerance,
        examples,
        seed,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Invariance: the prediction stays when the picture is shifted; its edge is repeated.',
      properties: {
        kind: { const: 'shift' },
        name,
        pixels: { type: 'integer', minimum: 1, default: 1, description: 'Largest shift in each direction.' },
        input,
        tolerance,
        examples,
        seed,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Invariance: the prediction stays when the picture gets lighter or darker.',
      properties: {
        kind: { const: 'brightness' },
        name,
        amount: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          default: 0.1,
          description: "As a share of the input's range in the examples; half of them lighter, half darker.",
        },
        input,
        tolerance,
        examples,
        seed,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Invariance: the prediction stays when the features of a table move a little.',
      properties: {
        kind: { const: 'jitter' },
        name,
        amount: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          default: 0.02,
          description: "Standard deviation, as a share of the feature's own standard deviation.",
        },
        features: {
          type: 'array',
          items: { type: ['string', 'integer'] },
          minItems: 1,
          description:
            'By index, or by name where the data list `features`; when absent, all that have more than two values.',
        },
        input,
        tolerance,
        examples,
        seed,
      },
      required: ['kind'],
      additionalProperties: false,
    },
    {
      description: 'Minimum functionality: examples that a model must get right, with their labels.',
      properties: {
        kind: { const: 'minimum' },
        name,
        data: { ...sourceSchema, description: 'The examples; preprocessed as the test split is.' },
        tolerance,
      },
      required: ['kind', 'data'],
      additionalProperties: false,
    },
    {
      description: 'Directional expectation: a change of one feature moves the output as it must.',
      properties: {
        kind: { const: 'direction' },
        name,
        feature: {
          type: ['string', 'integer'],
          description: 'By index, or by name where the data list `features`.',
        },
        delta: { type: 'number', description: 'Added to the feature, in the unit of the data file.' },
        expect: {
          enum: ['raise', 'lower', 'notRaise', 'notLower'],
          description: 'What must become of the output.',
        },
        output: {
          type: ['string', 'integer'],
          description: 'The class (its probability) or the number that is meant; the last of one or two when absent.',
        },
        input,
        tolerance: {
          type: 'number',
          minimum: 0,
          default: 0,
          description: 'Changes of the output up to this count as none.',
        },
        examples,
      },
      required: ['kind', 'feature', 'delta', 'expect'],
      additionalProperties: false,
    },
  ],
} as const;

export const behaviourSchema = {
  type: 'array',
  items: behaviourTestSchema,
  description: 'Behavioural tests; each is a metric `behaviour.<name>`: the share of examples that pass it.',
} as const;

export type BehaviourTest = Of<typeof behaviourTestSchema>;
export type Behaviour = Of<typeof behaviourSchema>;
