/** `search` of a target: what `compression-gate search` looks for, where, and for how long. */
import type { Of } from '../schema.ts';

const limit = {
  type: 'object',
  additionalProperties: false,
  required: ['metric', 'limit'],
  properties: {
    metric: { type: 'string', description: 'Name of a metric: `accuracy`, `sizeBrotli` …' },
    against: {
      enum: ['value', 'original'],
      default: 'original',
      description: 'What the candidate is held against: a fixed value, or the original on the same examples.',
    },
    limit: { type: ['number', 'string'], description: 'As in a gate: `0.95`, `1 pp`, `-85 %`, `200 kB`.' },
  },
} as const;

export const searchSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What `compression-gate search` looks for. A run of the gate does not look at it.',
  properties: {
    split: {
      enum: ['validation', 'train'],
      default: 'validation',
      description:
        'The examples that trials are judged by. `train` is for data without a validation split, and for recipes that are not fine-tuned. Never `test`, which is for the gates.',
    },
    objectives: {
      type: 'array',
      minItems: 1,
      maxItems: 4,
      uniqueItems: true,
      items: { type: 'string' },
      description:
        'Metrics that recipes are compared by, each in its own direction; absent: the headline metric and `sizeBrotli`.',
    },
    constraints: {
      type: 'array',
      items: limit,
      description:
        'What the chosen recipe must keep. Absent: the gates against a value or the original, as far as the examples of the search can tell.',
    },
    prefer: {
      type: 'string',
      description:
        'Of all recipes within the constraints the best in this objective is chosen. Absent: in the first of size or latency, where there are constraints; else the compromise that is nearest to the best of all objectives.',
    },
    space: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'Narrows what recipes may be made of.',
      properties: {
        methods: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string' },
          description: 'Methods that a recipe may have; absent: all that have something to search.',
        },
        always: {
          type: 'array',
          uniqueItems: true,
          items: { type: 'string' },
          default: [],
          description: 'Methods that every recipe has.',
        },
        options: {
          type: 'object',
          default: {},
          description:
            'By method and option: one value to fix it, a list of values to choose from, or `{low, high}` with `scale: log` where it spans orders of magnitude.',
          additionalProperties: { type: 'object', additionalProperties: true },
        },
        perLayer: {
          type: 'object',
          default: {},
          description: 'By method: options that every kernel gets a value of its own for: `{prune: [sparsity]}`.',
          additionalProperties: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
        },
      },
    },
    sampler: {
      enum: ['gate', 'tpe', 'nsga2', 'random', 'sobol', 'grid'],
      default: 'gate',
      description:
        'How the next recipe is chosen. `gate`: changes of recipes on the frontier, the most promising by a Gaussian process; `tpe`: tree-structured Parzen estimator; `nsga2`: evolution; `sobol`: evenly spread; `grid`: all combinations.',
    },
    scan: {
      enum: ['auto', 'always', 'never'],
      default: 'auto',
      description:
        'Each method alone, at a few strengths, on few examples and without fine-tuning, before the first trial; a tenth of what the trials cost at most. `auto`: for the sampler `gate`, where trials are fine-tuned.',
    },
    trials: { type: 'integer', minimum: 1, default: 60, description: 'Ends after so many trials.' },
    minutes: { type: 'number', exclusiveMinimum: 0, description: 'Begins no trial after so long.' },
    evaluations: {
      type: 'number',
      exclusiveMinimum: 0,
      description:
        'Ends when trials have cost as much as so many full ones; a trial on half the examples costs half, and so does what is scanned.',
    },
    halving: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'Trials on few examples and few epochs first; the best share of them goes on to more.',
      properties: {
        rungs: {
          type: 'integer',
          minimum: 1,
          maximum: 5,
          default: 1,
          description: '1: every trial is a full one. Each rung below it has a share of `1 / factor`.',
        },
        factor: { type: 'integer', minimum: 2, maximum: 10, default: 3, description: 'One of so many goes on.' },
      },
    },
    seed: { type: 'integer', default: 0, description: 'Seed of the choice of recipes.' },
  },
} as const;

export type SearchOptions = Of<typeof searchSchema>;
export type LimitOptions = Of<typeof limit>;
