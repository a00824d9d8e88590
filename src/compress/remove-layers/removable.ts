/** Layers whose output has the shape of an input, and that bear weights (or do nothing but in training). */

import type { LayerNode } from '../../model/layer-tree.ts';
import { layerTree } from '../../model/layer-tree.ts';
import type { Model, Weight } from '../../model/model.ts';
import { weightRole } from '../../model/roles.ts';
import { type Bypass, type Bypassed, bypassed, refsIn } from './bypass.ts';

export interface Removable extends Bypassed, Bypass {}

const noise = new Set(['Dropout', 'GaussianDropout', 'GaussianNoise', 'AlphaDropout', 'SpatialDropout1D']);

/**
 * Dense layers of as many units as inputs, convolutions that keep size and channels, recurrent layers that put out
 * sequences as wide as they take in, and sums of two, where one side goes with all that it alone is made of: a residual
 * block. `withNoise`: layers too that do nothing in predictions.
 */
export function removableLayers(model: Model, withNoise: boolean): Removable[] {
  const roles = weightRole(model);
  const weights = new Map<string, Weight[]>();
  for (const weight of model.weights) {
    const { layer } = roles.get(weight.name)!;
    weights.set(layer, [...(weights.get(layer) ?? []), weight]);
  }
  return layerTree(model.topology).flatMap((node) => {
    const isNoise = noise.has(node.className);
    if (isNoise ? !withNoise : !keepsShape(node, weights.get(node.name) ?? [])) return [];
    const sides = node.className === 'Add' ? [0, 1] : [0];
    const found = sides.flatMap((input) => {
      const outcome = bypassed(model, { layer: node.name, input });
      return outcome === undefined || (outcome.weights === 0 && !isNoise)
        ? []
        : [{ ...outcome, layer: node.name, input }];
    });
    return found;
  });
}

function keepsShape({ className, config, entry }: LayerNode, weights: readonly Weight[]): boolean {
  const shapeOf = (part: string) =>
    weights.find(({ name }) => name.split('/').at(-1)?.replace(/:\d+$/, '') === part)?.shape;
  const keepsSize = config.padding === 'same' && all(config.strides, 1);
  const square = (shape: readonly number[] | undefined) => shape !== undefined && shape.at(-1) === shape.at(-2);
  switch (className) {
    case 'Dense':
      return square(shapeOf('kernel'));
    case 'Conv1D':
    case 'Conv2D':
      return keepsSize && square(shapeOf('kernel'));
    case 'DepthwiseConv2D':
      return keepsSize && shapeOf('depthwise_kernel')?.at(-1) === 1;
    case 'SeparableConv2D':
      return keepsSize && shapeOf('depthwise_kernel')?.at(-2) === shapeOf('pointwise_kernel')?.at(-1);
    case 'LSTM':
    case 'GRU':
    case 'SimpleRNN':
      return (
        config.return_sequences === true && config.return_state !== true && shapeOf('kernel')?.[0] === config.units
      );
    case 'Add': {
      const calls = Array.isArray(entry.inbound_nodes) ? entry.inbound_nodes : [];
      return calls.length > 0 && calls.every((call) => refsIn(call).length === 2);
    }
    default:
      return false;
  }
}

/** A number for all axes, one each, or absent, which is 1. */
function all(value: unknown, wanted: number): boolean {
  return value === undefined || (Array.isArray(value) ? value.every((side) => side === wanted) : value === wanted);
}
