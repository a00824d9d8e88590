/**
 * Many recipes on one original: model and data are opened once, beginnings that recipes share are compressed and fine-tuned
 * once. Candidates are written, read back and judged on the validation split; the test split is for the gates.
 */
import type { TargetConfig } from '../config/schema.ts';
import type { Source, Splits } from '../data/source.ts';
import { type Evaluated, evaluate } from '../evaluate/evaluate.ts';
import { measureLatency } from '../evaluate/latency.ts';
import type { Evaluation, LatencyFigure } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { inputFailure } from '../failure.ts';
import { digestOf } from '../model/digest.ts';
import type { Model } from '../model/model.ts';
import { modelFilesOf, readModelFiles } from '../model/read.ts';
import { weightRole } from '../model/roles.ts';
import { loadRunnable, type Runnable } from '../model/runnable.ts';
import { measureSize } from '../model/size.ts';
import { packedFigures } from './packed-figures.ts';
import { rememberPrefixes } from './prefixes.ts';
import { type Produced, produce } from './produce.ts';
import { firstBatch, type Living, live, prepareData } from './stages.ts';
import type { Tools } from './tools.ts';
import { type JudgedSplit, judgedSplit } from './trials/judged-split.ts';
import type { TrialOutcome, TrialRequest } from './trials/outcome.ts';

export type { TrialOutcome, TrialRequest } from './trials/outcome.ts';

export interface Trials {
  /** The original, uncompressed, on all examples. */
  readonly original: TrialOutcome;
  /** Examples that trials are judged by, at most. */
  readonly examples: number;
  /** Names of dense and convolution kernels, in the order of the file. */
  readonly kernels: readonly string[];
  /** Throws an input failure where the recipe cannot be applied; the next trial is not touched by it. */
  run(request: TrialRequest): Promise<TrialOutcome>;
  dispose(): void;
}

/** Of decoded examples, and of weights that beginnings of recipes led to. */
const HELD_EXAMPLES = 512 * 2 ** 20;
const HELD_WEIGHTS = 512 * 2 ** 20;
/** Numbers of the original's outputs that are kept; beyond it the original runs again beside every candidate. */
const KEPT_OUTPUTS = 16 * 2 ** 20;

/**
 * @throws input failure `search/no-validation` where the data gives no validation split and the config does not say
 * `search: {split: train}`; and whatever reading model and data throws.
 */
export async function openTrials(config: TargetConfig, tools: Tools): Promise<Trials> {
  const now = tools.now();
  const files = await modelFilesOf(config.model, (file) => tools.files.read(file));
  const original = await live(files, config.model, tools);
  const splits = await prepareData(config, original.runnable, tools);
  const batchSize = Math.max(1, Math.floor(config.evaluation.batchSize / tools.batchDivisor));
  const judged = await judgedSplit(judging(splits, config), batchSize, HELD_EXAMPLES / tools.batchDivisor);
  const prefixes = rememberPrefixes(HELD_WEIGHTS / tools.batchDivisor);
  const references = new Map<number, Promise<Evaluated>>();
  const judge = (model: Judged, count: number, reference?: Evaluated) =>
    evaluated(model, judged.first(count), config, tools, reference);
  const referenceFor = (count: number): Promise<Evaluated> => {
    const known = references.get(count) ?? judge(original, count);
    references.set(count, known);
    return known;
  };

  const whole = await referenceFor(judged.count);
  const origin = { size: original.size, steps: [], modelDigest: original.digest, examples: judged.count };
  return {
    original: outcomeOf(whole.evaluation, config, { ...origin, milliseconds: tools.now() - now }),
    examples: judged.count,
    kernels: kernelsOf(original.model),
    run: async (request) => {
      const started = tools.now();
      const count = Math.min(request.examples ?? judged.count, judged.count);
      const options = {
        recipe: request.recipe,
        fineTune: request.fineTune ?? config.fineTune,
        task: config.task,
        seed: request.seed ?? config.seed,
        mostEpochs: request.epochs,
      };
      const reference = await referenceFor(count);
      const produced = await produce(original.model, withoutTest(splits), options, tools, { prefixes });
      const candidate = await opened(produced, tools);
      try {
        const { evaluation } = await judge(candidate, count, reference);
        const latency = request.latency ? await timed(original, candidate, judged, config, tools) : undefined;
        const { size, digest: modelDigest } = candidate;
        const { steps, fineTune } = produced;
        const milliseconds = tools.now() - started;
        const facts = { size, steps, fineTune, modelDigest, examples: count, milliseconds };
        return outcomeOf(evaluation, config, facts, latency);
      } finally {
        candidate.runnable.dispose();
        tools.freeMemory();
      }
    },
    dispose: () => original.runnable.dispose(),
  };
}

function kernelsOf(model: Model): string[] {
  const roles = weightRole(model);
  return model.weights.flatMap(({ name }) => (roles.get(name)?.role === 'kernel' ? [name] : []));
}

function judging({ train, validation }: Splits, { search }: TargetConfig): Source {
  const split = search?.split ?? 'validation';
  const source = split === 'train' ? train : validation;
  if (source !== undefined) return source;
  throw inputFailure(`search/no-${split}`, {
    where: 'data',
    what: `the data gives no \`${split}\` split to judge trials by, and the test split is for the gates`,
    fix:
      split === 'validation' && train !== undefined
        ? 'Give `validation`, or cut it off `train` with `split: {validation: 0.1}`, or judge by the examples of training: `search: {split: train}`'
        : 'Give `validation`, or one set as `all` to be split',
  });
}

/** Nothing that makes a candidate has a way to the examples of the gates. */
function withoutTest(splits: Splits): Splits {
  return {
    ...splits,
    get test(): Source {
      throw new Error('a trial asked for the test split');
    },
  };
}

type Judged = Pick<Living, 'runnable' | 'size' | 'digest' | 'model'>;

/** As `live`, with sizes that nobody asks for again left out of the cache on disk. */
async function opened({ files, packed }: Produced, tools: Tools): Promise<Judged> {
  const model: Model = readModelFiles(files, undefined);
  const runnable: Runnable = await loadRunnable(tools.tf, model, tools.quicken);
  return {
    model,
    runnable,
    size: { ...(await measureSize(files)), ...packedFigures(model, packed) },
    digest: digestOf(files),
  };
}

function evaluated(
  { model, runnable, size, digest }: Judged,
  source: Source,
  config: TargetConfig,
  tools: Tools,
  original?: Evaluated,
): Promise<Evaluated> {
  return evaluate({
    tf: tools.tf,
    runnable,
    model,
    size,
    digest,
    source,
    task: config.task,
    original,
    batchSize: Math.max(1, Math.floor(config.evaluation.batchSize / tools.batchDivisor)),
    importModule: tools.importModule,
    keep: Math.floor(KEPT_OUTPUTS / tools.batchDivisor),
  });
}

/** The candidate's time as a share of the original's; a ratio of NaN where there is no example. */
async function timed(
  original: Living,
  candidate: Judged,
  judged: JudgedSplit,
  { evaluation: { latency } }: TargetConfig,
  { tf, now }: Tools,
): Promise<Pick<LatencyFigure, 'ratio' | 'interval'>> {
  const batch = await firstBatch(judged.first(latency.batchSize), latency.batchSize);
  if (batch === undefined) return { ratio: Number.NaN, interval: [Number.NaN, Number.NaN] };
  const { batchSize, seconds, precision } = latency;
  const models = { original: original.runnable, candidate: candidate.runnable };
  return (await measureLatency({ tf, ...models, batch, batchSize, seconds, precision, now })).candidate;
}

type Facts = Pick<TrialOutcome, 'size' | 'steps' | 'fineTune' | 'modelDigest' | 'examples' | 'milliseconds'>;

function outcomeOf(
  { metrics, predictions }: Evaluation,
  { task }: TargetConfig,
  facts: Facts,
  latency?: Pick<LatencyFigure, 'ratio' | 'interval'>,
): TrialOutcome {
  const { correct, confidences, losses } = predictions;
  const [{ name, better }] = metricsOf(task);
  const loss = losses === undefined ? Number.NaN : losses.reduce((sum, value) => sum + value, 0) / losses.length;
  return {
    quality: Object.hasOwn(metrics, name) ? { metric: name, better, value: metrics[name], loss } : undefined,
    metrics: latency === undefined ? metrics : { ...metrics, latency: latency.ratio },
    latencyInterval: latency?.interval,
    correct,
    confidences,
    losses,
    ...facts,
  };
}
