import type { AnalysedMetric } from '../analyze/analysis.ts';
import type { TargetConfig } from '../config/schema.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { parseLimit } from '../validate/limit.ts';

/**
 * What may be lost of a metric against `value`, the original's: what the config's gate on it allows; else a point, or 5 % of
 * a plain number. In the metric's unit.
 */
export function acceptableLoss(config: TargetConfig, { name, unit }: AnalysedMetric, value: number): number {
  const info = metricsOf(config.task).find((metric) => metric.name === name)!;
  const gate = config.gates?.find(({ metric, against }) => metric === name && against === 'original');
  const limit = gate && parseLimit(gate.limit, info, 'original');
  if (limit !== undefined && 'value' in limit) {
    return limit.relative ? rounded(Math.abs(limit.value * value)) : Math.abs(limit.value);
  }
  return unit === 'fraction' ? 0.01 : rounded(Math.abs(value) * 0.05);
}

/** Nobody asks for a loss of 0.10298. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
