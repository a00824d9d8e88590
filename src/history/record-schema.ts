/** The shape of record.json. Further properties are let through: a later version may add some without a new schema. */
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

/** Of `SizeFigures`. */
export const sizeSchema = {
  type: 'object',
  required: ['raw', 'gzip', 'brotli', 'weights', 'files', 'brotliQuality'],
  properties: {
    raw: count,
    gzip: count,
    brotli: count,
    packed: count,
    packedWeights: count,
    weights: count,
    files: {
      type: 'array',
      items: { type: 'object', required: ['name', 'bytes'], properties: { name: text, bytes: count } },
    },
    brotliQuality: { enum: [11, 5, 'mixed'] },
  },
} as const;

const evaluation = {
  type: 'object',
  required: ['metrics', 'missing', 'predictions', 'size', 'findings', 'modelDigest'],
  properties: {
    metrics: { type: 'object', additionalProperties: { type: 'number' } },
    missing: { type: 'object', additionalProperties: text },
    perClass: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'support', 'recall', 'f1'],
        properties: { name: text, support: count, recall: { type: 'number' }, f1: { type: 'number' } },
      },
    },
    predictions: { type: 'object', required: ['count', 'outputs'], properties: { count, outputs: count } },
    behaviour: { type: 'object', additionalProperties: { type: 'string', pattern: '^[01]*$' } },
    size: sizeSchema,
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'level', 'text'],
        properties: { code: text, level: { enum: ['error', 'warn', 'info'] }, text },
      },
    },
    modelDigest: text,
  },
} as const;

const ratio = {
  type: 'object',
  required: ['milliseconds', 'ratio', 'interval'],
  properties: {
    milliseconds: { type: 'number' },
    ratio: { type: 'number' },
    interval: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  },
} as const;

const check = {
  type: 'object',
  required: ['metric', 'against', 'level', 'limit', 'status'],
  properties: {
    metric: text,
    against: text,
    slice: text,
    level: text,
    limit: text,
    change: { type: 'number' },
    status: text,
  },
} as const;

const accepted = {
  type: 'object',
  required: ['metric', 'limit', 'reason', 'expires'],
  properties: {
    target: text,
    metric: text,
    slice: text,
    against: text,
    limit: { type: ['string', 'number'] },
    reason: text,
    expires: text,
    approver: text,
    commit: text,
    needed: { const: true },
    usedUpBy: text,
  },
} as const;

const run = {
  type: 'object',
  properties: {
    ref: text,
    author: text,
    authoredAt: text,
    committedAt: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' },
    position: count,
    subject: text,
    release: text,
    verdict: text,
    checks: { type: 'array', items: check },
    accepted: { type: 'array', items: accepted },
  },
} as const;

/** Logarithms of ratios, one per block. */
const samples = { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 400 } as const;

export const recordSchema = {
  type: 'object',
  required: [
    'schemaVersion',
    'target',
    'createdAt',
    'key',
    'facts',
    'candidate',
    'original',
    'steps',
    'examples',
    'files',
  ],
  properties: {
    schemaVersion: { const: 1 },
    target: text,
    createdAt: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' },
    commit: text,
    key: {
      type: 'object',
      required: ['digest', 'model', 'data', 'recipe', 'settings', 'toolchain'],
      properties: { digest, model: text, data: text, recipe: text, settings: text, toolchain: text },
    },
    facts: {
      type: 'object',
      required: ['backend', 'tensorflow', 'tfjs', 'threads', 'cpu', 'platform', 'node', 'reason'],
      properties: {
        backend: { enum: ['native', 'wasm', 'cpu'] },
        tensorflow: text,
        tfjs: text,
        oneDnn: { type: 'boolean' },
        threads: count,
        cpu: text,
        isa: text,
        platform: text,
        node: text,
        reason: text,
      },
    },
    candidate: evaluation,
    original: evaluation,
    steps: {
      type: 'array',
      items: {
        type: 'object',
        required: ['method', 'options', 'summary', 'notes'],
        properties: {
          method: text,
          options: { type: 'object' },
          title: text,
          summary: text,
          notes: { type: 'array', items: text },
        },
      },
    },
    fineTune: {
      type: 'object',
      required: ['epochs', 'steps', 'stoppedEarly', 'bestEpoch', 'metric', 'before', 'after', 'history'],
      properties: {
        epochs: count,
        steps: count,
        stoppedEarly: { type: 'boolean' },
        bestEpoch: count,
        metric: text,
        before: { type: 'number' },
        after: { type: 'number' },
        history: { type: 'array', items: { type: 'object' } },
      },
    },
    trail: {
      type: 'object',
      required: ['points'],
      properties: {
        metric: text,
        examples: count,
        unmeasured: text,
        points: {
          type: 'array',
          items: {
            type: 'object',
            required: ['step', 'weightBytes', 'nonZeros'],
            properties: {
              step: text,
              weightBytes: count,
              packedBytes: count,
              nonZeros: count,
              quality: { type: 'number' },
            },
          },
        },
      },
    },
    latency: {
      type: 'object',
      required: ['batchSize', 'rounds', 'original', 'candidate'],
      properties: {
        batchSize: count,
        rounds: count,
        original: ratio,
        baseline: ratio,
        candidate: ratio,
        blocks: { type: 'object', required: ['candidate'], properties: { candidate: samples, baseline: samples } },
        ended: { enum: ['precise', 'budget'] },
      },
    },
    examples: count,
    classNames: { type: 'array', items: text },
    modelDigest: digest,
    modelOmitted: text,
    predictionsOmitted: text,
    run,
    files: {
      type: 'object',
      description: 'SHA-256 of every other file of the baseline, by name.',
      propertyNames: {
        pattern: '^((predictions|examples)\\.npz|model/[A-Za-z0-9_][A-Za-z0-9._/ -]*)$',
        not: { pattern: '(^|/)\\.\\.(/|$)' },
      },
      additionalProperties: digest,
    },
    digest,
  },
} as const;
