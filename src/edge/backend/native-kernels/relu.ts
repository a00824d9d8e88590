import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import type { Deferred } from './deferred.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/** ReLU waits for what comes next: max pooling may go first, for max(relu(x)) = relu(max(x)). */
export function registerRelu(tf: Tf, deferred: Deferred): void {
  const backend = nativeBackend(tf);
  const attributes = [attributesOf(backend.binding).float('T')];
  overrideKernel(tf, nativeBackendName, 'Relu', ({ x }) => {
    if (x.dtype !== 'float32' || x.shape.length !== 4) return undefined;
    return deferred.defer({ kind: 'relu', inputs: [x], attributes }, x.shape, (inputs) => {
      return backend.binding.executeOp('Relu', attributes, backend.getInputTensorIds(inputs), 1)[0];
    });
  });
}
