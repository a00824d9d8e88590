/**
 * JSON Schema of the result that `--json` writes, published as schema/result.schema.json. It grows by additions only within
 * one `schemaVersion`: readers must ignore properties that they don't know.
 */
import { REPORT_SCHEMA_VERSION } from './report.ts';
import {
  count,
  doubt,
  figure,
  list,
  number,
  orNull,
  pair,
  record,
  share,
  sizes,
  status,
  text,
  texts,
  trailPoint,
} from './schema-parts.ts';

const acceptedLimit = record(
  {
    target: text,
    metric: text,
    slice: text,
    against: text,
    limit: text,
    replaces: text,
    reason: text,
    expires: text,
    approver: text,
    commit: text,
    approverUnknown: text,
    isNew: { const: true, description: 'Brought in, or altered, by the change that is judged.' },
    needed: { const: true, description: 'Without it the figure would be beyond the limit.' },
    usedUpBy: { ...text, description: 'Commit of the baseline that was let pass by it; empty: not known.' },
  },
  ['slice', 'approver', 'commit', 'approverUnknown', 'isNew', 'needed', 'usedUpBy'],
);

const check = record(
  {
    metric: text,
    against: { enum: ['value', 'original', 'baseline', 'release', 'best'] },
    level: { enum: ['error', 'warn'] },
    limit: {
      ...record(
        {
          text,
          value: number,
          relative: { type: 'boolean' },
          floor: number,
          tolerance: record({ bytes: number, share: number }),
        },
        ['floor', 'tolerance'],
      ),
      description:
        'As written, and as a number: worst allowed value, or allowed worsening (a share of the reference when `relative`).',
    },
    candidate: figure,
    reference: figure,
    change: { ...figure, description: 'candidate − reference; null against a value.' },
    interval: orNull(record({ low: number, high: number, level: number, method: text })),
    rawP: { ...share, description: 'One-sided p-value of "the candidate is within the limit".' },
    p: { ...share, description: 'The same, adjusted for all gates of level error of the run (Holm).' },
    slice: { ...record({ name: text, size: count }), description: 'Which part of the test split decided.' },
    resolution: { ...text, description: 'Where the limit is finer than these examples resolve: what they can.' },
    accepted: {
      ...acceptedLimit,
      description: 'The reviewed entry whose limit holds instead of the one in the config.',
    },
    status,
    reason: text,
    advice: text,
    byDefault: { type: 'boolean', description: 'The gate applies because none is written.' },
    path: { ...text, description: 'Config path of the gate.' },
    line: count,
  },
  ['rawP', 'p', 'slice', 'resolution', 'accepted', 'reason', 'advice', 'path', 'line'],
);

const unit = { enum: ['fraction', 'bytes', 'count', 'milliseconds', 'ratio', 'nats', 'number'] } as const;
const better = { enum: ['higher', 'lower'] } as const;

const row = record(
  {
    metric: text,
    title: text,
    unit,
    better,
    original: figure,
    baseline: figure,
    candidate: figure,
    change: figure,
    changeAgainst: { enum: ['baseline', 'original', null] },
    interval: orNull(record({ low: number, high: number })),
    checks: list(check),
    note: { ...text, description: 'Why a figure is missing.' },
  },
  ['note'],
);

const sliceTable = record({
  metric: text,
  title: text,
  unit,
  better,
  against: { enum: ['baseline', 'original'] },
  rows: list(
    record({
      name: text,
      kind: { enum: ['slice', 'class'] },
      size: count,
      original: figure,
      baseline: figure,
      candidate: figure,
      change: figure,
      interval: orNull(record({ low: number, high: number })),
      q: { ...figure, description: 'Benjamini–Hochberg, of "no change"; null: there is no test.' },
    }),
  ),
});

const hurt = {
  ...record({
    against: { enum: ['original', 'baseline'] },
    count,
    healed: { ...count, description: 'Examples that were wrong and are right now.' },
    examples: list(record({ id: text, truth: text, before: text, after: text, confidence: number })),
  }),
  description: 'Examples that were right and are wrong now, the most confident mistakes first, at most 100.',
} as const;

const latency = record({ milliseconds: number, ratio: number, interval: pair });

const measured = record(
  {
    name: text,
    verdict: status,
    headline: text,
    task: text,
    examples: count,
    confidence: { ...number, description: 'Nominal coverage of the intervals.' },
    rows: list(row),
    checks: list(check),
    expired: {
      ...list(acceptedLimit),
      description:
        'Accepted regressions that change nothing any more: their day has passed, or the baseline was let pass by them.',
    },
    policy: {
      ...record({ inconclusive: doubt, noBaseline: doubt }),
      description: 'What its gates of level error count as where they could not be decided.',
    },
    gatesByDefault: { type: 'boolean' },
    baseline: record(
      {
        kind: { enum: ['stored', 'remeasured', 'base-commit', 'none'] },
        text,
        commit: text,
        createdAt: text,
        proposal: { ...text, description: 'How the next one comes to be stored, where none is.' },
        store: { enum: ['folder', 'branch'] },
        release: { ...text, description: 'The release that gates were held against.' },
      },
      ['commit', 'createdAt', 'proposal', 'store', 'release'],
    ),
    source: {
      enum: ['measured', 'reused'],
      description: 'reused: nothing has changed, these are the figures on record.',
    },
    findings: list(record({ code: text, level: { enum: ['error', 'warn', 'info'] }, text })),
    steps: list(
      record({ method: text, options: { type: 'object' }, title: text, summary: text, notes: texts }, ['title']),
    ),
    fineTune: record(
      {
        epochs: count,
        steps: count,
        stoppedEarly: { type: 'boolean' },
        bestEpoch: count,
        learningRate: figure,
        metric: text,
        before: figure,
        after: figure,
        history: list(record({ epoch: count, loss: figure, validation: figure }, ['validation'])),
      },
      ['learningRate'],
    ),
    trail: {
      ...record(
        {
          metric: text,
          examples: { ...count, description: 'Of the validation split, behind the figures of quality.' },
          unmeasured: { ...text, description: 'Why quality was not measured.' },
          points: list(trailPoint),
        },
        ['metric', 'examples', 'unmeasured'],
      ),
      description: 'Where size and quality went: the original, then what each step left.',
    },
    perClass: list(
      record({ name: text, support: count, originalRecall: figure, baselineRecall: figure, candidateRecall: figure }),
    ),
    slices: {
      ...list(sliceTable),
      description:
        'Figures per slice and per class, each on its own; gates on them are judged with simultaneous intervals.',
    },
    hurt: list(hurt),
    trend: list(record({ metric: text, points: list(record({ name: text, value: number })) })),
    size: record({ original: orNull(sizes), candidate: sizes }),
    latency: record(
      {
        batchSize: count,
        rounds: { ...count, description: 'ABBA blocks.' },
        original: latency,
        baseline: latency,
        candidate: latency,
        blocks: {
          ...record({ candidate: list(number), baseline: list(number) }, ['baseline']),
          description: "Logarithm of the ratio to the original's time, per block.",
        },
        ended: { enum: ['precise', 'budget'], description: 'precise: all intervals were narrow enough.' },
      },
      ['baseline', 'blocks', 'ended'],
    ),
    facts: record(
      {
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
      ['oneDnn', 'isa'],
    ),
    times: list(record({ stage: text, milliseconds: number })),
    modelFolder: { ...text, description: 'Folder of the compressed model.' },
    contentKey: text,
  },
  ['expired', 'policy', 'fineTune', 'trail', 'perClass', 'slices', 'hurt', 'trend', 'latency', 'modelFolder'],
);

const failed = record(
  {
    name: text,
    verdict: { const: 'not-measured' },
    headline: text,
    code: { ...text, description: 'Stable code of the failure.' },
    kind: { enum: ['input', 'unfinished', 'defect'] },
    lastLines: { ...texts, description: 'What the worker printed before it died, where that is why.' },
    path: { ...text, description: 'Config path that the failure comes from.' },
    line: { ...count, description: 'Its line in the config file.' },
  },
  ['lastLines', 'path', 'line'],
);

export const resultSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Result of compression-gate',
  ...record(
    {
      schemaVersion: { const: REPORT_SCHEMA_VERSION },
      title: text,
      profile: { const: 'release', description: 'The gates are those of a release. Absent: of every day.' },
      verdict: status,
      exitCode: {
        enum: [0, 1, 2, 3],
        description:
          "0 gates hold, 1 a gate failed, 2 a target's input is wrong, 3 something was not measured or not finished.",
      },
      headline: text,
      targets: list({ anyOf: [measured, failed] }),
      notices: texts,
      tool: record({ name: { const: 'compression-gate' }, version: text }),
      family: {
        ...record({ alpha: { ...share, exclusiveMinimum: 0, exclusiveMaximum: 1 }, size: count }),
        description: 'Gates of level error that were tested together, and the chance of any false alarm among them.',
      },
      createdAt: text,
      commit: text,
      run: {
        ...record({ id: count, attempt: count }),
        description: 'The workflow run that wrote it; absent: not measured in a workflow.',
      },
      configPath: text,
      seconds: number,
    },
    ['profile', 'commit', 'run'],
  ),
} as const;
