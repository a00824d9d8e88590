/** The whole config file: the stages' own literals, collected. The published JSON Schema is generated from this. */
import { recipeSchema } from '../compress/recipe.ts';
import { dataSchema } from '../data/options.ts';
import { slicesSchema } from '../data/slice/options.ts';
import { behaviourSchema } from '../evaluate/behaviour/options.ts';
import { taskSchema } from '../evaluate/task.ts';
import type { Of } from '../schema.ts';
import { searchSchema } from '../search/options.ts';
import { fineTuneSchema, trainSchema } from '../train/options.ts';
import { gateSchema } from '../validate/gate.ts';
import { releaseSchema } from '../validate/release-profile.ts';

export const evaluationSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  description: 'How models are evaluated and timed.',
  properties: {
    batchSize: { type: 'integer', minimum: 1, default: 256, description: 'Examples per prediction.' },
    latency: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        enabled: { type: 'boolean', default: true, description: 'Time original, baseline and candidate in turns.' },
        batchSize: { type: 'integer', minimum: 1, default: 1, description: 'Examples per timed prediction.' },
        seconds: {
          type: 'number',
          exclusiveMinimum: 0,
          default: 1,
          description: 'Time budget of the interleaved measurement.',
        },
        precision: {
          type: 'number',
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.02,
          description: 'The measurement ends before its time when every ratio is known this well: 0.02 for ±2 %.',
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
    behaviour: behaviourSchema,
    slices: slicesSchema,
    gates: {
      type: 'array',
      items: gateSchema,
      description: 'Sensible gates apply when this is absent; the report says so.',
    },
    release: releaseSchema,
    search: searchSchema,
    inputs: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description:
        'Further files that bear on the result (imported by your modules): a change of one of them measures again.',
    },
    seed: { type: 'integer', default: 0, description: 'Seed of everything random in compression.' },
  },
} as const;

const policy = { enum: ['pass', 'warn', 'fail'], default: 'warn' } as const;

export const configSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['targets'],
  properties: {
    $schema: { type: 'string', description: 'Address of this schema, for editors.' },
    version: { const: 1, default: 1, description: 'Version of the config format.' },
    backend: {
      enum: ['auto', 'native', 'wasm', 'cpu'],
      default: 'auto',
      description: '`auto`: native kernels where they can be had, else WASM; the others force one.',
    },
    targets: {
      type: 'object',
      minProperties: 1,
      description: 'The models to gate, each under a name of your choice.',
      propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
      additionalProperties: targetSchema,
    },
    baseline: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'Where the stored baseline lies, and what to do without one.',
      properties: {
        store: {
          enum: ['folder', 'branch'],
          default: 'folder',
          description:
            '`folder`: files in the repository, reviewed like code. `branch`: a branch of its own, to which every push is recorded.',
        },
        path: {
          type: 'string',
          default: '.compression-gate/baseline',
          description: 'With `folder`: the folder in the repository that holds the stored baseline.',
        },
        branch: {
          type: 'string',
          pattern: '^(?!.*(\\.\\.|//|\\.lock(/|$)))[A-Za-z0-9_][A-Za-z0-9._/-]{0,98}[A-Za-z0-9_-]$',
          default: 'compression-gate',
          description: 'With `branch`: its name. Nothing but records may lie on it.',
        },
        maxAgeDays: {
          type: 'integer',
          minimum: 1,
          description: 'A record that is older counts as none; absent: records do not expire.',
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
    history: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'What of the records on a data branch is looked at.',
      properties: {
        window: {
          type: 'integer',
          minimum: 1,
          maximum: 10000,
          default: 50,
          description:
            'Newest records that gates with `against: best` look back over, and of which the trend in the report is drawn (30 at most).',
        },
      },
    },
    verdicts: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'How sure a verdict must be, and what doubtful ones count as.',
      properties: {
        confidence: {
          type: 'number',
          exclusiveMinimum: 0.5,
          exclusiveMaximum: 1,
          default: 0.95,
          description: 'Nominal coverage of the intervals that are shown, and that a gate must lie within to pass.',
        },
        alpha: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 0.5,
          default: 0.01,
          description:
            'Chance of a false alarm in a run: of any failure, over all gates of level error together, where all of them hold.',
        },
        minSliceSize: {
          type: 'integer',
          minimum: 1,
          default: 30,
          description: 'A slice of fewer examples is named and fails no gate.',
        },
        inconclusive: { ...policy, description: 'What an inconclusive gate of level error counts as.' },
        noBaseline: { ...policy, description: 'What a gate without a baseline counts as.' },
      },
    },
    report: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'What the report shows.',
      properties: {
        title: { type: 'string', maxLength: 100, default: 'Compression gate', description: 'Heading of the report.' },
        perClass: { type: 'boolean', default: true, description: 'List recall per class.' },
        examples: {
          enum: ['ids', 'rows', 'images'],
          default: 'ids',
          description:
            'What is shown of examples that were right and are wrong now: their ids; with `rows` or `images` also their input values or pictures, in a file report.html of the run, never in a comment.',
        },
      },
    },
    worker: {
      type: 'object',
      additionalProperties: false,
      default: {},
      description: 'Limits of the process that does all model work.',
      properties: {
        timeoutMinutes: {
          type: 'number',
          exclusiveMinimum: 0,
          default: 60,
          description: 'The worker is ended after this long.',
        },
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
