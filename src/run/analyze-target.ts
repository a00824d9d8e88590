/** The trials of an analysis, one after the other, and what they say together. A killed analysis goes on where it was. */
import { analyse, analysedMetrics } from '../analyze/analyse.ts';
import type { AnalysedTrial, Analysis } from '../analyze/analysis.ts';
import { baseRecipe, withSettings } from '../analyze/compose.ts';
import { type Answer, judgeTrial, type PairedMetrics } from '../analyze/judge-trial.ts';
import { type PlannedTrial, planTrials } from '../analyze/plan.ts';
import { spaceOf } from '../analyze/space-of.ts';
import { type StudyTrials, studyTrials } from '../analyze/study-trials.ts';
import { journalHead, journalLine, readJournal } from '../analyze/trial-journal.ts';
import { describeRecipe } from '../compress/recipe.ts';
import type { TargetConfig } from '../config/schema.ts';
import { fingerprintFiles } from '../data/fingerprint.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { type FailureData, failureFromData, inputFailure } from '../failure.ts';
import { canonicalJson } from '../history/canonical-json.ts';
import { sha256 } from '../history/digest.ts';
import { readModelFiles } from '../model/read.ts';
import type { TrialOutcome, TrialRequest } from '../pipeline/trials/outcome.ts';
import type { Clock, Files, Progress } from '../ports.ts';
import { parseJournal } from '../search/journal.ts';
import { VERSION } from '../version.ts';
import { acceptableLoss } from './acceptable-loss.ts';
import { inputsOf } from './inputs.ts';

export interface AnalyzeOptions {
  readonly target: string;
  readonly config: TargetConfig;
  /** Absent: those of the recipe. */
  readonly methods?: readonly string[];
  /** Points of the space. */
  readonly samples: number;
  /** No trial is begun after so many. */
  readonly minutes?: number;
  /** Kernels that are compressed one at a time, the largest first. */
  readonly layers: number;
  readonly fineTune: boolean;
  /** Time each model beside the original as well. */
  readonly latency: boolean;
  readonly seed: number;
  /** Journal of a search whose trials take the place of samples. */
  readonly study?: string;
}

/** A process that runs trials. */
export interface TrialRunner {
  readonly opened: { readonly original: TrialOutcome; readonly examples: number; readonly kernels: readonly string[] };
  run(request: TrialRequest): Promise<{ readonly outcome: TrialOutcome } | { readonly failure: FailureData }>;
  close(): Promise<void>;
}

export interface Journal {
  /** What is there already. */
  readonly text: string;
  /** Cuts what stands behind so many bytes. */
  cut(bytes: number): Promise<void>;
  append(line: string): Promise<void>;
}

export interface AnalyzePorts {
  /** Rooted at the config's folder. */
  readonly files: Files;
  /** Rooted at the working directory. */
  readonly output: Files;
  readonly openTrials: () => Promise<TrialRunner>;
  /** Where finished trials are kept, each on the disk before the next begins. */
  readonly journal: Journal;
  readonly progress: Progress;
  readonly clock: Clock;
  readonly toolchain: string;
  readonly backend: string;
}

interface Asked {
  readonly planned: PlannedTrial;
  readonly request: TrialRequest;
}

export async function analyzeTarget(options: AnalyzeOptions, ports: AnalyzePorts): Promise<Analysis> {
  const { target, config, fineTune, seed, latency } = options;
  const wanted = baseRecipe(config.recipe, options.methods);
  const { parameters: space, fixed } = spaceOf(wanted, config.search?.space.options);
  const recipe = withSettings(wanted, fixed);
  const inputs = await inputsOf(config, ports.files);
  const model = readModelFiles(inputs.model, config.model);
  const runner = await ports.openTrials();
  try {
    const { examples, kernels } = runner.opened;
    const original = besideItself(runner.opened.original, config, latency);
    const sizes = new Map(model.weights.map(({ name, values }) => [name, values.length]));
    const all = kernels.map((name) => ({ name, parameters: sizes.get(name) ?? 0 }));
    const largest = all.toSorted((a, b) => b.parameters - a.parameters).slice(0, options.layers);
    const chosen = all.filter((kernel) => largest.includes(kernel));
    const names = chosen.map(({ name }) => name);
    const paired = pairedOf(config);
    const study =
      options.study === undefined ? undefined : await readStudy(options.study, runner.opened, paired, options, ports);
    const samples = study === undefined ? options.samples : 0;
    const plan = planTrials({ recipe, space, kernels: names, samples, seed });
    const metrics = analysedMetrics(metricsOf(config.task), original.metrics).map((metric) => {
      const value = original.metrics[metric.name];
      return metric.kind !== 'quality' || value === undefined
        ? metric
        : { ...metric, loss: acceptableLoss(config, metric, value) };
    });
    const first = judgeTrial('original', { origin: 'original', recipe: [] }, plain(original), undefined, {});
    const key = await keyOf(options, inputs.data, original.modelDigest, ports);
    const { found, seconds, ended } = await runAll(
      [...asConfigured(config, options), ...plan.map((planned) => asked(planned, options))],
      { runner, original, key, paired },
      options,
      ports,
    );
    const parameters = model.weights.reduce(
      (sum, { dtype, values }) => sum + (dtype === 'float32' ? values.length : 0),
      0,
    );
    return analyse({
      target,
      model: config.model,
      modelDigest: original.modelDigest,
      parameters,
      task: config.task.kind,
      examples,
      split: config.search?.split ?? 'validation',
      backend: ports.backend,
      seed,
      fineTuned: fineTune,
      createdAt: ports.clock.date(),
      version: VERSION,
      seconds,
      metrics,
      space: study?.space ?? space,
      study: options.study,
      kernels: chosen,
      trials: [first, ...withoutRepeats(found), ...(study?.trials ?? [])],
      loss: metrics[0].loss,
      notes: [...ended, ...leftOut(all.length, chosen.length)],
    });
  } finally {
    await runner.close();
  }
}

/** @throws input failure `analyze/study` where the journal is of another target, model or data */
async function readStudy(
  path: string,
  { original, examples }: TrialRunner['opened'],
  paired: PairedMetrics,
  { target }: AnalyzeOptions,
  { output }: AnalyzePorts,
): Promise<StudyTrials> {
  const journal = parseJournal(new TextDecoder().decode(await output.read(path)), path);
  const wrong = (what: string, fix: string) => inputFailure('analyze/study', { where: path, what, fix });
  if (journal === undefined) throw wrong('the journal is empty', 'Name the journal of a search that has begun');
  const { head, trials } = journal;
  if (head.target !== target) {
    throw wrong(`the study is of the target \`${head.target}\``, `Analyse that one: \`--target ${head.target}\``);
  }
  if (head.study.model !== original.modelDigest || head.study.examples !== examples) {
    throw wrong('the study was made with another model or other data', 'Search again, or analyse without `--study`');
  }
  return studyTrials(trials, plain(original), paired);
}

interface Bench {
  readonly runner: TrialRunner;
  readonly original: TrialOutcome;
  readonly key: string;
  readonly paired: PairedMetrics;
}

async function runAll(
  all: readonly Asked[],
  { runner, original, key, paired }: Bench,
  { target, config, minutes = Number.POSITIVE_INFINITY }: AnalyzeOptions,
  { journal, progress, clock }: AnalyzePorts,
) {
  const { trials: kept, bytes } = readJournal(journal.text, key);
  await journal.cut(bytes);
  if (bytes === 0) await journal.append(journalHead(key));
  const started = clock.now();
  const found: AnalysedTrial[] = [];
  const stage = `${target}: trials`;
  for (const [done, { planned, request }] of all.entries()) {
    const timing = request.latency ? { latency: config.evaluation.latency } : {};
    const id = sha256(canonicalJson({ request, origin: planned.origin, ...timing })).slice(0, 10);
    let trial = kept.get(id);
    if (trial === undefined) {
      if (clock.now() - started > minutes * 60_000) continue;
      progress({ stage, done, total: all.length, note: describeRecipe(planned.recipe).slice(0, 60) });
      const answer = await runner.run(request);
      trial =
        'outcome' in answer
          ? judgeTrial(id, planned, plain(answer.outcome), plain(original), paired)
          : failed(id, planned, answer.failure);
      await journal.append(journalLine(trial));
    }
    // The plan knows best what was varied.
    found.push({ ...trial, ...planned, text: describeRecipe(planned.recipe) });
  }
  progress({ stage, done: all.length, total: all.length });
  const missing = all.length - found.length;
  const ended =
    missing === 0
      ? []
      : [`The time was over before ${missing} of ${all.length} trials; the same command goes on with them.`];
  const seconds = found.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  return { found, seconds, ended };
}

function failed(id: string, planned: PlannedTrial, failure: FailureData): AnalysedTrial {
  const { message } = failureFromData(failure);
  return {
    id,
    ...planned,
    text: describeRecipe(planned.recipe),
    metrics: {},
    changes: {},
    milliseconds: 0,
    failure: message,
  };
}

type How = Pick<AnalyzeOptions, 'fineTune' | 'latency'>;

function asked(planned: PlannedTrial, { fineTune, latency }: How): Asked {
  const { recipe } = planned;
  return { planned, request: { recipe, ...(fineTune ? {} : { epochs: 0 }), ...(latency ? { latency } : {}) } };
}

/** The recipe of the config as all other trials are run, and as the gate runs it. */
function asConfigured({ recipe }: TargetConfig, { fineTune, latency }: How): Asked[] {
  if (recipe.length === 0) return [];
  const tuned = asked({ origin: 'tuned', recipe }, { fineTune: true, latency });
  return fineTune ? [tuned] : [tuned, asked({ origin: 'current', recipe }, { fineTune, latency })];
}

/** A recipe that is not fine-tuned is the same both ways. */
function withoutRepeats(trials: readonly AnalysedTrial[]): AnalysedTrial[] {
  const tuned = trials.find(({ origin }) => origin === 'tuned');
  // Times differ between two measurements of one model.
  const figures = (trial?: AnalysedTrial) => JSON.stringify({ ...trial?.metrics, latency: 1 });
  const same = (trial: AnalysedTrial) => figures(trial) === figures(tuned);
  return trials.filter((trial) => trial.origin !== 'current' || !same(trial));
}

function plain({ metrics, correct, confidences, losses, latencyInterval, milliseconds }: TrialOutcome): Answer {
  return { metrics, correct, confidences, losses, latencyInterval, milliseconds };
}

function pairedOf({ task: { kind } }: TargetConfig): PairedMetrics {
  if (kind === 'regression') return { loss: 'mae' };
  return { share: kind === 'classification' ? 'accuracy' : 'exactMatch', loss: 'logLoss' };
}

/** What others are measured by against the original, of the original: it agrees with itself, and takes its own time. */
function besideItself(original: TrialOutcome, { task }: TargetConfig, latency: boolean): TrialOutcome {
  const own: Readonly<Record<string, number>> = { agreement: 1, relativeDrift: 0, ...(latency ? { latency: 1 } : {}) };
  const known = metricsOf(task).flatMap(({ name }) => (Object.hasOwn(own, name) ? [[name, own[name]] as const] : []));
  return { ...original, metrics: { ...original.metrics, ...Object.fromEntries(known) } };
}

function leftOut(all: number, chosen: number): string[] {
  return chosen === all
    ? []
    : [`Of ${all} kernels the ${chosen} largest were compressed one at a time; \`--layers\` sets how many.`];
}

async function keyOf(
  { config }: AnalyzeOptions,
  data: readonly string[],
  model: string,
  { files, toolchain, backend }: AnalyzePorts,
): Promise<string> {
  const { task, fineTune, seed, search, evaluation } = config;
  const settings = { task, data: config.data, fineTune, seed, split: search?.split, batchSize: evaluation.batchSize };
  return sha256(canonicalJson({ model, data: await fingerprintFiles(data, files), settings, toolchain, backend }));
}
