/** What to do about a gate that fails: one sentence that names settings. */
import type { MetricInfo } from '../evaluate/metric.ts';

export function adviceOnFail(metric: MetricInfo): string {
  return HELP[kindOf(metric)];
}

const HELP = {
  size: 'Raise `sparsity` of the prune step or quantize to a narrower `type`, and check whether the original grew',
  speed:
    'Pruning and quantization do not change speed in TensorFlow.js; look at what changed in the architecture of the model',
  quality:
    'Lower `sparsity` of the prune step, quantize to `uint16` or `float16`, or give fine-tuning more `epochs`; the compression steps of the report show where quality was lost',
} as const;

function kindOf({ unit }: MetricInfo): keyof typeof HELP {
  if (unit === 'bytes' || unit === 'count') return 'size';
  return unit === 'ratio' || unit === 'milliseconds' ? 'speed' : 'quality';
}
