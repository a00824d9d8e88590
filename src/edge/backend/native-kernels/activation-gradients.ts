import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import { attributesOf } from './attributes.ts';
import type { MaskedGradients } from './masked-gradients.ts';
import { nativeBackend } from './native-backend.ts';
import { registerNativeGradient } from './register-native-gradient.ts';

/** Kernels, TensorFlow's operation for their gradient, and where the incoming gradient stands among its two inputs. */
const activations = [
  ['Relu', 'ReluGrad', 'first'],
  ['Relu6', 'Relu6Grad', 'first'],
  ['LeakyRelu', 'LeakyReluGrad', 'first'],
  ['Softplus', 'SoftplusGrad', 'first'],
  ['Elu', 'EluGrad', 'first'],
  ['Sigmoid', 'SigmoidGrad', 'last'],
  ['Tanh', 'TanhGrad', 'last'],
] as const;

/** One operation for the gradient of each activation, where TensorFlow.js composes up to six (IsNan, Greater, Select …). */
export function registerActivationGradients(tf: Tf, masked: MaskedGradients): void {
  for (const [kernel, operation, incoming] of activations) {
    registerNativeGradient(tf, kernel, (dy, [saved], attributes) => {
      if (kernel === 'Relu' && masked.get(dy.dataId)?.reluInput === saved.dataId) return { x: () => tf.clone(dy) };
      const backend = nativeBackend(tf);
      const make = attributesOf(backend.binding);
      const list = [make.float('T')];
      if (kernel === 'LeakyRelu') list.push(make.real('alpha', attributes.alpha as number));
      const inputs = incoming === 'first' ? [dy, saved] : [saved, dy];
      return { x: (): Tensor => backend.executeSingleOutput(operation, list, inputs) };
    });
  }
}
