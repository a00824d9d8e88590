import type { LatencyFigures } from '../../src/evaluate/measurement.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { judgeGates } from '../../src/validate/judge.ts';

const task: Task = { kind: 'regression', metrics: [] };
const none = { metrics: {} };

/** What the gate `latency`, against the baseline, limit 10 %, says at the default settings. */
export function verdictOf(latency: LatencyFigures): { readonly status: string; readonly p?: number } {
  const [check] = judgeGates({
    target: 'chain',
    taskKind: 'regression',
    gates: [{ metric: 'latency', against: 'baseline', limit: '10 %', level: 'error' }],
    metrics: metricsOf(task),
    original: none,
    candidate: none,
    baseline: none,
    latency,
    confidence: 0.95,
  });
  return { status: check.status, p: check.rawP };
}
