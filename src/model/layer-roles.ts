/** Roles of the weights of a LayersModel: by the class of the layer that a weight's name points to, and the last part of the name. */
import { type LayerNode, layerTree } from './layer-tree.ts';
import type { Model, Weight } from './model.ts';
import type { Role, WeightRole } from './roles.ts';

const statistics = new Set(['moving_mean', 'moving_variance']);
const norms = new Set(['gamma', 'beta', ...statistics]);
const kernels: Readonly<Record<string, Role>> = {
  kernel: 'kernel',
  pointwise_kernel: 'kernel',
  depthwise_kernel: 'depthwise',
  recurrent_kernel: 'recurrent',
  embeddings: 'embedding',
};

export function layerRoles(model: Model): Map<string, WeightRole> {
  const layers = new Map<string, LayerNode>();
  for (const layer of layerTree(model.topology)) {
    layers.set(layer.name, layer);
    // tfjs and Keras name the two halves of a Bidirectional layer so.
    if (layer.parents.length > 0) {
      for (const half of ['forward', 'backward']) layers.set(`${half}_${layer.name}`, layer);
    }
  }
  return new Map(model.weights.map((weight) => [weight.name, roleOf(weight, layers)]));
}

function roleOf(weight: Weight, layers: ReadonlyMap<string, LayerNode>): WeightRole {
  const layer = layerOf(weight.name, layers);
  const suffix = weight.name.slice(weight.name.lastIndexOf('/') + 1).replace(/:\d+$/, '');
  return {
    role: weight.dtype === 'float32' ? roleFor(suffix, layer?.className) : 'other',
    layer: layer?.name ?? weight.name.slice(0, Math.max(0, weight.name.lastIndexOf('/'))),
    layerClass: layer?.className ?? '',
    order: layer?.order ?? Number.MAX_SAFE_INTEGER,
    isTrainable: weight.dtype === 'float32' && !statistics.has(suffix) && !isFrozen(layer, layers),
  };
}

function roleFor(suffix: string, layerClass: string | undefined): Role {
  if (suffix === 'bias' || suffix.endsWith('_bias')) return 'bias';
  if (layerClass === 'BatchNormalization' || layerClass === 'LayerNormalization' || norms.has(suffix)) return 'norm';
  const role = kernels[suffix] ?? 'other';
  const isRecurrent = layerClass !== undefined && /RNN|LSTM|GRU/.test(layerClass);
  return role === 'kernel' && isRecurrent ? 'recurrent' : role;
}

/** The layer nearest to the end of a name: `bidirectional/forward_lstm/lstm_cell/kernel` → `lstm`. */
function layerOf(name: string, layers: ReadonlyMap<string, LayerNode>): LayerNode | undefined {
  const parts = name.split('/');
  for (let end = parts.length - 1; end > 0; end--) {
    for (let start = 0; start < end; start++) {
      const layer = layers.get(parts.slice(start, end).join('/'));
      if (layer !== undefined) return layer;
    }
  }
  return undefined;
}

function isFrozen(layer: LayerNode | undefined, layers: ReadonlyMap<string, LayerNode>): boolean {
  if (layer === undefined) return false;
  return [layer, ...layer.parents.map((parent) => layers.get(parent))].some((one) => one?.config.trainable === false);
}
