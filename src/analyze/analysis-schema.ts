/**
 * JSON Schema of what `analyze --json` writes, published as schema/analysis.schema.json. It grows by additions only within one
 * `schemaVersion`: readers must ignore properties that they don't know.
 */
const text = { type: 'string' } as const;
const number = { type: 'number' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const setting = { type: ['number', 'string', 'boolean'] } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const listOf = <Items extends object>(items: Items) => ({ type: 'array', items }) as const;
const objectOf = <Properties extends object>(
  properties: Properties,
  ...optional: readonly (keyof Properties & string)[]
) =>
  ({
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name as keyof Properties & string)),
    properties,
  }) as const;

const reliability = objectOf({
  bin: { ...count, description: 'Of 15 equal bins of confidence, from 0.' },
  count,
  confidence: share,
  accuracy: share,
  low: { ...share, description: '95 % Wilson interval of the accuracy.' },
  high: share,
});

/** One trial, as the journal of an analysis holds it as well. */
export const trialSchema = objectOf(
  {
    id: text,
    origin: {
      enum: ['original', 'tuned', 'current', 'layer', 'sample', 'study'],
      description:
        '`tuned`: the recipe of the config, fine-tuned as configured; `current`: the same as all other trials were run; `layer`: one kernel alone.',
    },
    recipe: listOf({ type: 'object', required: ['method'], properties: { method: text } }),
    text,
    settings: { type: 'object', additionalProperties: setting, description: 'What was varied, by hyper-parameter.' },
    layer: objectOf({ weight: text, parameter: text, value: setting }),
    metrics: { type: 'object', additionalProperties: number },
    changes: {
      type: 'object',
      additionalProperties: { type: 'array', items: number, minItems: 3, maxItems: 3 },
      description: 'By metric: change against the original, and the two ends of its paired 95 % interval.',
    },
    reliability: listOf(reliability),
    milliseconds: count,
    failure: { ...text, description: 'Why there are no figures.' },
  },
  'settings',
  'layer',
  'reliability',
  'failure',
);

const parameter = objectOf({
  name: text,
  method: text,
  option: text,
  description: text,
  shape: {
    type: 'object',
    oneOf: [
      objectOf({
        kind: { const: 'range' },
        low: number,
        high: number,
        scale: { enum: ['linear', 'log'] },
        integer: { type: 'boolean' },
      }),
      objectOf({ kind: { const: 'choice' }, values: listOf(setting) }),
    ],
  },
});

const analysis = objectOf(
  {
    target: text,
    model: text,
    modelDigest: text,
    parameters: count,
    task: text,
    examples: count,
    split: text,
    backend: text,
    seed: count,
    fineTuned: { type: 'boolean' },
    study: { ...text, description: 'Journal of the search that the trials come from.' },
    createdAt: text,
    version: text,
    seconds: number,
    metrics: listOf(
      objectOf(
        {
          name: text,
          title: text,
          unit: text,
          better: { enum: ['higher', 'lower'] },
          kind: { enum: ['quality', 'size', 'latency'] },
          loss: { ...number, description: 'Of quality: what may be lost against the original, in its unit.' },
        },
        'loss',
      ),
    ),
    space: listOf(parameter),
    kernels: listOf(objectOf({ name: text, parameters: count })),
    trials: listOf(trialSchema),
    frontier: {
      ...listOf(text),
      description: 'Ids of trials that no other one beats in both the first quality and the first size.',
    },
    best: {
      ...objectOf({ loss: number, id: text }),
      description: 'The smallest trial whose quality is surely no more than `loss` worse than the original’s.',
    },
    importance: listOf(
      objectOf({
        metric: text,
        trials: count,
        explained: {
          ...number,
          description: 'Share of the variance that the forest foretells of trials that it has not seen.',
        },
        parts: listOf(
          objectOf({
            of: { type: 'array', items: text, minItems: 1, maxItems: 2 },
            share: { ...share, description: 'Mean over the trees; `low` to `high` holds four of five of them.' },
            low: share,
            high: share,
          }),
        ),
      }),
    ),
    slices: listOf(
      objectOf({
        metric: text,
        parameter: text,
        points: listOf(objectOf({ value: setting, mean: number, low: number, high: number })),
      }),
    ),
    notes: listOf(text),
  },
  'study',
  'best',
);

const failedTarget = objectOf(
  { target: text, code: text, kind: text, message: text, path: text, line: count },
  'path',
  'line',
);

export const analysisSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Result of compression-gate analyze',
  ...objectOf({
    command: { const: 'analyze' },
    schemaVersion: { const: 1 },
    analyses: listOf(analysis),
    failed: { ...listOf(failedTarget), description: 'Targets that could not be analysed.' },
  }),
} as const;
