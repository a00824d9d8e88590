import { arch, availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';
import tfjs from '@tensorflow/tfjs';
import type { RunFacts } from '../../evaluate/measurement.ts';
import type { Tf } from '../../model/runnable.ts';
import type { BackendChoice } from '../worker/protocol.ts';
import type { KernelSettings } from './environment.ts';
import { registerDilatedGradients } from './gradients/dilated-convolutions.ts';
import { registerLightEngine } from './gradients/light-engine.ts';
import { registerComposed } from './gradients/register-composed.ts';
import { resizeGradients } from './gradients/resize-gradient.ts';
import { instructionSets } from './instruction-sets.ts';
import { noteBuiltInClasses } from './native-kernels/recorded/built-in-classes.ts';
import { openNative } from './open-native.ts';
import { openWasm } from './open-wasm.ts';

export interface OpenSettings extends KernelSettings {
  /** Folder of the files that the build copies (scripts/assets.mjs). */
  readonly assets: string;
}

export interface OpenedBackend {
  readonly tf: Tf;
  readonly facts: RunFacts;
}

/**
 * Opens the kernels of the choice in this process and hands out the one `tf` namespace. Runs in the worker, whose
 * environment was made by `kernelEnvironment`. Throws a Failure (`native-unusable`, `wasm-unusable`) when they don't start.
 */
export async function openBackend(choice: BackendChoice, settings: OpenSettings): Promise<OpenedBackend> {
  const tf = tfjs as Tf;
  const tfjsVersion = tf.version['tfjs-core'];
  let tensorflow: string = tfjsVersion;
  if (choice.kind === 'native') tensorflow = await openNative(tf, choice.addon, settings.oneDnn);
  else if (choice.kind === 'wasm') await openWasm(tf, join(settings.assets, 'wasm'));
  else await tf.setBackend('cpu');
  await tf.ready();
  // Silences advice meant for people who chose a backend themselves; numbers are the same.
  tf.enableProdMode();
  prepare(tf);
  const native = choice.kind === 'native';
  return {
    tf,
    facts: {
      backend: choice.kind,
      tensorflow,
      tfjs: tfjsVersion,
      oneDnn: native ? settings.oneDnn : undefined,
      threads: native ? (settings.threads ?? availableParallelism()) : 1,
      cpu: cpus()[0]?.model.trim() || 'unknown',
      isa: instructionSets(),
      platform: `${platform()}-${arch()}`,
      node: process.versions.node,
      reason: choice.reason,
    },
  };
}

const prepared = new WeakSet<Tf>();

/** Gradients belong to the namespace, whatever its backends: registered once. */
function prepare(tf: Tf): void {
  if (prepared.has(tf)) return;
  prepared.add(tf);
  noteBuiltInClasses(tf);
  registerLightEngine(tf);
  registerDilatedGradients(tf);
  registerComposed(tf, 'cpu', resizeGradients);
}
