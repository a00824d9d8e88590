/** The whole config file: the stages' own literals, collected. The published JSON Schema is generated from this. */
import { recipeSchema } from '../compress/recipe.ts';
import { dataSchema } from '../data/options.ts';
import { taskSchema } from '../evaluate/task.ts';
import type { Of } from '../schema.ts';
import { fineTuneSchema, trainSchema } from '../train/options.ts';
import { gateSchema } from '../validate/gate.ts';

export const evaluationSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    batchSize: { type: 'integer', minimum: 1, default: 256 },
    latency: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        enabled: { type: 'boolean', default: true },
        batchSize: { type: 'integer', minimum: 1, default: 1 },
        seconds: {
          type: 'number',
          exclusiveMinimum: 0,
          default: 1,
          description: 'Time budget of the interleaved measurement.',
        },
      },
    },
  },
} as const;

export const targetSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['model', 'data', 'task'],
  properties: {
    model: { type: 'string', minLength: 1, description: 'The model.json of the original.' },
    train: trainSchema,
    data: dataSchema,
    task: taskSchema,
    recipe: recipeSchema,
    fineTune: fineTuneSchema,
    evaluation: evaluationSchema,
    gates: {
      type: 'array',
      items: gateSchema,
      description: 'Sensible gates apply when this is absent; the report says so.',
    },
    inputs: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description:
        'Further files that bear on the result (imported by your modules): a change of one of them measures again.',
    },
    seed: { type: 'integer', default: 0 },
  },
} as const;

const policy = { enum: ['pass', 'warn', 'fail'], default: 'warn' } as const;

export const configSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['targets'],
  properties: {
    $schema: { type: 'string' },
    version: { const: 1, default: 1 },
    backend: { enum: ['auto', 'native', 'wasm', 'cpu'], default: 'auto' },
    targets: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
      additionalProperties: targetSchema,
    },
    baseline: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        path: {
          type: 'string',
          default: '.compression-gate/baseline',
          description: 'Folder in the repository that holds the stored baseline.',
        },
        onMissing: {
          enum: ['measure', 'pass', 'warn', 'fail'],
          default: 'measure',
          description: "No baseline stored: measure the base commit's model in this run, or take this verdict.",
        },
        maxModelBytes: {
          type: 'integer',
          minimum: 0,
          default: 10485760,
          description: 'A larger compressed model is not stored.',
        },
        maxPredictions: {
          type: 'integer',
          minimum: 0,
          default: 50000,
          description: 'Predictions of more examples are not stored.',
        },
      },
    },
    verdicts: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        confidence: { type: 'number', exclusiveMinimum: 0.5, exclusiveMaximum: 1, default: 0.95 },
        inconclusive: { ...policy, description: 'What an inconclusive gate of level error counts as.' },
        noBaseline: { ...policy, description: 'What a gate without a baseline counts as.' },
      },
    },
    report: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        title: { type: 'string', maxLength: 100, default: 'Compression gate' },
        perClass: { type: 'boolean', default: true },
      },
    },
    worker: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        timeoutMinutes: { type: 'number', exclusiveMinimum: 0, default: 60 },
        memoryMegabytes: {
          type: 'integer',
          minimum: 256,
          description: 'The worker is ended above this resident size.',
        },
        moduleTimeoutSeconds: {
          type: 'number',
          exclusiveMinimum: 0,
          default: 120,
          description: 'Longest time that one call into a module of yours may take without an answer.',
        },
        threads: { type: 'integer', minimum: 1, description: 'Kernel threads; all cores when absent.' },
      },
    },
  },
} as const;

export type EvaluationOptions = Of<typeof evaluationSchema>;
export type TargetConfig = Of<typeof targetSchema>;
export type Config = Of<typeof configSchema>;
