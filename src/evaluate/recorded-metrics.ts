/** What is known of metrics by their names alone, for records whose target no config describes any more. */
import type { MetricInfo } from './metric.ts';
import { latency } from './metrics/latency.ts';
import { sizes } from './metrics/sizes.ts';
import { classificationMetrics, comparisonMetrics, multiLabelMetrics, regressionMetrics } from './metrics.ts';

/** In the order of the table. A metric of the user's own is left out: neither its unit nor its direction is on record. */
export function recordedMetrics(names: Iterable<string>): MetricInfo[] {
  const wanted = new Set(names);
  const topK = [...wanted].flatMap((name) => /^top([1-9]\d{0,5})Accuracy$/.exec(name)?.slice(1).map(Number) ?? []);
  const all = [
    ...classificationMetrics(topK),
    ...multiLabelMetrics,
    ...regressionMetrics,
    ...comparisonMetrics.classification,
    ...comparisonMetrics.regression,
    ...sizes,
  ].map(({ info }): MetricInfo => info);
  const known = new Map([...all, latency].map((info) => [info.name, info]));
  return [...known.values()].filter(({ name }) => wanted.has(name));
}
