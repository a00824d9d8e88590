/** Measured targets as the pipeline yields them, built in code: what report tests and golden files are made from. */
import type { Evaluation, LatencyFigures, RunFacts, SizeFigures } from '../../src/evaluate/measurement.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { buildReport, type FailedTarget, type JudgedTarget, type ReportInput } from '../../src/report/build.ts';
import type { Report } from '../../src/report/report.ts';
import type { Acceptance } from '../../src/validate/accept.ts';
import type { GateOptions } from '../../src/validate/gate.ts';
import { judgeGates } from '../../src/validate/judge.ts';
import type { VerdictPolicy } from '../../src/validate/verdict.ts';

export const FACTS: RunFacts = {
  backend: 'native',
  tensorflow: '2.21.0',
  tfjs: '4.22.0',
  oneDnn: false,
  threads: 2,
  cpu: 'AMD EPYC 7763',
  platform: 'linux x64',
  node: '20.20.2',
  reason: 'found in the cache',
};

export const CLASSIFICATION: Task = { kind: 'classification', topK: [3], metrics: [] };

export function size(raw: number, gzip: number, brotli: number): SizeFigures {
  const files = [
    { name: 'model.json', bytes: 2048 },
    { name: 'group1-shard1of1.bin', bytes: raw - 2048 },
  ];
  const packed = Math.round(brotli * 0.8);
  return { raw, gzip, brotli, packed, packedWeights: packed - 412, weights: raw - 2048, files, brotliQuality: 11 };
}

export const SIZES = {
  original: size(351_640, 326_115, 322_410),
  baseline: size(90_112, 52_020, 47_310),
  candidate: size(90_076, 51_980, 47_286),
};

export interface Quality {
  /** Examples that are wrong, counted from the first. */
  readonly wrong: number;
  /** Examples, counted from the last, that are wrong too. */
  readonly extra?: number;
  readonly size: SizeFigures;
  readonly digest: string;
}

/** An evaluation of `n` examples in ten classes; right and wrong are where `quality` says. */
export function evaluation(
  n: number,
  { wrong, extra = 0, size: figures, digest }: Quality,
  original?: Evaluation,
): Evaluation {
  const correct = Uint8Array.from({ length: n }, (_, i) => (i >= wrong && i < n - extra ? 1 : 0));
  const right = correct.reduce((sum, value) => sum + value, 0);
  const before = original?.predictions.correct;
  const agrees = before === undefined ? undefined : correct.map((value, i) => (value === before[i] ? 1 : 0));
  const share = (count: number) => count / n;
  const compared: Record<string, number> =
    before === undefined || agrees === undefined
      ? {}
      : {
          agreement: share(agrees.reduce((sum, value) => sum + value, 0)),
          negativeFlips: share(correct.filter((value, i) => value === 0 && before[i] === 1).length),
          positiveFlips: share(correct.filter((value, i) => value === 1 && before[i] === 0).length),
          drift: 0.00431,
        };
  return {
    metrics: {
      accuracy: share(right),
      top3Accuracy: Math.min(1, share(right) + 0.012),
      worstClassRecall: share(right) - 0.03,
      macroF1: share(right) - 0.0004,
      logLoss: 0.0712 + (1 - share(right)),
      ece: 0.0061,
      ...compared,
      sizeRaw: figures.raw,
      sizeGzip: figures.gzip,
      sizeBrotli: figures.brotli,
      sizePacked: figures.packed ?? Number.NaN,
      weightBytes: figures.weights,
      parameters: 87_386,
      nonZeros: original === undefined ? 87_386 : 26_402,
    },
    missing: {},
    perClass: ['circle', 'square', 'triangle', 'star', 'cross', 'heart', 'moon', 'arrow', 'ring', 'wave'].map(
      (name, index) => ({ name, support: n / 10, recall: share(right) - 0.003 * ((index * 7) % 10), f1: share(right) }),
    ),
    predictions: {
      count: n,
      ids: Array.from({ length: n }, (_, i) => i.toString(16).padStart(16, '0')),
      classes: new Int32Array(n),
      confidences: new Float32Array(n).fill(0.9),
      outputs: 10,
      correct,
      agrees,
    },
    size: figures,
    findings: [],
    modelDigest: digest,
  };
}

export const LATENCY: LatencyFigures = {
  batchSize: 1,
  rounds: 412,
  original: { milliseconds: 0.913, ratio: 1, interval: [1, 1] },
  baseline: { milliseconds: 0.905, ratio: 0.993, interval: [0.972, 1.016] },
  candidate: { milliseconds: 0.918, ratio: 1.004, interval: [0.981, 1.029] },
};

export interface Case {
  readonly name?: string;
  readonly task?: Task;
  readonly gates?: readonly GateOptions[];
  readonly original: Evaluation;
  readonly candidate: Evaluation;
  readonly baseline?: Evaluation;
  readonly latency?: LatencyFigures;
  readonly accepted?: readonly Acceptance[];
  readonly change?: Partial<JudgedTarget>;
}

/** Judged as in a run. */
export function judged(given: Case): JudgedTarget {
  const { name = 'glyphs', task = CLASSIFICATION, gates, original, candidate, baseline, latency = LATENCY } = given;
  const metrics = metricsOf(task);
  const text =
    baseline === undefined
      ? 'none is stored for this target and the base commit has no model'
      : 'folder .compression-gate/baseline, of commit 4f0c2a1b9d';
  const lineOf = (path: string) => 12 + Number(/\d+/.exec(path)?.[0] ?? 0);
  const subjects = { original, candidate, baseline, latency };
  return {
    name,
    task: task.kind,
    metrics,
    ...subjects,
    baselineInfo: { kind: baseline === undefined ? 'none' : 'stored', text },
    checks: judgeGates({
      ...subjects,
      target: name,
      taskKind: task.kind,
      gates,
      metrics,
      confidence: 0.95,
      baselineMissing: text,
      accepted: given.accepted,
      lineOf,
    }),
    gatesByDefault: gates === undefined,
    source: 'measured',
    steps: [
      {
        method: 'prune',
        options: { sparsity: 0.7, scope: 'global', schedule: 'cubic', exclude: [], protectEnds: true },
        summary: '4 of 10 weights, 70.0 % zeros',
        notes: ['`conv2d/kernel` is left alone: a small layer at the end of the model'],
      },
      {
        method: 'quantize',
        options: { type: 'uint8', exclude: [], wide: 'float32' },
        summary: '5 of 10 weights stored as uint8',
        notes: [],
      },
    ],
    fineTune: {
      epochs: 3,
      steps: 564,
      stoppedEarly: false,
      bestEpoch: 3,
      metric: 'accuracy',
      before: 0.9412,
      after: 0.9738,
      history: [],
    },
    trail: {
      metric: 'accuracy',
      examples: 2000,
      points: [
        { step: 'original', weightBytes: 349_592, packedBytes: 322_118, nonZeros: 87_386, quality: 0.9746 },
        {
          step: 'prune 70 % (global, cubic)',
          weightBytes: 349_592,
          packedBytes: 118_402,
          nonZeros: 26_402,
          quality: 0.9412,
        },
        {
          step: 'fine-tuning, 3 epochs',
          weightBytes: 349_592,
          packedBytes: 118_377,
          nonZeros: 26_402,
          quality: 0.9738,
        },
        { step: 'quantize uint8', weightBytes: 88_028, packedBytes: 31_206, nonZeros: 26_350, quality: 0.9731 },
      ],
    },
    examples: candidate.predictions.count,
    facts: FACTS,
    times: [
      { stage: 'read the original', milliseconds: 41 },
      { stage: 'prepare the data', milliseconds: 388 },
      { stage: 'evaluate the original', milliseconds: 610 },
      { stage: 'compress and fine-tune', milliseconds: 6420 },
      { stage: 'evaluate the candidate', milliseconds: 590 },
      { stage: 'time the models', milliseconds: 1003 },
    ],
    modelFolder: 'compression-gate-out/glyphs/model',
    contentKey: '9b1f5d0a77c34e21b8d2f0c66a9e4d5513cf08a1e6b2d74490fa7be312c85d60',
    ...given.change,
  };
}

export const POLICY: VerdictPolicy = { inconclusive: 'warn', noBaseline: 'warn', failOn: 'error' };

export function reportOf(targets: readonly (JudgedTarget | FailedTarget)[], change: Partial<ReportInput> = {}): Report {
  return buildReport({
    title: 'Compression gate',
    notices: [],
    createdAt: '2026-11-23T10:15:30.123Z',
    commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
    configPath: 'compression-gate.yml',
    seconds: 11.4,
    version: '0.1.0',
    targets,
    policy: POLICY,
    confidence: 0.95,
    family: { alpha: 0.01, size: 2 },
    perClass: true,
    ...change,
  });
}

/** Original, baseline and a candidate of `n` examples that is `worse` by so many more wrong than the baseline. */
export function trio(n: number, worse: number) {
  const original = evaluation(n, { wrong: 20, size: SIZES.original, digest: 'original' });
  const baseline = evaluation(n, { wrong: 22, extra: 4, size: SIZES.baseline, digest: 'baseline' }, original);
  const candidate = evaluation(
    n,
    { wrong: 21, extra: 5 + worse, size: SIZES.candidate, digest: 'candidate' },
    original,
  );
  return { original, baseline, candidate };
}
