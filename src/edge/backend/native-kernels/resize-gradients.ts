import type { Tf } from '../../../model/runnable.ts';
import { overrideKernel } from '../gradients/override-kernel.ts';
import { attributesOf } from './attributes.ts';
import { nativeBackend, nativeBackendName } from './native-backend.ts';

/** Gradients of resizing with half-pixel centres, which tfjs-node computes as if the centres were at the corners. */
export function registerResizeGradients(tf: Tf): void {
  for (const kernel of ['ResizeNearestNeighborGrad', 'ResizeBilinearGrad']) {
    overrideKernel(tf, nativeBackendName, kernel, ({ images, dy }, { halfPixelCenters }) => {
      if (halfPixelCenters !== true || images.dtype !== 'float32') return undefined;
      const backend = nativeBackend(tf);
      const make = attributesOf(backend.binding);
      const attributes = [make.float('T'), make.flag('align_corners', false), make.flag('half_pixel_centers', true)];
      const [, height, width] = images.shape;
      return tf.tidy(() => {
        const target = kernel === 'ResizeBilinearGrad' ? images : tf.tensor1d([height, width], 'int32');
        return backend.executeSingleOutput(kernel, attributes, [dy, target]);
      });
    });
  }
}
