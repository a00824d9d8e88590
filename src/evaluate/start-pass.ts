/** What is known once the first batch has come out: the width, the scale, and what to collect. */
import type { Batch, TensorData } from '../data/source.ts';
import type { Runnable } from '../model/runnable.ts';
import { collectClasses } from './collect/classification.ts';
import type { Collector } from './collect/collector.ts';
import { collectLabels } from './collect/multi-label.ts';
import { collectNumbers } from './collect/regression.ts';
import { type Kept, keepUpTo } from './kept.ts';
import type { Finding } from './measurement.ts';
import { detectLogits, detectScale, type Scale, sigmoid, toProbabilities } from './scale.ts';
import { checkSteadiness } from './steadiness.ts';
import type { Task } from './task.ts';

export interface Pass {
  readonly width: number;
  readonly shape: readonly number[];
  readonly scale: Scale;
  readonly collector: Collector;
  /** For the drift of other models; of the original only. */
  readonly outputs?: Kept;
  /** For metrics of the user's own. */
  readonly raw?: Kept;
  readonly findings: readonly Finding[];
}

interface First {
  readonly batch: Batch;
  readonly output: TensorData;
  readonly width: number;
}

export async function startPass(
  { batch, output, width }: First,
  settings: {
    readonly task: Task;
    readonly runnable: Runnable;
    readonly predict: (batch: Batch) => Promise<TensorData>;
    readonly keep: number;
    readonly expected?: number;
    /** Of the original: candidates are read on the same scale, whatever their numbers look like. */
    readonly scale?: Scale;
  },
): Promise<Pass> {
  const { task, runnable, predict, keep, expected, scale } = settings;
  const fixed = runnable.inputs.some((port) => port.fixedBatch !== undefined);
  return {
    width,
    shape: output.shape.slice(1),
    scale: scale ?? scaleOf(output.values as Float32Array, width, task),
    collector: collectorFor(task, width, keep, expected),
    outputs: scale === undefined ? keepUpTo(keep, (expected ?? 0) * Math.max(width, 2)) : undefined,
    raw: task.metrics.length > 0 ? keepUpTo(keep, (expected ?? 0) * width) : undefined,
    findings: await checkSteadiness(predict, batch, output, !fixed),
  };
}

/** What models are compared by: probabilities for classes and labels, the numbers themselves for regression. */
export function comparableOf(raw: Float32Array, width: number, scale: Scale, task: Task): Float32Array {
  if (task.kind === 'regression') return raw;
  if (task.kind === 'multiLabel') return scale === 'logits' ? sigmoid(raw) : raw;
  return toProbabilities(raw, width, scale);
}

function scaleOf(values: Float32Array, width: number, task: Task): Scale {
  if (task.kind === 'regression') return 'probabilities';
  const logits = task.logits ?? (task.kind === 'multiLabel' ? detectLogits(values) : undefined);
  if (logits === undefined) return detectScale(values, width);
  if (logits) return 'logits';
  const found = task.kind === 'multiLabel' ? 'probabilities' : detectScale(values, width);
  return found === 'logits' ? 'scores' : found;
}

function collectorFor(task: Task, width: number, keep: number, expected?: number): Collector {
  switch (task.kind) {
    case 'classification':
      return collectClasses(Math.max(width, 2), expected);
    case 'multiLabel':
      return collectLabels(width, task.threshold, keep, expected);
    case 'regression':
      return collectNumbers(width, keep, expected);
  }
}
