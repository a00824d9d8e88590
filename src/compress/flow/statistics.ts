/**
 * What batch norm knows about the outputs of the layer before it: with the data of training, mean β and variance γ² after
 * it. Enough to tell what later layers multiply with, without any data (Nagel et al. 2019, arXiv 1906.04721, section 4.2).
 */
import type { Model } from '../../model/model.ts';
import type { OutputMoments } from '../evidence.ts';
import type { Flow } from './flow.ts';

/** By kernel: of what its layer gives after its batch norm and before its activation, per output channel. */
export type Statistics = ReadonlyMap<string, OutputMoments>;

export function normStatistics(model: Model, flow: Flow): Statistics {
  const weights = new Map(model.weights.map((weight) => [weight.name, weight.values as Float32Array]));
  const found = new Map<string, OutputMoments>();
  for (const { norm, inputs } of flow.nodes.values()) {
    const linear = norm === undefined ? undefined : flow.nodes.get(inputs[0])?.linear;
    if (norm === undefined || linear === undefined || linear.activation !== 'linear') continue;
    const { count, weight } = linear.out;
    const gamma = norm.gamma === undefined ? new Float32Array(count).fill(1) : weights.get(norm.gamma)!;
    const mean = norm.beta === undefined ? new Float32Array(count) : weights.get(norm.beta)!;
    found.set(weight, { mean, variance: gamma.map((value) => value * value) });
  }
  return found;
}
