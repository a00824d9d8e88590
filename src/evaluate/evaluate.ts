/** One model on one split: metrics, per-example predictions and findings. */
import type { SliceOptions } from '../data/slice/options.ts';
import type { Source } from '../data/source.ts';
import { inputFailure } from '../failure.ts';
import type { Model } from '../model/model.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { collect } from './collect.ts';
import type { Collection } from './collection.ts';
import { customMetric, type ImportModule } from './custom-metric.ts';
import { compareWith, comparisonFigures, type Figure, qualityFigures } from './figures.ts';
import { comparisonFindings, findingsOf } from './findings.ts';
import type { Evaluation, Predictions, SizeFigures } from './measurement.ts';
import { sizes } from './metrics/sizes.ts';
import { metricsOf } from './metrics.ts';
import { otherOutputs } from './other-outputs.ts';
import { perClass } from './per-class.ts';
import type { LabelledClassification, Results } from './results.ts';
import type { Task } from './task.ts';

/** 256 MB of outputs. */
const KEPT_NUMBERS = 64 * 2 ** 20;

export interface EvaluateRequest {
  readonly tf: Tf;
  readonly runnable: Runnable;
  readonly model: Model;
  readonly size: SizeFigures;
  /** Of the model's files. */
  readonly digest: string;
  readonly source: Source;
  readonly task: Task;
  /** What evaluating the original handed back; its runnable must be alive. Absent: this is the original. */
  readonly original?: Evaluated;
  /** Named parts of the split. */
  readonly slices?: readonly SliceOptions[];
  readonly batchSize: number;
  readonly importModule: ImportModule;
  readonly progress?: Progress;
  /** Shown with the progress. */
  readonly stage?: string;
  /** Numbers of outputs to hold in memory (default 64 Mi); beyond it the original is run again beside the model. */
  readonly keep?: number;
}

export interface Evaluated {
  readonly evaluation: Evaluation;
  /** What other models are compared by; holds much memory: let go of it when all are evaluated. */
  readonly collection: Collection;
  readonly runnable: Runnable;
}

/**
 * Reads the split once, by batches. Throws an input failure where model, data and task do not fit together; a figure that
 * cannot be had (no labels, NaN outputs, a failing module of the user's) is named in `missing` instead.
 */
export async function evaluate(request: EvaluateRequest): Promise<Evaluated> {
  const { task, original, source, runnable } = request;
  const order = metricsOf(task).map(({ name }) => name);
  const { keep = KEPT_NUMBERS, stage = 'evaluate' } = request;
  const collection = await collect({ ...request, keep, stage });
  const { results, predictions, broken } = collection;
  checkSeveralClasses(results);

  const names = classNames(task, source, predictions.outputs);
  const comparison = original && compareWith(original.collection, collection);
  const custom = await customFigures(request, collection, names);
  const figures = new Map<string, Figure>([
    ...qualityFigures(task, collection),
    ...(comparison === undefined ? [] : comparisonFigures(task, collection, comparison)),
    ...sizes.map(({ info, compute }): [string, Figure] => {
      const figure = compute(request);
      return [info.name, Number.isNaN(figure) ? 'the packed container has no room for this model' : figure];
    }),
    ...custom.map(({ name, figure }): [string, Figure] => [name, figure]),
  ]);
  const metrics: Record<string, number> = {};
  const missing: Record<string, string> = {};
  for (const name of order) {
    const figure = figures.get(name);
    if (typeof figure === 'string') missing[name] = figure;
    else if (figure !== undefined && Number.isFinite(figure)) metrics[name] = Number(figure.toPrecision(12));
    else if (figure !== undefined) missing[name] = 'these examples do not determine it';
  }

  const beside = original === undefined ? [] : await otherOutputs({ ...request, original: original.runnable });
  const labelled = broken === undefined && results.kind === 'classification' && results.truth !== undefined;
  const evaluation: Evaluation = {
    metrics,
    missing,
    perClass: labelled ? perClassFigures(results as LabelledClassification, names) : undefined,
    predictions: {
      ...predictions,
      ...collection.differences,
      custom: perExample(custom),
      ids: collection.hashedIds,
      agrees: comparison?.agrees,
    },
    size: request.size,
    findings: [
      ...collection.findings,
      ...(broken === undefined ? findingsOf(results, names) : []),
      ...(comparison === undefined ? [] : comparisonFindings(comparison, task.kind)),
      ...beside,
    ],
    modelDigest: request.digest,
  };
  return { evaluation, collection, runnable };
}

/** Names where they fit the outputs: the task's first, else those that the data carries. */
function classNames(task: Task, source: Source, outputs: number): readonly string[] | undefined {
  const names = task.kind === 'regression' ? undefined : (task.classes ?? source.classes);
  return names?.length === outputs ? names : undefined;
}

function perClassFigures(results: LabelledClassification, names: readonly string[] | undefined) {
  return perClass(results).flatMap(({ support, recall, f1 }, index) =>
    support === 0 ? [] : [{ name: names?.[index] ?? String(index), support, recall, f1 }],
  );
}

interface CustomFigure {
  readonly name: string;
  readonly figure: Figure;
  /** Where the module gives a value for each: the figure is their mean. */
  readonly examples?: Float32Array;
}

function perExample(custom: readonly CustomFigure[]): Predictions['custom'] {
  const found = custom.flatMap(({ name, examples }) => (examples === undefined ? [] : [[name, examples] as const]));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

async function customFigures(
  { task, tf, original, importModule }: EvaluateRequest,
  { broken, raw, ids, labels }: Collection,
  classes: readonly string[] | undefined,
): Promise<CustomFigure[]> {
  const originalOutputs = original === undefined ? raw : original.collection.raw;
  const figures: CustomFigure[] = [];
  for (const { name, module } of task.metrics) {
    const input = raw && originalOutputs && { outputs: raw, originalOutputs, labels, ids, classes, tf };
    const found = broken ?? (input && (await customMetric(module, input, importModule)));
    if (typeof found === 'object') figures.push({ name, ...found });
    else figures.push({ name, figure: found ?? 'the outputs of all examples are more than are held in memory' });
  }
  return figures;
}

function checkSeveralClasses(results: Results): void {
  if (results.kind !== 'classification' || results.truth === undefined) return;
  const { labels } = results.truth;
  if (labels.some((label) => label !== labels[0])) return;
  throw inputFailure('one-class', {
    where: 'data.test',
    what: `all ${labels.length} examples are of class ${labels[0]}, which tells nothing about a classifier`,
    fix: 'Use test data with examples of several classes',
  });
}
