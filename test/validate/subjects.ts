/** Models as counts: what judging is tested with. */
import type { Predictions } from '../../src/evaluate/measurement.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Check, GateOptions } from '../../src/validate/gate.ts';
import { type JudgeInput, judgeGates } from '../../src/validate/judge.ts';
import type { Measured } from '../../src/validate/measured.ts';

/** `correct` as a text of 0 and 1 per example, or runs: `[95, 1, 5, 0]` is 95 right, then 5 wrong. */
export function outcomes(runs: readonly number[]): Uint8Array {
  const values: number[] = [];
  for (let i = 0; i < runs.length; i += 2) values.push(...new Array<number>(runs[i]).fill(runs[i + 1]));
  return Uint8Array.from(values);
}

export function model(runs: readonly number[], more: Partial<Measured> = {}, agrees?: readonly number[]): Measured {
  const correct = outcomes(runs);
  const predictions: Predictions = {
    count: correct.length,
    ids: Array.from(correct, (_, i) => `id${i}`),
    outputs: 10,
    correct,
    agrees: agrees === undefined ? undefined : outcomes(agrees),
  };
  const { metrics, ...rest } = more;
  const accuracy = correct.reduce((sum, value) => sum + value, 0) / correct.length;
  return { metrics: { accuracy, ...metrics }, predictions, ...rest };
}

export const METRICS = metricsOf({
  kind: 'classification',
  topK: [5],
  metrics: [{ name: 'profit', module: 'profit.mjs', better: 'higher', unit: 'number' }],
});

export type Gate = Partial<GateOptions> & Pick<GateOptions, 'metric' | 'limit'>;

export function judge(gate: Gate, subjects: Partial<JudgeInput> & Pick<JudgeInput, 'candidate'>): Check {
  const [check] = judgeGates({
    target: 'glyphs',
    taskKind: 'classification',
    metrics: METRICS,
    confidence: 0.95,
    original: model([100, 1]),
    gates: [{ against: 'baseline', level: 'error', ...gate }],
    ...subjects,
  });
  return check;
}
