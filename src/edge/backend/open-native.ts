import { createRequire } from 'node:module';
import { runFailure } from '../../failure.ts';
import type { Tf } from '../../model/runnable.ts';
import { restoreRemovedNodeFunctions } from './removed-node-functions.ts';

/** The name under which tfjs-node's kernels are registered. */
export const nativeBackendName = 'tensorflow';

/**
 * Loads the addon into this process and makes it the backend. Only a worker may call this: a native library can take its
 * process down with it.
 * @returns the version of TensorFlow that the addon is linked to, such as `2.21.0`.
 */
export async function openNative(tf: Tf, addon: string): Promise<string> {
  restoreRemovedNodeFunctions();
  const { NodeJSKernelBackend } = (await import('@tensorflow/tfjs-node/dist/nodejs_kernel_backend.js')).default;
  await import('@tensorflow/tfjs-node/dist/register_all_kernels.js');
  const binding = loadAddon(addon);
  if (tf.findBackend(nativeBackendName) === null) {
    tf.registerBackend(nativeBackendName, () => new NodeJSKernelBackend(binding, 'tfjs-node'), 3);
  }
  if (!(await tf.setBackend(nativeBackendName))) {
    throw runFailure('native-unusable', { where: addon, what: 'TensorFlow.js could not start its native backend' });
  }
  return binding.TF_Version;
}

function loadAddon(addon: string) {
  try {
    return createRequire(import.meta.url)(addon);
  } catch (error) {
    throw runFailure(
      'native-unusable',
      {
        where: addon,
        what: `the native addon could not be loaded: ${(error as Error).message.split('\n')[0]}`,
        fix: 'Run `compression-gate doctor`, or set `backend: wasm`',
      },
      { cause: error },
    );
  }
}
