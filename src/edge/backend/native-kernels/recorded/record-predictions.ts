import type { Tensor } from '@tensorflow/tfjs';
import type { ForwardPass, QuickPass } from '../../../../model/forward-pass.ts';
import type { Tf } from '../../../../model/runnable.ts';
import { fusedOperations } from '../fused-operations.ts';
import { type NativeBackend, nativeBackend, nativeBackendName } from '../native-backend.ts';
import { agree } from './agree.ts';
import { classesAreBuiltIn } from './built-in-classes.ts';
import { deleteConstants, recordTape } from './record-tape.ts';
import { type Replay, replayOf } from './replay.ts';
import { simplify } from './simplify.ts';
import type { Tape, Value } from './tape.ts';

/** Shapes of inputs whose tapes are kept: a full batch, the last batch, single examples, and one more. */
const mostTapes = 4;

interface Recording {
  readonly replay: Replay;
  readonly constants: readonly Value[];
}

/**
 * The first prediction for some shapes of inputs notes which operations TensorFlow runs; those that follow run them again
 * with nothing between, as a graph of TensorFlow does. TensorFlow.js takes half a millisecond to a few per prediction to
 * find them anew, and processors that wait meanwhile fall asleep.
 *
 * Weights are looked up at each prediction. What was noted is run at once and held against the first result. A model for which this need not be right (record-tape.ts) is never recorded.
 */
export function recordPredictions(tf: Tf, pass: ForwardPass): QuickPass {
  const recordings = new Map<string, Recording>();
  let isRepeatable = true;

  const forget = (): void => {
    for (const { constants } of recordings.values()) deleteConstants(nativeBackend(tf).binding, constants);
    recordings.clear();
  };
  const giveUp = (): void => {
    isRepeatable = false;
    forget();
  };

  return {
    run(inputs) {
      if (!isRepeatable || !isPlain(tf)) return pass.run(inputs);
      const backend = nativeBackend(tf);
      const key = inputs.map(({ shape, dtype }) => `${dtype} ${shape.join()}`).join(';');
      const recording = recordings.get(key);
      if (recording === undefined) return record(backend, key, inputs);
      const outputs = replayed(backend, recording.replay, inputs);
      if (outputs !== undefined) return outputs;
      // Either it fails in TensorFlow.js's words, or it was not repeatable.
      giveUp();
      return pass.run(inputs);
    },
    dispose: giveUp,
  };

  function record(backend: NativeBackend, key: string, inputs: readonly Tensor[]): Tensor[] {
    if (new Set(inputs.map(({ dataId }) => dataId)).size < inputs.length) return pass.run(inputs);
    const isKnown = classesAreBuiltIn(tf);
    const { outputs, tape } = isKnown
      ? recordTape(backend, inputs, pass.weights(), () => pass.run(inputs))
      : { outputs: pass.run(inputs), tape: undefined };
    if (tape === undefined) {
      giveUp();
      return outputs;
    }
    const [oldest] = recordings;
    if (recordings.size === mostTapes) {
      deleteConstants(backend.binding, oldest[1].constants);
      recordings.delete(oldest[0]);
    }
    const replay = replayOf(backend.binding, simplify(tape, backend.binding, fusedOperations(backend)));
    recordings.set(key, { replay, constants: constantsOf(tape) });
    // The first prediction gives what the later ones give, to the last bit; and what was recorded is held against it.
    const again = replayed(backend, replay, inputs);
    const [kept, other] = again !== undefined && agree(outputs, again) ? [again, outputs] : [outputs, again];
    if (kept === outputs) giveUp();
    tf.dispose(other);
    return kept;
  }

  function replayed(backend: NativeBackend, replay: Replay, inputs: readonly Tensor[]): Tensor[] | undefined {
    const idsOf = (places: readonly number[]): number[] => {
      const weights = pass.weights();
      return backend.getInputTensorIds(places.map((place) => weights[place]));
    };
    const outputs = attempt(() => replay.run(backend.getInputTensorIds(inputs), idsOf));
    return outputs?.map((output) => backend.createOutputTensor(output));
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function constantsOf({ steps }: Tape): Value[] {
  const inputs = new Set(steps.flatMap(({ inputs }) => inputs));
  return [...inputs].filter(({ origin }) => origin.kind === 'constant');
}

/** Native kernels, no gradients under way, nobody who watches the operations. */
function isPlain(tf: Tf): boolean {
  const { state } = tf.engine();
  const isWatched = state.profiling || tf.env().getBool('DEBUG');
  return tf.getBackend() === nativeBackendName && state.gradientDepth === 0 && state.activeTape == null && !isWatched;
}
