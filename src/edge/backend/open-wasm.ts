import { join, sep } from 'node:path';
import { runFailure } from '../../failure.ts';
import type { Tf } from '../../model/runnable.ts';
import { registerWasmKernels } from './wasm-kernels/register.ts';

/** Makes the embedded WASM kernels the backend. `folder` holds the three `.wasm` files of tfjs-backend-wasm. */
export async function openWasm(tf: Tf, folder: string): Promise<void> {
  const { setWasmPaths } = (await import('@tensorflow/tfjs-backend-wasm')).default;
  if (tf.engine().registry.wasm === undefined) setWasmPaths(join(folder, sep));
  registerWasmKernels(tf);
  if (!(await tf.setBackend('wasm'))) {
    throw runFailure('wasm-unusable', {
      where: folder,
      what: 'the WebAssembly kernels of TensorFlow.js could not be started',
      fix: 'Check that this installation is complete (`dist/assets/wasm`), or set `backend: cpu`',
    });
  }
}
