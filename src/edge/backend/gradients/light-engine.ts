import type { KernelFunc, NamedAttrMap, Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

type Inputs = Parameters<KernelFunc>[0]['inputs'];

/** What we use of the engine, which its own types keep private in part. */
interface Engine {
  readonly backendName: string | undefined;
  readonly backend: Parameters<KernelFunc>[0]['backend'];
  readonly state: {
    readonly profiling: boolean;
    readonly gradientDepth: number;
    kernelDepth: number;
    readonly tensorInfo: WeakMap<object, { readonly backend: { incRef(dataId: object): void } }>;
  };
  runKernel(name: string, inputs: Inputs, attributes?: NamedAttrMap): Tensor | Tensor[];
  isTapeOn(): boolean;
  addTapeNode(
    name: string,
    inputs: Inputs,
    outputs: Tensor[],
    gradient: null,
    saved: Tensor[],
    attributes: unknown,
  ): void;
  getTensorsForGradient(name: string, inputs: Inputs, outputs: Tensor[]): Tensor[];
  saveTensorsForBackwardMode(tensors: readonly Tensor[]): Tensor[];
  makeTensorFromTensorInfo(info: TensorInfo, backend?: object): Tensor;
  keep(tensor: Tensor): Tensor;
}

/**
 * Takes weight off the engine of TensorFlow.js, whose bookkeeping is a sixth of a native training step: kernels are run
 * without scopes for profiling and leak checks, which nobody asked for, and what the backward pass needs is noted without
 * an Identity kernel, taped, for each such tensor (a third of all kernel calls). What is computed stays the same.
 */
export function registerLightEngine(tf: Tf): void {
  const engine = tf.engine() as unknown as Engine;
  lightKernels(tf, engine);
  lightSaves(engine);
}

function lightKernels(tf: Tf, engine: Engine): void {
  const run = engine.runKernel.bind(engine);
  const { state } = engine;
  const tensorOf = (info: TensorInfo): Tensor =>
    (info as Partial<Tensor>).rank === undefined ? engine.makeTensorFromTensorInfo(info) : (info as Tensor);
  engine.runKernel = (name, inputs, attributes) => {
    const kernel = engine.backendName === undefined ? undefined : tf.getKernel(name, engine.backendName);
    if (kernel === undefined || state.profiling || tf.env().getBool('DEBUG')) return run(name, inputs, attributes);
    const isTaped = engine.isTapeOn();
    let [outputs, saved]: Tensor[][] = [[], []];
    let isList = false;
    state.kernelDepth++;
    try {
      const result = kernel.kernelFunc({ inputs, attrs: attributes, backend: engine.backend });
      isList = Array.isArray(result);
      outputs = isList ? (result as TensorInfo[]).map(tensorOf) : [tensorOf(result as TensorInfo)];
      if (isTaped) saved = engine.saveTensorsForBackwardMode(engine.getTensorsForGradient(name, inputs, outputs));
    } finally {
      state.kernelDepth--;
    }
    if (isTaped) engine.addTapeNode(name, inputs, outputs, null, saved, attributes);
    return isList ? outputs : outputs[0];
  };
}

/** Gradients of gradients, which need the tape, keep it. */
function lightSaves(engine: Engine): void {
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
