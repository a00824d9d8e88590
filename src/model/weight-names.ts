/** Names of weights as tfjs looks for them: `layer/kernel`, without the models around the layer. */
import { inputFailure } from '../failure.ts';
import { containerClasses } from './layer-classes.ts';
import { layerTree } from './layer-tree.ts';
import { quoted } from './manifest.ts';
import type { Weight } from './model.ts';

/**
 * Keras 3 writes `sequential/dense/kernel` for `dense/kernel`, and calls the kernel of a depthwise convolution `kernel`.
 * Names that begin with a layer already stay.
 */
export function asTfjsNames(topology: object, weights: readonly Weight[], where: string): readonly Weight[] {
  const layers = new Map(layerTree(topology).map((layer) => [layer.name, layer.className]));
  const isLayer = (name: string): boolean => layers.has(name) && !containerClasses.has(layers.get(name)!);
  const rename = (name: string): string => {
    const parts = name.split('/');
    const startsRight = parts.some((_, end) => end > 0 && isLayer(parts.slice(0, end).join('/')));
    const first = startsRight ? 0 : parts.findIndex((part, index) => index < parts.length - 1 && isLayer(part));
    const kept = parts.slice(Math.max(0, first));
    const isDepthwise = layers.get(kept.slice(0, -1).join('/')) === 'DepthwiseConv2D';
    if (isDepthwise && kept.at(-1) === 'kernel') kept[kept.length - 1] = 'depthwise_kernel';
    return kept.join('/');
  };
  const seen = new Set<string>();
  return weights.map((weight) => {
    const name = rename(weight.name);
    if (seen.has(name)) {
      throw inputFailure('model-weight-duplicate', {
        where,
        what: `two weights are called ${quoted(name)} once the names of the models around them are dropped, as TensorFlow.js does`,
        fix: 'Give the layers of the nested models different names',
      });
    }
    seen.add(name);
    return name === weight.name ? weight : { ...weight, name };
  });
}
