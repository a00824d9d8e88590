/** What the layers of a LayersModel put out on the way, for whoever compares two models inside. */
import type { LayersModel, SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import { portOf } from './ports.ts';
import type { Port, Tf } from './runnable.ts';

export interface InnerLayers {
  readonly ports: readonly Port[];
  /** The model's outputs, then those of the layers named. */
  run(tensors: readonly Tensor[], names: readonly string[], training: boolean): Tensor[];
}

/**
 * The models made for it are never disposed: they hold nothing of their own, and would take the weights with them.
 * Layers with kernels that are called once and are no output of the model, in the order of the model.
 */
export function innerLayers(tf: Tf, loaded: LayersModel): InnerLayers {
  const outputs = new Map<string, SymbolicTensor>();
  for (const layer of loaded.layers) {
    const hasKernel = layer.weights.some(({ shape }) => shape.length > 1);
    if (!hasKernel || layer.inboundNodes.length !== 1) continue;
    const [{ outputTensors }] = layer.inboundNodes;
    if (outputTensors.length === 1 && !loaded.outputs.includes(outputTensors[0]))
      outputs.set(layer.name, outputTensors[0]);
  }
  const made = new Map<string, LayersModel>();
  const modelWith = (names: readonly string[]): LayersModel => {
    const key = JSON.stringify(names);
    const known = made.get(key);
    if (known !== undefined) return known;
    const inner = names.map((name) => outputs.get(name)!);
    const model = tf.model({ inputs: loaded.inputs, outputs: [...loaded.outputs, ...inner] });
    made.set(key, model);
    return model;
  };
  return {
    ports: [...outputs].map(([name, { shape }]) => portOf(name, shape, 'float32')),
    run(tensors, names, training) {
      const fed = tensors.length === 1 ? tensors[0] : [...tensors];
      return modelWith(names).apply(fed, { training }) as Tensor[];
    },
  };
}
