/** What a model costs, by its topology and weights alone. */
import { containerClasses } from '../../model/layer-classes.ts';
import type { Model } from '../../model/model.ts';
import type { Trace } from './trace.ts';

export interface Cost {
  /** Numbers in all weights, running statistics included. */
  readonly parameters: number;
  /** Of the weights as they are stored: 4 per number at full width. */
  readonly bytes: number;
  /**
   * Floating-point operations per example: two for each multiplication with a weight and the addition that follows, one per
   * element for biases, activations, pooling windows and sums of tensors. Layers in `uncounted` are left out.
   */
  readonly flops: number;
  /** Layers with weights whose work is not known: of a class that is not followed, or of pictures of any size. */
  readonly uncounted: readonly string[];
}

export function costOf(model: Model, trace: Trace): Cost {
  let [parameters, bytes, flops] = [0, 0, 0];
  const uncounted = new Set<string>();
  for (const { values, storage } of model.weights) {
    parameters += values.length;
    bytes += (storage?.codes ?? values).byteLength;
  }
  for (const { layer, operation } of trace.steps) {
    if (Number.isFinite(operation.flops)) flops += operation.flops;
    else if (!containerClasses.has(layer.className)) uncounted.add(layer.name);
  }
  return { parameters, bytes, flops, uncounted: [...uncounted] };
}
