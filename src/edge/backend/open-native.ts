import { createRequire } from 'node:module';
import { runFailure } from '../../failure.ts';
import type { Tf } from '../../model/runnable.ts';
import { nativeBackendName } from './native-kernels/native-backend.ts';
import { registerNativeKernels } from './native-kernels/register.ts';
import { restoreRemovedNodeFunctions } from './removed-node-functions.ts';

/**
 * Loads the addon into this process and makes it the backend. Only a worker may call this: a native library can take its
 * process down with it.
 * @returns the version of TensorFlow that the addon is linked to, such as `2.21.0`.
 */
export async function openNative(tf: Tf, addon: string, oneDnn: boolean): Promise<string> {
  restoreRemovedNodeFunctions();
  const { NodeJSKernelBackend } = (await import('@tensorflow/tfjs-node/dist/nodejs_kernel_backend.js')).default;
  await import('@tensorflow/tfjs-node/dist/register_all_kernels.js');
  const binding = copyOf(loadAddon(addon));
  const isNew = tf.findBackend(nativeBackendName) === null;
  if (isNew) tf.registerBackend(nativeBackendName, () => new NodeJSKernelBackend(binding, 'tfjs-node'), 3);
  if (!(await tf.setBackend(nativeBackendName))) {
    throw runFailure('native-unusable', { where: addon, what: 'TensorFlow.js could not start its native backend' });
  }
  if (isNew) registerNativeKernels(tf, oneDnn);
  return binding.TF_Version;
}

/** The addon's own properties can't be written, and are not listed. */
function copyOf<T extends object>(exported: T): T {
  const names = Object.getOwnPropertyNames(exported) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, exported[name]])) as T;
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
