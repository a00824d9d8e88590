import type { NamedTensorMap, Scalar, Variable } from '@tensorflow/tfjs';
import { Failure, inputFailure } from '../failure.ts';
import type { Tf } from '../model/runnable.ts';

/**
 * The objective and its gradients, by the names that tfjs gives the variables; the caller disposes them.
 *
 * @throws input failure `train/not-trainable` where TensorFlow.js has no gradient
 */
export function differentiate(
  tf: Tf,
  objective: () => Scalar,
  variables: readonly Variable[],
): { readonly value: Scalar; readonly grads: NamedTensorMap } {
  try {
    return tf.tidy(() => tf.variableGrads(objective, [...variables]));
  } catch (error) {
    letGoOfTape(tf);
    throw error instanceof Failure ? error : notTrainable(error);
  }
}

/** tfjs keeps what the forward pass saved for the gradients when they then fail. */
function letGoOfTape(tf: Tf): void {
  const { state } = tf.engine();
  for (const { saved } of state.activeTape ?? []) tf.dispose(saved);
  state.activeTape = null as never;
}

function notTrainable(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (!/gradient|variableGrads|connection between any variable|not registered/i.test(text)) return error as Error;
  return inputFailure(
    'train/not-trainable',
    {
      where: 'model',
      what: `TensorFlow.js cannot differentiate it: ${text.split('\n')[0].trim().replace(/\.$/, '').slice(0, 200)}`,
      fix: 'Set `fineTune.epochs` to 0, or bring the model without that operation',
    },
    { cause: error },
  );
}
