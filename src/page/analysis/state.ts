/** What the reader has chosen; sections are drawn again when it changes. */
import type { AnalysedMetric, AnalysedTrial, Analysis } from '../../analyze/analysis.ts';
import { bestWithin, frontierOf } from '../../analyze/frontier.ts';

export interface Choice {
  readonly quality: AnalysedMetric;
  readonly size: AnalysedMetric;
  /** Loss of quality that is acceptable, in its unit. */
  readonly loss: number;
  /** Id of the trial that is looked at. */
  readonly chosen?: string;
  /** The part of the frontier that is worth deciding about, rather than all. */
  readonly near: boolean;
  readonly hidden: ReadonlySet<string>;
}

export interface State extends Choice {
  readonly analysis: Analysis;
  readonly frontier: readonly string[];
  readonly best?: string;
  set(change: Partial<Choice>): void;
}

export function trialOf({ analysis }: State, id: string | undefined): AnalysedTrial | undefined {
  return analysis.trials.find((trial) => trial.id === id);
}

/** A choice with what follows from it. */
export function derived(analysis: Analysis, choice: Choice): Pick<State, 'frontier' | 'best'> {
  const { quality, size, loss } = choice;
  const best = bestWithin(analysis.trials, quality, size, loss)?.id;
  return { frontier: frontierOf(analysis.trials, quality, size), best: best === 'original' ? undefined : best };
}

/** Where another metric is chosen: the same loss where it has the same unit, else a point, or 5 % of the original's. */
export function sensibleLoss(analysis: Analysis, quality: AnalysedMetric): number {
  const [first] = analysis.metrics;
  if (quality.name === first.name && analysis.best !== undefined) return analysis.best.loss;
  if (quality.unit === 'fraction') return 0.01;
  const original = analysis.trials.find(({ origin }) => origin === 'original');
  return Math.abs(original?.metrics[quality.name] ?? 1) * 0.05;
}
