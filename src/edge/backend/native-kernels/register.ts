import type { Tf } from '../../../model/runnable.ts';
import { registerActivationGradients } from './activation-gradients.ts';
import { registerConvolution } from './convolution.ts';
import { deferredResults } from './deferred.ts';
import { EntryMap } from './entry-map.ts';
import { findFusedOperations } from './fused-operations.ts';
import { registerFusedPredictions } from './fused-predictions.ts';
import { registerGather } from './gather.ts';
import type { MaskedGradients } from './masked-gradients.ts';
import { registerMaxPool } from './max-pool.ts';
import { nativeBackend } from './native-backend.ts';
import { hasOneDnnOperations } from './onednn-operations.ts';
import { registerRelu } from './relu.ts';
import { registerReshape } from './reshape.ts';
import { registerResizeGradients } from './resize-gradients.ts';
import { registerStridedPointwise } from './strided-pointwise.ts';
import { registerSum } from './sum.ts';

/**
 * Makes training on tfjs-node's kernels safe (no gradient that corrupts the heap) and fast. Call once, with the native
 * backend present. Without `oneDnn`, nothing is done by oneDNN's own operations.
 */
export function registerNativeKernels(tf: Tf, oneDnn: boolean): void {
  const backend = nativeBackend(tf);
  if (backend.tensorMap.numDataIds() === 0) backend.tensorMap = new EntryMap(tf, backend);
  registerStridedPointwise(tf);
  registerResizeGradients(tf);
  registerReshape(tf);
  registerGather(tf);
  const masked: MaskedGradients = new WeakMap();
  registerActivationGradients(tf, masked);
  registerSum(tf, masked);
  const fused = findFusedOperations(backend, oneDnn);
  if (fused !== undefined) registerFusedPredictions(tf, fused);
  if (!oneDnn || !hasOneDnnOperations(backend)) return;
  const deferred = deferredResults(tf);
  registerConvolution(tf, deferred);
  registerRelu(tf, deferred);
  registerMaxPool(tf, deferred, masked);
}
