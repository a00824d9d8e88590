import type { BackendChoice } from '../worker/protocol.ts';

export interface KernelSettings {
  /** Absent: as many as the machine has processors. */
  readonly threads?: number;
  readonly oneDnn: boolean;
}

/**
 * Variables that TensorFlow reads once, when its library is loaded: they must stand in the environment of the worker
 * before its process starts.
 */
export function kernelEnvironment(choice: BackendChoice, settings: KernelSettings): Record<string, string> {
  if (choice.kind !== 'native') return {};
  const threads: Record<string, string> = {};
  if (settings.threads !== undefined) {
    for (const name of ['OMP_NUM_THREADS', 'TF_NUM_INTRAOP_THREADS', 'TF_NUM_INTEROP_THREADS']) {
      threads[name] = String(settings.threads);
    }
  }
  return {
    TF_ENABLE_ONEDNN_OPTS: settings.oneDnn ? '1' : '0',
    // With oneDNN off, TensorFlow still multiplies matrices by oneDNN's AVX-512 code, which corrupts the heap in gradients of
    // convolutions; the AVX2 code does not (docs/kernels.md).
    ...(settings.oneDnn ? {} : { ONEDNN_MAX_CPU_ISA: 'AVX2' }),
    // 0 info, 1 warnings, 2 errors: the start-up lines about instruction sets would fill the user's log.
    TF_CPP_MIN_LOG_LEVEL: '2',
    ...threads,
  };
}
