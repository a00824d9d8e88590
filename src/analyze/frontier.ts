/** What to choose among trials: those that none beats, and the smallest that is good enough. */
import { paretoFrontier } from '../stats/pareto-frontier.ts';
import type { AnalysedMetric, AnalysedTrial, Analysis } from './analysis.ts';

/** The metric that quality is read from first, and the size. */
export function headline(metrics: readonly AnalysedMetric[]): [quality: AnalysedMetric, size: AnalysedMetric] {
  const of = (kind: AnalysedMetric['kind']) => metrics.find((metric) => metric.kind === kind)!;
  return [of('quality'), of('size')];
}

/** Ids by rising size. A kernel compressed alone is a question, not an answer: such trials are left out. */
export function frontierOf(trials: readonly AnalysedTrial[], quality: AnalysedMetric, size: AnalysedMetric): string[] {
  const whole = trials.filter(({ origin }) => origin !== 'layer');
  const sign = quality.better === 'higher' ? -1 : 1;
  const points = whole.map(
    ({ metrics }) => [metrics[size.name] ?? NaN, sign * (metrics[quality.name] ?? NaN)] as const,
  );
  return paretoFrontier(points).map((index) => whole[index].id);
}

/**
 * The smallest trial whose quality is surely no more than `loss` worse than the original's: the whole interval lies above.
 * By the figure itself where the metric has no interval.
 */
export function bestWithin(
  trials: readonly AnalysedTrial[],
  quality: AnalysedMetric,
  size: AnalysedMetric,
  loss: number,
): Analysis['best'] {
  const original = trials.find(({ origin }) => origin === 'original');
  const holding = trials.filter((trial) => {
    if (trial.origin === 'layer' || trial.metrics[size.name] === undefined) return false;
    return trial.origin === 'original' || lossAtWorst(trial, original, quality) <= loss;
  });
  // Sizes are exact; of times, the luckiest of many would look best.
  const cost = ({ metrics, changes: { [size.name]: change } }: AnalysedTrial) =>
    metrics[size.name] + (change === undefined ? 0 : change[2] - change[0]);
  const [best] = holding.toSorted((a, b) => cost(a) - cost(b));
  return best && { loss, id: best.id };
}

function lossAtWorst(
  trial: AnalysedTrial,
  original: AnalysedTrial | undefined,
  { name, better }: AnalysedMetric,
): number {
  const change = trial.changes[name];
  const value = trial.metrics[name] - (original?.metrics[name] ?? Number.NaN);
  const [low, high] = change === undefined ? [value, value] : [change[1], change[2]];
  const worst = better === 'higher' ? -low : high;
  return Number.isNaN(worst) ? Number.POSITIVE_INFINITY : worst;
}
