/** The reports that golden files are kept of. */
import type { Evaluation } from '../../src/evaluate/measurement.ts';
import type { Task } from '../../src/evaluate/task.ts';
import type { MarkdownOptions } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { evaluation, FACTS, judged, POLICY, reportOf, SIZES, trio } from './sample.ts';

interface Golden {
  readonly report: Report;
  readonly options?: MarkdownOptions;
}

const BROKEN = {
  name: 'broken',
  failure: {
    kind: 'input',
    code: 'lfs-pointer',
    parts: {
      where: 'models/broken/group1-shard1of1.bin',
      what: 'the file is a Git LFS pointer, not the weights',
      fix: 'Check out with `lfs: true`',
    },
  },
} as const;

const failing = reportOf([judged(trio(2000, 60))]);
const three = reportOf([judged(trio(2000, 0)), judged({ ...trio(2000, 60), name: 'digits' }), BROKEN], {
  notices: ['The worker was ended by SIGKILL; all measurements were made again, with batches halved.'],
});

export const CASES: Readonly<Record<string, Golden>> = {
  pass: { report: reportOf([judged(trio(2000, 0))]) },
  fail: { report: failing },
  'fail-short': { report: failing, options: { form: 'short', link: 'https://github.com/o/r/actions/runs/1' } },
  'fail-minimal': { report: failing, options: { form: 'minimal' } },
  warn: {
    report: reportOf([
      judged({ ...trio(2000, 60), gates: [{ metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'warn' }] }),
    ]),
  },
  inconclusive: { report: reportOf([judged(trio(500, 3))]) },
  'inconclusive-fails': {
    report: reportOf([judged(trio(500, 3))], { policy: { ...POLICY, inconclusive: 'fail' } }),
  },
  'no-baseline': { report: reportOf([judged({ ...trio(2000, 0), baseline: undefined })]) },
  'not-measured': { report: notMeasured() },
  accepted: { report: accepted() },
  reused: { report: reused() },
  regression: { report: regression() },
  'no-gates': { report: reportOf([judged({ ...trio(2000, 0), gates: [] })]) },
  'few-examples': { report: reportOf([judged(trio(60, 0))]) },
  findings: { report: withFindings() },
  'several-targets': { report: three },
  'several-targets-minimal': {
    report: three,
    options: { form: 'minimal', link: 'https://github.com/o/r/actions/runs/1' },
  },
  crash: { report: crash() },
  hostile: { report: hostile() },
};

function notMeasured(): Report {
  const task: Task = {
    kind: 'classification',
    topK: [],
    metrics: [{ name: 'profit', module: 'metrics/profit.mjs', better: 'higher', unit: 'number' }],
  };
  const { original, baseline, candidate } = trio(2000, 0);
  const withProfit = (one: Evaluation, profit: number) => ({ ...one, metrics: { ...one.metrics, profit } });
  return reportOf([
    judged({
      task,
      original: withProfit(original, 12.5),
      baseline: withProfit(baseline, 12.25),
      candidate: { ...candidate, missing: { profit: 'metrics/profit.mjs threw: prices.json is not there' } },
      gates: [
        { metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error' },
        { metric: 'profit', against: 'baseline', limit: '2 %', level: 'error' },
      ],
    }),
  ]);
}

function accepted(): Report {
  const entry = {
    target: 'glyphs',
    metric: 'accuracy',
    against: 'baseline',
    reason: 'The wider glyph set of release 3 costs accuracy; retraining is planned for spring',
    expires: '2027-01-31',
  } as const;
  const by = { approver: 'Dev', commit: '4f0c2a1b9d4f0c2a1b9d4f0c2a1b9d4f0c2a1b9d' };
  const old = {
    ...entry,
    against: 'original',
    limit: '5 pp',
    expires: '2026-10-31',
    replaces: '2 pp',
    reason: 'Until the new data',
  };
  return reportOf([
    judged({
      ...trio(2000, 30),
      accepted: [{ ...entry, limit: '3 pp', expired: false, ...by }],
      change: { expired: [{ ...old, approverUnknown: 'its lines are not committed yet' }] },
    }),
  ]);
}

function reused(): Report {
  const { original, baseline } = trio(2000, 0);
  const target = judged({ original, baseline, candidate: baseline });
  const { baselineInfo } = target;
  const text = `${baselineInfo.text}; nothing that bears on the result has changed since, so the figures on record are reused`;
  const record = {
    times: [],
    latency: undefined,
    fineTune: undefined,
    steps: [],
    trail: undefined,
    baselineInfo: { ...baselineInfo, text },
  };
  return reportOf([{ ...target, ...record, source: 'reused' }], { seconds: 0.8 });
}

function regression(): Report {
  const task: Task = { kind: 'regression', metrics: [] };
  const model = (
    mae: number,
    rmse: number,
    r2: number,
    drift: number | undefined,
    size: (typeof SIZES)['original'],
  ): Evaluation => {
    const base = evaluation(1000, { wrong: 0, size, digest: String(rmse) });
    const { sizeRaw, sizeGzip, sizeBrotli, weightBytes, parameters, nonZeros } = base.metrics;
    const compared: Record<string, number> = drift === undefined ? {} : { drift, relativeDrift: drift / 3 };
    return {
      ...base,
      metrics: { mae, rmse, r2, ...compared, sizeRaw, sizeGzip, sizeBrotli, weightBytes, parameters, nonZeros },
      perClass: undefined,
      predictions: { ...base.predictions, classes: undefined, correct: undefined, outputs: 1 },
    };
  };
  const target = judged({
    name: 'house-prices',
    task,
    original: model(18_211.2, 27_904.7, 0.871, undefined, SIZES.original),
    baseline: model(18_302.9, 28_011.3, 0.8701, 0.0123, SIZES.baseline),
    candidate: model(18_420.4, 28_902.8, 0.8611, 0.0199, SIZES.candidate),
  });
  return reportOf([
    { ...target, fineTune: { ...target.fineTune!, metric: 'rmse', before: 31_200.4, after: 28_750.1 } },
  ]);
}

function withFindings(): Report {
  const { original, baseline, candidate } = trio(2000, 0);
  const chance = {
    code: 'chance-level',
    level: 'warn',
    text: 'Its accuracy of 10.1 % on 2,000 examples is chance level: always answering circle gives 10.0 %.',
  } as const;
  const unsteady = {
    code: 'unsteady',
    level: 'error',
    text: 'Two predictions of the same inputs differ: the model is not deterministic.',
  } as const;
  return reportOf([
    judged({
      original: { ...original, findings: [chance] },
      baseline,
      candidate: { ...candidate, findings: [chance, unsteady] },
    }),
  ]);
}

function crash(): Report {
  const failure = {
    kind: 'unfinished',
    code: 'worker-died',
    parts: {
      what: 'the worker was ended by SIGKILL twice',
      fix: 'Give the job more memory, or lower `evaluation.batchSize`',
      printed: ['loading model', 'terminate called after throwing <std::bad_alloc>'],
    },
  } as const;
  return reportOf([{ name: 'glyphs', failure }]);
}

/** Every text that somebody else may choose. */
function hostile(): Report {
  const evil =
    '`@octocat` | <img src=x> **x** [a](http://e.example) <!-- compression-gate --> ::error::x\n# #12 \u202egpj\u001b[31m';
  const task: Task = {
    kind: 'classification',
    topK: [],
    metrics: [{ name: 'evil', module: evil, better: 'higher', unit: 'number' }],
  };
  const { original, baseline, candidate } = trio(2000, 60);
  const target = judged({
    name: evil,
    task,
    original,
    baseline,
    candidate: {
      ...candidate,
      missing: { evil },
      perClass: candidate.perClass?.map((one) => ({ ...one, name: evil })),
      size: { ...candidate.size, files: [{ name: evil, bytes: 1 }] },
      findings: [{ code: 'x', level: 'info', text: evil }],
    },
    gates: [
      { metric: 'evil', against: 'baseline', limit: 1, level: 'error' },
      { metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error' },
    ],
    change: {
      baselineInfo: { kind: 'stored', text: evil },
      steps: [{ method: evil, options: { [evil]: evil }, summary: evil, notes: [evil] }],
      trail: {
        unmeasured: evil,
        points: [
          { step: 'original', weightBytes: 10, nonZeros: 4 },
          { step: evil, weightBytes: 10, nonZeros: 2 },
        ],
      },
      facts: { ...FACTS, cpu: evil, reason: evil, tensorflow: evil },
      times: [{ stage: evil, milliseconds: 1 }],
      modelFolder: evil,
      contentKey: evil,
    },
  });
  const failure = {
    kind: 'unfinished',
    code: evil,
    parts: { where: evil, what: evil, fix: evil, printed: [evil] },
  } as const;
  return reportOf([target, { name: `${evil}2`, failure }], {
    title: evil,
    notices: [evil],
    commit: evil,
    configPath: evil,
    createdAt: evil,
    version: evil,
  });
}
