import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** What we use of the engine, which its own types keep private in part. */
interface Engine {
  readonly state: {
    readonly gradientDepth: number;
    readonly tensorInfo: WeakMap<object, { readonly backend: { incRef(dataId: object): void } }>;
  };
  saveTensorsForBackwardMode(tensors: readonly Tensor[]): Tensor[];
  makeTensorFromTensorInfo(info: object, backend: object): Tensor;
  keep(tensor: Tensor): Tensor;
}

/**
 * Lets TensorFlow.js note what the backward pass needs without running an Identity kernel and taping it for each such
 * tensor: a third of all kernel calls of a training step. Gradients of gradients, which need the tape, keep them.
 */
export function registerLightSaves(tf: Tf): void {
  const engine = tf.engine() as unknown as Engine;
  const save = engine.saveTensorsForBackwardMode.bind(engine);
  engine.saveTensorsForBackwardMode = (tensors) => {
    if (engine.state.gradientDepth !== 1) return save(tensors);
    return tensors.map((tensor) => {
      const info = engine.state.tensorInfo.get(tensor.dataId);
      if (info === undefined) return save([tensor])[0];
      info.backend.incRef(tensor.dataId);
      const { dataId, shape, dtype } = tensor;
      return engine.keep(engine.makeTensorFromTensorInfo({ dataId, shape, dtype }, info.backend));
    });
  };
}
