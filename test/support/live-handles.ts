import { type Binding, nativeBackend } from '../../src/edge/backend/native-kernels/native-backend.ts';
import type { Tf } from '../../src/model/runnable.ts';

export interface Watch {
  /** Handles of TensorFlow that were made since and are not deleted. */
  readonly live: Set<number>;
  /** Operations run since the list was last emptied. */
  readonly operations: string[];
  /** Throws from the next operation of this name. */
  fail?: string;
  end(): void;
}

/** Watches what native kernels are asked to do. */
export function watchNative(tf: Tf): Watch {
  const binding: Binding = nativeBackend(tf).binding;
  const { createTensor, executeOp, deleteTensor } = binding;
  const watch: Watch = { live: new Set(), operations: [], end: () => Object.assign(binding, own) };
  const own = { createTensor, executeOp, deleteTensor };
  Object.assign(binding, {
    createTensor: (...given: Parameters<Binding['createTensor']>) => {
      const id = createTensor(...given);
      watch.live.add(id);
      return id;
    },
    executeOp: (...given: Parameters<Binding['executeOp']>) => {
      if (watch.fail === given[0]) throw new Error(`Invalid TF_Status: 8\nMessage: ${given[0]} failed`);
      watch.operations.push(given[0]);
      const outputs = executeOp(...given);
      for (const { id } of outputs) watch.live.add(id);
      return outputs;
    },
    deleteTensor: (id: number) => {
      watch.live.delete(id);
      deleteTensor(id);
    },
  });
  return watch;
}

/** How many kernels TensorFlow.js runs while `body` runs. */
export function kernelsRun(tf: Tf, body: () => void): number {
  const engine = tf.engine() as unknown as { runKernel: (...given: unknown[]) => unknown };
  const own = engine.runKernel;
  let count = 0;
  engine.runKernel = (...given) => {
    count++;
    return own.apply(engine, given);
  };
  try {
    body();
  } finally {
    engine.runKernel = own;
  }
  return count;
}
