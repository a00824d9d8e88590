/** From what was collected to numbers by metric name; what cannot be had is named with the reason. */

import type { Collection } from './collection.ts';
import { agreeing } from './compare.ts';
import type { Metric } from './metric.ts';
import { classificationMetrics, comparisonMetrics, multiLabelMetrics, regressionMetrics } from './metrics.ts';
import type { Comparison, LabelledClassification, LabelledMultiLabel, LabelledRegression, Results } from './results.ts';
import type { Task } from './task.ts';

/** A number, or why there is none. */
export type Figure = number | string;

export function qualityFigures(task: Task, { results, labelled, broken }: Collection): [string, Figure][] {
  const names = qualityMetrics(task).map(({ info }) => info.name);
  if (broken !== undefined) return names.map((name) => [name, broken]);
  const missing =
    labelled === 0
      ? 'the test data has no labels'
      : `only ${labelled} of ${results.count} examples of the test data have labels`;
  if (results.truth === undefined) return names.map((name) => [name, missing]);
  return qualityMetrics(task).map((metric) => [metric.info.name, metric.compute(results)]);
}

export function comparisonFigures(task: Task, collection: Collection, comparison: Comparison): [string, Figure][] {
  const missing =
    collection.broken ?? (comparison.broken === undefined ? undefined : `${comparison.broken} (original)`);
  return comparisonMetrics[task.kind].map((metric) => [metric.info.name, missing ?? metric.compute(comparison)]);
}

export function compareWith(original: Collection, model: Collection): Comparison {
  return {
    count: model.results.count,
    agrees: agreeing(model.predictions, original.predictions),
    correct: model.predictions.correct,
    originalCorrect: original.predictions.correct,
    drift: model.drift ?? { meanAbsolute: Number.NaN, rms: Number.NaN, originalRms: Number.NaN },
    broken: original.broken,
  };
}

/** The metrics of a task are computed on results of that task's kind: the list and the collector are chosen by it. */
function qualityMetrics(task: Task): readonly Metric<Results>[] {
  switch (task.kind) {
    case 'classification':
      return classificationMetrics(
        task.topK,
      ) as readonly Metric<LabelledClassification>[] as readonly Metric<Results>[];
    case 'multiLabel':
      return multiLabelMetrics as readonly Metric<LabelledMultiLabel>[] as readonly Metric<Results>[];
    case 'regression':
      return regressionMetrics as readonly Metric<LabelledRegression>[] as readonly Metric<Results>[];
  }
}
