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

/** What the analysis was asked for, else what it took as acceptable. */
export function sensibleLoss({ metrics, best }: Analysis, { name, loss = 0 }: AnalysedMetric): number {
  return name === metrics[0].name && best !== undefined ? best.loss : loss;
}
