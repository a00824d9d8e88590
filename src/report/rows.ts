/** One row per metric: original, baseline and candidate side by side. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { type Estimate, estimate } from '../validate/estimate.ts';
import type { Check } from '../validate/gate.ts';
import type { Subjects } from '../validate/measured.ts';
import type { Row } from './report.ts';

/** Rows of all metrics that were measured, are gated, or should have been measured and say why not. */
export function buildRows(
  metrics: readonly MetricInfo[],
  subjects: Subjects,
  checks: readonly Check[],
  confidence: number,
): Row[] {
  return metrics
    .map((info) => buildRow(info, subjects, checks, confidence))
    .filter(({ original, candidate, note, checks: own }) => {
      return original !== null || candidate !== null || note !== undefined || own.length > 0;
    });
}

function buildRow(info: MetricInfo, subjects: Subjects, all: readonly Check[], confidence: number): Row {
  const { name: metric, title, unit, better } = info;
  const checks = all.filter((check) => check.metric === metric);
  const found = (against: Check['against']): Estimate | undefined => {
    const result = estimate(info, against, subjects, confidence);
    return 'whose' in result ? undefined : result;
  };
  const byBaseline = subjects.baseline === undefined ? undefined : found('baseline');
  const byOriginal = found('original');
  const main = byBaseline ?? byOriginal;
  // Intervals that take a bootstrap are computed where a gate asks for them.
  const against = main === undefined ? null : main === byBaseline ? 'baseline' : 'original';
  const interval =
    main?.interval ?? checks.find((check) => check.against === against && check.slice === undefined)?.interval;
  const missing = Object.hasOwn(subjects.candidate.missing ?? {}, metric)
    ? subjects.candidate.missing?.[metric]
    : undefined;
  return {
    metric,
    title,
    unit,
    better,
    original: byOriginal?.reference ?? figure(subjects.original.metrics, metric),
    baseline: byBaseline?.reference ?? figure(subjects.baseline?.metrics ?? {}, metric),
    candidate: main?.candidate ?? found('value')?.candidate ?? null,
    change: main?.change ?? null,
    changeAgainst: against,
    interval: interval ? { low: interval.low, high: interval.high } : null,
    checks,
    note: missing,
  };
}

function figure(metrics: Readonly<Record<string, number>>, metric: string): number | null {
  const value = Object.hasOwn(metrics, metric) ? metrics[metric] : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
