/** How much a set of channels that go together bears on the outputs; the least important go first. */
import type { Weight } from '../../model/model.ts';
import type { GradientMoments } from '../evidence.ts';
import { distancesToOthers } from './filter-distances.ts';
import type { Trace } from './trace.ts';
import type { Step, Traced } from './traced.ts';
import { isMix } from './traced.ts';

export const importances = ['l1', 'l2', 'batchNorm', 'geometricMedian', 'taylor'] as const;
export type Importance = (typeof importances)[number];

/** By set; a set that has no measure is not there. */
export type Scores = ReadonlyMap<number, number>;

/**
 * `l1`, `l2`: norm of a filter's weights (Li et al. 2016, arXiv 1608.08710). `geometricMedian`: sum of its distances to
 * the other filters of the layer; one that lies among others can be spared (He et al. 2018, arXiv 1811.00250). `batchNorm`:
 * magnitude of the scale that a batch norm gives the channel (Liu et al. 2017, arXiv 1708.06519). Of all these a layer's
 * scores are divided by their mean, so that layers can be ranked together, and those of coupled channels are averaged.
 *
 * `taylor`: what the loss would change by, to first order: the mean over batches of the squared product of gradient and
 * weight, summed over all that a set of channels owns (Molchanov et al. 2019, arXiv 1906.10771, equation 8).
 */
export function scoreChannels(
  trace: Trace,
  importance: Importance,
  gradients: ReadonlyMap<string, GradientMoments> | undefined,
): Scores {
  if (importance === 'taylor') return sumOfOwn(trace, gradients ?? new Map());
  const sums = new Map<number, { total: number; count: number }>();
  for (const step of trace.steps) {
    const scores = ofStep(step, trace, importance);
    if (scores === undefined) continue;
    const mean = scores.reduce((total, score) => total + score, 0) / scores.length || 1;
    scores.forEach((score, channel) => {
      const root = trace.sets.find(step.output.channels!.labels[channel]);
      const { total, count } = sums.get(root) ?? { total: 0, count: 0 };
      sums.set(root, { total: total + score / mean, count: count + 1 });
    });
  }
  return new Map([...sums].map(([root, { total, count }]) => [root, total / count]));
}

function ofStep(step: Step, trace: Trace, importance: Exclude<Importance, 'taylor'>): Float64Array | undefined {
  if (importance === 'batchNorm') {
    const gamma = step.layer.className === 'BatchNormalization' ? trace.weight(step.layer, 'gamma') : undefined;
    return gamma && step.output.channels && Float64Array.from(gamma.values, Math.abs);
  }
  if (!isMix(step)) return undefined;
  const kernel = trace.weight(step.layer, step.operation.kernel)!;
  if (importance === 'geometricMedian') return distancesToOthers(kernel, step.operation.to);
  const sums = new Float64Array(kernel.shape[step.operation.to]);
  const isSquare = importance === 'l2';
  alongAxis(kernel, step.operation.to, (channel, at) => {
    const value = kernel.values[at];
    sums[channel] += isSquare ? value * value : Math.abs(value);
  });
  return isSquare ? sums.map(Math.sqrt) : sums;
}

function sumOfOwn(trace: Trace, gradients: ReadonlyMap<string, GradientMoments>): Scores {
  const scores = new Map<number, number>();
  const own = (weight: Weight | undefined, axis: number, { channels }: Traced): void => {
    const moments = weight && gradients.get(weight.name);
    if (weight === undefined || moments === undefined || channels === undefined) return;
    const per = weight.shape[axis] / channels.labels.length;
    alongAxis(weight, axis, (channel, at) => {
      const root = trace.sets.find(channels.labels[Math.floor(channel / per)]);
      scores.set(root, (scores.get(root) ?? 0) + moments.square[at] * weight.values[at] ** 2);
    });
  };
  for (const { layer, operation, inputs, output } of trace.steps) {
    if (operation.kind === 'mix') {
      own(trace.weight(layer, operation.kernel), operation.to, output);
      own(trace.weight(layer, 'bias'), 0, output);
    } else if (operation.kind === 'each') {
      for (const { part, axis } of operation.slices) {
        const weight = trace.weight(layer, part);
        const isInput = weight?.shape[axis] === inputs[0].channels?.labels.length;
        own(weight, axis, isInput ? inputs[0] : output);
      }
    }
  }
  return scores;
}

/** `visit(index along the axis, place in the values)` for every element. */
function alongAxis({ shape, values }: Weight, axis: number, visit: (index: number, at: number) => void): void {
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const side = shape[axis];
  for (let at = 0; at < values.length; at++) visit(Math.floor(at / inner) % side, at);
}
