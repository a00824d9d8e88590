/** What we use of tfjs-node's backend, which its own types keep private in part. */
import type { Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

export interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** An output of an operation: `id` names TensorFlow's handle and must be deleted by whoever holds it. */
export interface Output {
  readonly id: number;
  readonly shape: number[];
  readonly dtype: number;
}

type Constant =
  | 'TF_FLOAT'
  | 'TF_INT32'
  | 'TF_ATTR_STRING'
  | 'TF_ATTR_INT'
  | 'TF_ATTR_FLOAT'
  | 'TF_ATTR_BOOL'
  | 'TF_ATTR_TYPE'
  | 'TF_ATTR_SHAPE';

/** What the addon exports, in an object of ours: recording puts its own functions there for a while. */
export interface Binding extends Readonly<Record<Constant, number>> {
  readonly TF_Version: string;
  createTensor(shape: readonly number[], dtype: number, values: Float32Array | Int32Array): number;
  deleteTensor(id: number): void;
  tensorDataSync(id: number): ArrayLike<number>;
  executeOp(name: string, attributes: readonly Attribute[], inputs: readonly number[], outputs: number): Output[];
}

/** One buffer of a tensor. `values` wait to be handed to TensorFlow; until then `id` is -1. */
export interface Entry {
  id: number;
  values: unknown;
  refCount: number;
  readonly shape: number[];
  /** TensorFlow's number of the type. */
  readonly dtype: number;
}

export interface NativeBackend {
  readonly binding: Binding;
  tensorMap: {
    get(dataId: object): Entry | undefined;
    set(dataId: object, entry: Entry): void;
    has(dataId: object): boolean;
    numDataIds(): number;
  };
  incRef(dataId: object): void;
  getInputTensorIds(tensors: readonly TensorInfo[]): number[];
  createOutputTensor(output: Output): Tensor;
  executeSingleOutput(name: string, attributes: readonly Attribute[], inputs: readonly TensorInfo[]): Tensor;
  disposeData: (dataId: object, force?: boolean) => boolean;
}

export const nativeBackendName = 'tensorflow';

/** The backend when native kernels are the present ones. */
export function nativeBackend(tf: Tf): NativeBackend {
  return tf.backend() as unknown as NativeBackend;
}
