/** From what a trial answered to what is kept of it: figures, changes against the original with intervals, reliability. */
import { describeRecipe } from '../compress/recipe.ts';
import { ECE_BINS, eceBin } from '../evaluate/metrics/ece.ts';
import { meanDifference } from '../stats/mean-difference.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import { wilson } from '../stats/wilson.ts';
import type { AnalysedTrial, Change, ReliabilityBin } from './analysis.ts';
import type { PlannedTrial } from './plan.ts';

/** What a trial answers, as far as it is looked at here. */
export interface Answer {
  readonly metrics: Readonly<Record<string, number>>;
  /** 1 where the example's prediction is right. */
  readonly correct?: Uint8Array;
  /** Probability of the predicted class. */
  readonly confidences?: Float32Array;
  readonly losses?: Float32Array;
  /** 95 % interval of the metric `latency`, a ratio to the original. */
  readonly latencyInterval?: readonly [low: number, high: number];
  readonly milliseconds: number;
}

/** Metrics that are means over examples of what an answer holds for each. */
export interface PairedMetrics {
  /** Share of `correct`. */
  readonly share?: string;
  /** Mean of `losses`. */
  readonly loss?: string;
}

const LEVEL = 0.95;

export function judgeTrial(
  id: string,
  planned: PlannedTrial,
  answer: Answer,
  original: Answer | undefined,
  paired: PairedMetrics,
): AnalysedTrial {
  return {
    id,
    ...planned,
    text: describeRecipe(planned.recipe),
    // JSON has no word for what is infinite: it would be gone after a kill.
    metrics: Object.fromEntries(Object.entries(answer.metrics).filter(([, value]) => Number.isFinite(value))),
    changes: original === undefined ? {} : changesOf(original, answer, paired),
    reliability: reliabilityOf(answer),
    milliseconds: Math.round(answer.milliseconds),
  };
}

function changesOf(original: Answer, answer: Answer, { share, loss }: PairedMetrics): Record<string, Change> {
  const changes: Record<string, Change> = {};
  if (share !== undefined && original.correct !== undefined && answer.correct?.length === original.correct.length) {
    let [gained, lost] = [0, 0];
    for (let i = 0; i < answer.correct.length; i++) {
      if (answer.correct[i] > original.correct[i]) gained++;
      else if (answer.correct[i] < original.correct[i]) lost++;
    }
    const n = answer.correct.length;
    const { low, high } = pairedDifference(gained, lost, n, LEVEL);
    changes[share] = [(gained - lost) / n, low, high];
  }
  if (loss !== undefined && original.losses !== undefined && answer.losses?.length === original.losses.length) {
    const { mean, low, high } = meanDifference(original.losses, answer.losses, LEVEL);
    if ([mean, low, high].every(Number.isFinite)) changes[loss] = [mean, low, high];
  }
  const { latency } = answer.metrics;
  const [low, high] = answer.latencyInterval ?? [];
  if (Number.isFinite(latency) && low !== undefined && high !== undefined) {
    changes.latency = [latency - 1, low - 1, high - 1];
  }
  return changes;
}

function reliabilityOf({ correct, confidences }: Answer): ReliabilityBin[] | undefined {
  if (correct === undefined || confidences?.length !== correct.length) return undefined;
  const [counts, sums, right] = [0, 1, 2].map(() => new Float64Array(ECE_BINS));
  for (let i = 0; i < correct.length; i++) {
    const bin = eceBin(confidences[i]);
    counts[bin]++;
    sums[bin] += confidences[i];
    right[bin] += correct[i];
  }
  return Array.from(counts, (count, bin) => ({ count, bin }))
    .filter(({ count }) => count > 0)
    .map(({ count, bin }) => {
      const { low, high } = wilson(right[bin], count, LEVEL);
      return { bin, count, confidence: sums[bin] / count, accuracy: right[bin] / count, low, high };
    });
}
