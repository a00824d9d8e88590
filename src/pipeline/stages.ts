/** What the stages do, one function each; `pipeline.ts` says in which order. */
import type { TargetConfig } from '../config/schema.ts';
import { openSplits } from '../data/open.ts';
import type { SourceOptions } from '../data/options.ts';
import { columnsOf } from '../data/slice/compile-slices.ts';
import type { Batch, Source, Splits } from '../data/source.ts';
import { type Evaluated, evaluate } from '../evaluate/evaluate.ts';
import { measureLatency } from '../evaluate/latency.ts';
import type { LatencyFigures, SizeFigures, StageTime } from '../evaluate/measurement.ts';
import { checkSaving } from '../evaluate/saving.ts';
import { Failure } from '../failure.ts';
import { digestOf } from '../model/digest.ts';
import type { Model, ModelFiles } from '../model/model.ts';
import { modelFilesOf, readModelFiles } from '../model/read.ts';
import { loadRunnable, type Port, type Runnable } from '../model/runnable.ts';
import { packedFigures } from './packed-figures.ts';
import type { Tools } from './tools.ts';

/** A model as the stages need it: as data and alive in TensorFlow.js. Of its files only what is reported is kept. */
export interface Living {
  /** Not there any more after `forgetModel`. */
  readonly model: Model;
  readonly runnable: Runnable;
  readonly size: SizeFigures;
  readonly digest: string;
  /** Lets go of the weights as data, of which the kernels have a copy: with models side by side that is half of all memory. */
  forgetModel(): void;
}

/** Runs stages one after the other, notes how long each took and says which one is under way. */
export function stopwatch(target: string, tools: Tools) {
  const times: StageTime[] = [];
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    tools.progress({ stage: `${target}: ${name}`, done: 0 });
    const started = tools.now();
    const result = await work();
    times.push({ stage: name, milliseconds: tools.now() - started });
    tools.freeMemory();
    return result;
  };
  return { stage, times };
}

export async function openModel(path: string, tools: Tools): Promise<Living> {
  return live(await modelFilesOf(path, (file) => tools.files.read(file)), path, tools);
}

/**
 * What is measured is what is written: the bytes are parsed again, as a user would load them. `packed`: the packed container
 * that was written along.
 */
export async function live(
  files: ModelFiles,
  where: string | undefined,
  tools: Tools,
  packed?: Uint8Array,
): Promise<Living> {
  const model = readModelFiles(files, where);
  const digest = digestOf(files);
  const given = packed && packedFigures(model, packed);
  try {
    const runnable = await loadRunnable(tools.tf, model, tools.quicken);
    const size = await tools.sizeOf(files, digest, () => given ?? packedFigures(model));
    return holding(model, { runnable, size: { ...size, ...given }, digest });
  } catch (error) {
    // TensorFlow.js knows no path.
    if (!(error instanceof Failure && error.parts.where === 'model' && where !== undefined)) throw error;
    throw new Failure(error.kind, error.code, { ...error.parts, where }, { cause: error });
  }
}

function holding(model: Model, facts: Pick<Living, 'runnable' | 'size' | 'digest'>): Living {
  let held: Model | undefined = model;
  return {
    ...facts,
    get model() {
      if (held === undefined) throw new Error('the weights of this model were let go of');
      return held;
    },
    forgetModel() {
      held = undefined;
    },
  };
}

/** `model` absent: nothing is known about what the data must fit (before the original has been trained). */
export async function prepareData(config: TargetConfig, model: Runnable | undefined, tools: Tools): Promise<Splits> {
  const { task, data } = config;
  return openSplits(data, {
    files: tools.files,
    importModule: tools.importModule,
    inModule: tools.inModule,
    inputs: model?.inputs ?? [],
    outputs: model === undefined ? 0 : outputWidth(model.outputs, task.output),
    classes: 'classes' in task ? task.classes : undefined,
    task: task.kind,
    metadata: columnsOf(config.slices ?? []),
    tf: tools.tf,
  });
}

/** A minimum functionality set: read as the test split is, and all of it may be of one class. */
export async function openMinimumSet(
  source: SourceOptions,
  { data: { preprocess }, task }: TargetConfig,
  classes: readonly string[] | undefined,
  model: Runnable,
  tools: Tools,
): Promise<Source> {
  const { test } = await openSplits(
    { test: source, preprocess },
    {
      files: tools.files,
      importModule: tools.importModule,
      inModule: tools.inModule,
      inputs: model.inputs,
      outputs: outputWidth(model.outputs, task.output),
      classes,
      task: task.kind,
      tf: tools.tf,
      mayBeOneClass: true,
    },
  );
  return test;
}

/** Numbers per example of the output that the task looks at; 0 where it is not known. */
function outputWidth(outputs: readonly Port[], name: string | undefined): number {
  const output = name === undefined ? outputs[0] : outputs.find((port) => port.name === name);
  return output?.shape.reduce<number>((product, length) => product * (length ?? 0), 1) ?? 0;
}

/** Numbers of the original's outputs that are kept in memory: 256 MB. Beyond it the original runs again beside the others. */
const keptOutputs = 64 * 2 ** 20;

/** Examples that are predicted again by the model as written and read back. */
const savedExamples = 8;

/** `original`: what evaluating the original handed back; absent when this is the original. */
export async function evaluateModel(
  { runnable, model, size, digest }: Living,
  { test }: Splits,
  config: TargetConfig,
  tools: Tools,
  original?: Evaluated,
): Promise<Evaluated> {
  const evaluated = await evaluate({
    tf: tools.tf,
    runnable,
    model,
    size,
    digest,
    source: test,
    task: config.task,
    slices: config.slices,
    original,
    batchSize: Math.max(1, Math.floor(config.evaluation.batchSize / tools.batchDivisor)),
    importModule: tools.importModule,
    progress: tools.progress,
    keep: Math.floor(keptOutputs / tools.batchDivisor),
  });
  const batch = await firstBatch(test, savedExamples);
  if (batch === undefined) return evaluated;
  const { tf, quicken } = tools;
  const found = await checkSaving({ tf, quicken, model, runnable, digest, task: config.task, batch });
  const { evaluation } = evaluated;
  return { ...evaluated, evaluation: { ...evaluation, findings: [...evaluation.findings, ...found] } };
}

/** Undefined where there is nothing to time with. */
export async function timeModels(
  models: { original: Living; baseline?: Living; candidate: Living },
  { test }: Splits,
  config: TargetConfig,
  tools: Tools,
): Promise<LatencyFigures | undefined> {
  const { batchSize, seconds, precision } = config.evaluation.latency;
  const batch = await firstBatch(test, batchSize);
  if (batch === undefined) return undefined;
  return measureLatency({
    tf: tools.tf,
    original: models.original.runnable,
    baseline: models.baseline?.runnable,
    candidate: models.candidate.runnable,
    batch,
    batchSize,
    seconds,
    precision,
    now: tools.now,
    progress: tools.progress,
  });
}

export async function firstBatch(source: Source, size: number): Promise<Batch | undefined> {
  for await (const batch of source.batches({ size })) return batch;
  return undefined;
}
