import type { Tf } from '../../../model/runnable.ts';
import { registerActivationGradients } from './activation-gradients.ts';
import { registerMaxPool } from './max-pool.ts';
import { nativeBackend } from './native-backend.ts';
import { hasOneDnnOperations } from './onednn-operations.ts';
import { registerStridedPointwise } from './strided-pointwise.ts';

/**
 * Makes training on tfjs-node's kernels safe (no gradient that corrupts the heap) and fast. Call once, with the native
 * backend present. Without `oneDnn`, nothing is done by oneDNN's own operations.
 */
export function registerNativeKernels(tf: Tf, oneDnn: boolean): void {
  registerStridedPointwise(tf);
  registerActivationGradients(tf);
  if (oneDnn && hasOneDnnOperations(nativeBackend(tf))) registerMaxPool(tf);
}
