/**
 * Read this first: the stages that measure one target, in order. Each stage's output feeds the next. The pipeline runs in
 * the worker process; what follows it (verdict, report, record) is `run.ts` in the main process.
 */
import type { TargetConfig } from './config/schema.ts';
import { openSplits } from './data/open.ts';
import type { SourceOptions } from './data/options.ts';
import type { Batch, Source, Splits } from './data/source.ts';
import { type Evaluated, evaluate } from './evaluate/evaluate.ts';
import { measureLatency } from './evaluate/latency.ts';
import type {
  Evaluation,
  FineTuneResult,
  LatencyFigures,
  Measurement,
  SizeFigures,
  StageTime,
  StepResult,
} from './evaluate/measurement.ts';
import { sameFacts } from './history/comparable.ts';
import { seededRandom } from './math/random.ts';
import { digestOf } from './model/digest.ts';
import type { Model, ModelFiles } from './model/model.ts';
import { modelFilesOf, readModelFiles } from './model/read.ts';
import { loadRunnable, type Runnable } from './model/runnable.ts';
import { measureSize } from './model/size.ts';
import { writeModel } from './model/write.ts';
import { produce } from './produce.ts';
import type { BaselineModel, MeasureRequest } from './request.ts';
import type { Tools } from './tools.ts';

/** A model in the three forms that the stages need: data, files as they lie on disk, and alive in TensorFlow.js. */
interface Living {
  readonly model: Model;
  readonly files: ModelFiles;
  readonly runnable: Runnable;
}

export async function measureTarget(request: MeasureRequest, tools: Tools): Promise<Measurement> {
  const { target, config } = request;
  const { stage, times } = stopwatch(target, tools);

  const original = await stage('read the original', () => openModel(config.model, tools));
  const splits = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  const first = await stage('evaluate the original', () => evaluateModel(original, splits, config, tools));

  const produced = await stage('compress and fine-tune', () => produce(original.model, splits, config, tools));
  const candidate = await stage('write and read back', () => live(writeModel(produced.model), undefined, tools));
  const result = await stage('evaluate the candidate', () => evaluateModel(candidate, splits, config, tools, first));

  const given = request.baseline;
  const beside = given && (await stage('prepare the baseline', () => openBaseline(given, splits, tools)));
  const again = beside && needsMeasuring(given, tools);
  const baseline = again
    ? await stage('evaluate the baseline', () => evaluateModel(beside, splits, config, tools, first))
    : undefined;

  const models = { original, baseline: beside, candidate };
  const latency = config.evaluation.latency.enabled
    ? await stage('time the models', () => timeModels(models, splits, config, tools))
    : undefined;

  for (const living of Object.values(models)) living?.runnable.dispose();
  return {
    target,
    facts: tools.facts,
    original: first.evaluation,
    candidate: result.evaluation,
    baseline: baseline?.evaluation,
    latency,
    steps: produced.steps,
    fineTune: produced.fineTune,
    times,
    peakMemoryBytes: tools.peakMemory(),
    model: candidate.files,
    examples: result.evaluation.predictions.count,
    classNames: ('classes' in config.task ? config.task.classes : undefined) ?? splits.test.classes,
  };
}

async function openModel(path: string, tools: Tools): Promise<Living> {
  return live(await modelFilesOf(path, (file) => tools.files.read(file)), path, tools);
}

/** What is measured is what is written: the bytes are parsed again, as a user would load them. */
async function live(files: ModelFiles, where: string | undefined, tools: Tools): Promise<Living> {
  const model = readModelFiles(files, where);
  return { model, files, runnable: await loadRunnable(tools.tf, model) };
}

async function openBaseline(given: BaselineModel, splits: Splits, tools: Tools): Promise<Living> {
  const living = await live(given.files, given.where, tools);
  if (given.produce === undefined) return living;
  const produced = await produce(living.model, splits, given.produce, tools);
  living.runnable.dispose();
  return live(writeModel(produced.model), undefined, tools);
}

async function prepareData(config: TargetConfig, original: Runnable, tools: Tools): Promise<Splits> {
  const { kind } = config.task;
  const splits = await openSplits(config.data, {
    files: tools.files,
    importModule: tools.importModule,
    inputs: original.inputs,
    outputs: outputWidth(original, config.task.output),
    classes: 'classes' in config.task ? config.task.classes : undefined,
    task: kind,
    tf: tools.tf,
  });
  return {
    train: splits.train && watchedSource(splits.train, config.data.train, tools),
    validation: splits.validation && watchedSource(splits.validation, config.data.validation, tools),
    test: watchedSource(splits.test, config.data.test ?? config.data.all, tools),
  };
}

/** Batches of a user's module are asked for one by one under the watch of the supervisor; others as they are. */
function watchedSource(source: Source, options: SourceOptions | undefined, tools: Tools): Source {
  if (options?.format !== 'module') return source;
  const { path } = options;
  return {
    ...source,
    get count() {
      return source.count;
    },
    async *batches(request) {
      const batches = source.batches(request)[Symbol.asyncIterator]();
      for (;;) {
        const next = await tools.inModule(path, () => batches.next());
        if (next.done) return;
        yield next.value;
      }
    },
  };
}

/** Numbers per example of the output that the task looks at; 0 where it is not known. */
function outputWidth({ outputs }: Runnable, name: string | undefined): number {
  const output = name === undefined ? outputs[0] : outputs.find((port) => port.name === name);
  return output?.shape.reduce<number>((product, length) => product * (length ?? 0), 1) ?? 0;
}

function evaluateModel(
  living: Living,
  splits: Splits,
  config: TargetConfig,
  tools: Tools,
  first?: Evaluated,
): Promise<Evaluated> {
  return evaluate({
    tf: tools.tf,
    runnable: living.runnable,
    model: living.model,
    size: measureSize(living.files),
    digest: digestOf(living.files),
    source: splits.test,
    task: config.task,
    original: first,
    batchSize: Math.max(1, Math.floor(config.evaluation.batchSize / tools.batchDivisor)),
    importModule: tools.importModule,
    progress: tools.progress,
  });
}

async function timeModels(
  models: { original: Living; baseline?: Living; candidate: Living },
  splits: Splits,
  config: TargetConfig,
  tools: Tools,
): Promise<LatencyFigures | undefined> {
  const { batchSize, seconds } = config.evaluation.latency;
  const [batch] = await firstBatch(splits.test, batchSize);
  if (batch === undefined) return undefined;
  return measureLatency({
    tf: tools.tf,
    original: models.original.runnable,
    baseline: models.baseline?.runnable,
    candidate: models.candidate.runnable,
    batch,
    batchSize,
    seconds,
    now: tools.now,
    random: seededRandom(`${config.seed}/latency`),
    progress: tools.progress,
  });
}

async function firstBatch(source: Source, size: number): Promise<Batch[]> {
  for await (const batch of source.batches({ size })) return [batch];
  return [];
}

function needsMeasuring(given: BaselineModel, tools: Tools): boolean {
  return given.remeasure === 'always' || !sameFacts(given.remeasure, tools.facts);
}

/** Runs stages one after the other, notes how long each took and says which one is under way. */
export function stopwatch(target: string, tools: Tools) {
  const times: StageTime[] = [];
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    tools.progress({ stage: `${target}: ${name}`, done: 0 });
    const started = tools.now();
    const result = await work();
    times.push({ stage: name, milliseconds: tools.now() - started });
    return result;
  };
  return { stage, times };
}

/** What `compress` hands back: the candidate, unmeasured. */
export interface CompressedTarget {
  readonly files: ModelFiles;
  readonly originalSize: SizeFigures;
  readonly size: SizeFigures;
  readonly steps: readonly StepResult[];
  readonly fineTune?: FineTuneResult;
}

export async function compressTarget(target: string, config: TargetConfig, tools: Tools): Promise<CompressedTarget> {
  const { stage } = stopwatch(target, tools);
  const original = await stage('read the original', () => openModel(config.model, tools));
  const splits = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  const produced = await stage('compress and fine-tune', () => produce(original.model, splits, config, tools));
  const candidate = await stage('write and read back', () => live(writeModel(produced.model), undefined, tools));
  const { steps, fineTune } = produced;
  return {
    files: candidate.files,
    originalSize: measureSize(original.files),
    size: measureSize(candidate.files),
    steps,
    fineTune,
  };
}

/** What `evaluate` hands back: the model as it lies there, on the test split. */
export async function evaluateTarget(target: string, config: TargetConfig, tools: Tools): Promise<Evaluation> {
  const { stage } = stopwatch(target, tools);
  const original = await stage('read the model', () => openModel(config.model, tools));
  const splits = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  return (await stage('evaluate', () => evaluateModel(original, splits, config, tools))).evaluation;
}

export async function trainTarget(_target: string, _config: TargetConfig, _tools: Tools): Promise<TrainedTarget> {
  throw new Error('pending');
}
export interface TrainedTarget {
  readonly files: ModelFiles;
  readonly evaluation: Evaluation;
}
