/** Which metrics a task has. Gates and the config are checked against this list; it needs no backend. */
import { inputFailure } from '../failure.ts';
import { behaviourMetrics } from './behaviour/behaviour-metrics.ts';
import type { Behaviour } from './behaviour/options.ts';
import type { MetricInfo } from './metric.ts';
import { accuracy } from './metrics/accuracy.ts';
import { agreement } from './metrics/agreement.ts';
import { drift } from './metrics/drift.ts';
import { ece } from './metrics/ece.ts';
import { exactMatch } from './metrics/exact-match.ts';
import { hammingLoss } from './metrics/hamming-loss.ts';
import { klDivergence } from './metrics/kl-divergence.ts';
import { latency } from './metrics/latency.ts';
import { logLoss } from './metrics/log-loss.ts';
import { macroF1 } from './metrics/macro-f1.ts';
import { mae } from './metrics/mae.ts';
import { microF1 } from './metrics/micro-f1.ts';
import { multiLabelLogLoss } from './metrics/multi-label-log-loss.ts';
import { negativeFlips } from './metrics/negative-flips.ts';
import { positiveFlips } from './metrics/positive-flips.ts';
import { r2 } from './metrics/r2.ts';
import { relativeDrift } from './metrics/relative-drift.ts';
import { rmse } from './metrics/rmse.ts';
import { sizes } from './metrics/sizes.ts';
import { topKAccuracy } from './metrics/top-k-accuracy.ts';
import { worstClassRecall } from './metrics/worst-class-recall.ts';
import type { Task } from './task.ts';

export const classificationMetrics = (topK: readonly number[]) => [
  accuracy,
  ...[...new Set(topK)].sort((a, b) => a - b).map(topKAccuracy),
  worstClassRecall,
  macroF1,
  logLoss,
  ece,
];
export const multiLabelMetrics = [exactMatch, hammingLoss, microF1, multiLabelLogLoss];
export const regressionMetrics = [mae, rmse, r2];

/** What a model is compared by with the original, by kind of task. */
export const comparisonMetrics = {
  classification: [agreement, negativeFlips, positiveFlips, klDivergence, drift],
  multiLabel: [agreement, negativeFlips, positiveFlips, klDivergence, drift],
  regression: [drift, relativeDrift],
} as const;

/** All that are the project's own, but top-k accuracies and behavioural tests. */
export const allMetrics: readonly MetricInfo[] = [
  ...[...classificationMetrics([]), ...multiLabelMetrics, ...regressionMetrics].map(({ info }) => info),
  ...[...comparisonMetrics.classification, ...comparisonMetrics.regression].map(({ info }) => info),
  ...sizes.map(({ info }) => info),
  latency,
];

/** All metrics of a task in the order of the table: quality (the headline first), the user's own, behaviour, change, sizes, latency. */
export function metricsOf(task: Task, tests: Behaviour = []): MetricInfo[] {
  const quality = qualityInfo(task);
  const rest = [
    ...comparisonMetrics[task.kind].map((metric) => metric.info),
    ...sizes.map((metric) => metric.info),
    latency,
  ];
  const taken = new Set([...quality, ...rest].map(({ name }) => name));
  for (const { name } of task.metrics) {
    if (taken.has(name)) {
      throw inputFailure('metric-name', {
        where: 'task.metrics',
        what: `the name \`${name}\` is taken by another metric`,
        fix: 'Give your metric a name of its own',
      });
    }
    taken.add(name);
  }
  return [...quality, ...task.metrics.map(customInfo), ...behaviourMetrics(tests), ...rest];
}

function qualityInfo(task: Task): MetricInfo[] {
  switch (task.kind) {
    case 'classification':
      return classificationMetrics(task.topK).map((metric) => metric.info);
    case 'multiLabel':
      return multiLabelMetrics.map((metric) => metric.info);
    case 'regression':
      return regressionMetrics.map((metric) => metric.info);
  }
}

function customInfo({ name, module, better, unit }: Task['metrics'][number]): MetricInfo {
  return { name, title: name, unit, better, description: `Computed by ${module}.`, machineDependent: true };
}
