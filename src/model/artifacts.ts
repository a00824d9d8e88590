/** A Model in the form in which tfjs takes models from memory. */
import type { io, NamedTensorMap } from '@tensorflow/tfjs';
import { Failure, inputFailure, runFailure } from '../failure.ts';
import { quoted } from './manifest.ts';
import type { Model } from './model.ts';
import type { Tf } from './runnable.ts';

/** The model without its weights (`tensorsOf`); training configuration and optimizer state are left out. */
export function artifactsOf(model: Model): io.ModelArtifacts {
  const { signature, userDefinedMetadata, modelInitializer, initializerSignature } = model.extras;
  return {
    format: model.format,
    // tfjs writes into the topology while it builds the layers.
    modelTopology: JSON.parse(JSON.stringify(model.topology)),
    ...({ signature, userDefinedMetadata, modelInitializer, initializerSignature } as object),
  };
}

/**
 * The weights by name, for whoever calls it to dispose. They are handed over by themselves because tfjs copies weights that
 * come with the topology, and keeps the copies until the kernels have theirs. The memory is the model's, which nobody
 * changes: kernels copy it, or (plain CPU) only read it.
 */
export function tensorsOf(tf: Tf, model: Model): NamedTensorMap {
  return Object.fromEntries(
    model.weights.map(({ name, shape, dtype, values }) => [name, tf.tensor(values, [...shape], dtype)]),
  );
}

/** What tfjs says when it cannot build a model, in one sentence. */
export function loadFailure(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  const first = text
    .split('\n')[0]
    .replace(/\. This may be due to one of the following reasons:.*$/, '')
    .trim()
    .replace(/\.$/, '');
  const unset = /^(\d+) of (\d+) weights are not set: (.*)$/.exec(first);
  const surplus = /^Provided weight data has no target variable: (.*)$/.exec(first);
  const shape = /^Shape mismatch: (.*)$/.exec(first);
  const what =
    unset !== null
      ? `${unset[1]} of the ${unset[2]} weights that its layers need are missing: ${quoted(unset[3]).slice(1, -1)}`
      : surplus !== null
        ? `no layer uses the weight ${quoted(surplus[1])}`
        : shape !== null
          ? `a weight does not have the shape that its layer needs: ${shape[1]}`
          : `TensorFlow.js cannot load it: ${first.slice(0, 300)}`;
  return inputFailure(
    'model-load',
    { where: 'model', what, fix: 'Check that unmodified TensorFlow.js loads the model, and convert it again if not' },
    { cause: error },
  );
}

/** What tfjs says when a model that it could build cannot be run. */
export function running<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const first = (error instanceof Error ? error.message : String(error)).split('\n')[0].replace(/\.$/, '');
    const what = `TensorFlow.js failed while it ran the model: ${first.slice(0, 300)}`;
    throw runFailure('model-run', { where: 'model', what }, { cause: error });
  }
}
