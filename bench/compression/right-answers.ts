import type { Source } from '../../src/data/source.ts';
import { feed } from '../../src/evaluate/feed.ts';
import type { Runnable, Tf } from '../../src/model/runnable.ts';

/** 1 for each example that the model has right, in order. */
export async function rightAnswers(tf: Tf, runnable: Runnable, source: Source): Promise<Uint8Array> {
  const right: number[] = [];
  for await (const batch of source.batches({ size: 500 })) {
    const inputs = feed(tf, runnable.inputs, batch);
    const [output] = Object.values(runnable.predict(inputs));
    const winners = tf.tidy(() => tf.argMax(output, 1).dataSync());
    tf.dispose([output, ...Object.values(inputs)]);
    for (const [i, label] of batch.labels!.values.entries()) right.push(winners[i] === label ? 1 : 0);
  }
  return Uint8Array.from(right);
}

export function share(right: Uint8Array): number {
  return right.reduce((sum, one) => sum + one, 0) / right.length;
}

/** Standard error of the difference of two shares over the same examples. */
export function errorOfDifference(one: Uint8Array, other: Uint8Array): number {
  const difference = share(one) - share(other);
  const squares = one.reduce((sum, value, i) => sum + (value - other[i] - difference) ** 2, 0);
  return Math.sqrt(squares / one.length) / Math.sqrt(one.length);
}
