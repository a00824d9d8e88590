/** Quality of a model on a split while training: the task's headline metric, and its loss to tell equals apart. */
import type { Source } from '../data/source.ts';
import { collect } from '../evaluate/collect.ts';
import { qualityFigures } from '../evaluate/figures.ts';
import type { Direction } from '../evaluate/metric.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Runnable, Tf } from '../model/runnable.ts';

export interface Quality {
  /** `accuracy`, `exactMatch` or `mae`. */
  readonly metric: string;
  readonly better: Direction;
  /** NaN where the outputs hold NaN or the split has no labels. */
  readonly value: number;
  /** Lower is better: log loss or RMSE. */
  readonly loss: number;
  /** Standard error of `value` where it is a share of examples; 0 for numbers. */
  readonly noise: number;
}

const lossMetric: Readonly<Record<Task['kind'], string>> = {
  classification: 'logLoss',
  multiLabel: 'multiLabelLogLoss',
  regression: 'rmse',
};

/** One pass over the split; also what the outputs are (probabilities, logits …), for the choice of the loss. */
export async function measureQuality(
  tf: Tf,
  runnable: Runnable,
  source: Source,
  task: Task,
  batchSize: number,
): Promise<{ readonly quality: Quality; readonly scale: Scale }> {
  const plain: Task = { ...task, metrics: [] };
  const collection = await collect({ tf, runnable, source, task: plain, batchSize, keep: 0, stage: 'validate' });
  const figures = new Map(qualityFigures(plain, collection));
  const number = (name: string): number => {
    const figure = figures.get(name);
    return typeof figure === 'number' ? figure : Number.NaN;
  };
  const [{ name: metric, better }] = metricsOf(plain);
  const value = number(metric);
  const noise = task.kind === 'regression' ? 0 : Math.sqrt((value * (1 - value)) / collection.results.count);
  const quality = { metric, better, value, loss: number(lossMetric[task.kind]), noise };
  return { quality, scale: collection.scale };
}

/**
 * Better by the metric. Shares of examples that differ by no more than their standard error say nothing on a validation
 * split of some hundred examples; there the loss decides, which every example bears on. Anything is better than NaN.
 */
export function isBetter(one: Quality, other: Quality): boolean {
  if (Number.isNaN(one.value)) return false;
  if (Number.isNaN(other.value)) return true;
  const gain = (one.value - other.value) * (one.better === 'higher' ? 1 : -1);
  if (Math.abs(gain) > Math.max(one.noise, other.noise)) return gain > 0;
  return one.loss === other.loss ? gain > 0 : one.loss < other.loss;
}
