/** From what was collected to numbers by metric name; what cannot be had is named with the reason. */

import type { Collection } from './collection.ts';
import { agreeing } from './compare.ts';
import type { Metric } from './metric.ts';
import { negativeFlips } from './metrics/negative-flips.ts';
import { positiveFlips } from './metrics/positive-flips.ts';
import { classificationMetrics, comparisonMetrics, multiLabelMetrics, regressionMetrics } from './metrics.ts';
import type { Comparison, LabelledClassification, LabelledMultiLabel, LabelledRegression, Results } from './results.ts';
import type { Task } from './task.ts';

/** A number, or why there is none. */
export type Figure = number | string;

export function qualityFigures(task: Task, collection: Collection): [string, Figure][] {
  const { results, broken } = collection;
  const names = qualityMetrics(task).map(({ info }) => info.name);
  if (broken !== undefined) return names.map((name) => [name, broken]);
  if (results.truth === undefined) return names.map((name) => [name, unlabelled(collection)]);
  return qualityMetrics(task).map((metric) => [metric.info.name, metric.compute(results)]);
}

export function comparisonFigures(task: Task, collection: Collection, comparison: Comparison): [string, Figure][] {
  const missing =
    collection.broken ?? (comparison.broken === undefined ? undefined : `${comparison.broken} (original)`);
  return comparisonMetrics[task.kind].map(({ info, compute }) => {
    const figure = missing ?? compute(comparison);
    const flips = info === negativeFlips.info || info === positiveFlips.info;
    return [info.name, flips && Number.isNaN(figure) ? unlabelled(collection) : figure];
  });
}

function unlabelled({ labelled, results }: Collection): string {
  if (labelled === 0) return 'the test data has no labels';
  return `only ${labelled} of ${results.count} examples of the test data have labels`;
}

export function compareWith(original: Collection, model: Collection): Comparison {
  return {
    count: model.results.count,
    agrees: agreeing(model.predictions, original.predictions),
    correct: model.predictions.correct,
    originalCorrect: original.predictions.correct,
    divergences: model.differences?.divergences,
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
