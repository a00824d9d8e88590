/** The examples that trials are judged by, decoded once, in one seeded order of which every trial sees a beginning. */
import type { Batch, Source, TensorData } from '../../data/source.ts';
import { seededRandom } from '../../math/random.ts';

export interface JudgedSplit {
  readonly count: number;
  /** The first so many. The same examples for every trial of that count, and part of every larger count. */
  first(count: number): Source;
}

/** `bytes`: inputs above this are read again for every trial. */
export async function judgedSplit(source: Source, batchSize: number, bytes: number): Promise<JudgedSplit> {
  const read = () => source.batches({ size: batchSize, shuffle: seededRandom('examples of trials') });
  const held: Batch[] = [];
  let [count, total] = [0, 0];
  for await (const batch of read()) {
    count += batch.size;
    total += bytesOf(batch);
    if (total <= bytes) held.push(batch);
    else held.length = 0;
  }
  const all = total <= bytes ? () => held : read;
  return {
    count,
    first: (wanted) => ({
      count: Math.min(wanted, count),
      classes: source.classes,
      batches: () => firstOf(all(), wanted),
    }),
  };
}

async function* firstOf(batches: Iterable<Batch> | AsyncIterable<Batch>, wanted: number): AsyncGenerator<Batch> {
  let left = wanted;
  for await (const batch of batches) {
    if (left <= 0) return;
    yield left < batch.size ? beginning(batch, left) : batch;
    left -= batch.size;
  }
}

function beginning({ inputs, labels, ids }: Batch, size: number): Batch {
  const cut = ({ shape, values }: TensorData): TensorData => ({
    shape: [size, ...shape.slice(1)],
    values: values.slice(0, (values.length / shape[0]) * size),
  });
  return {
    size,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, data]) => [name, cut(data)])),
    labels: labels && cut(labels),
    ids: ids.slice(0, size),
  };
}

function bytesOf({ inputs, labels }: Batch): number {
  const tensors = [...Object.values(inputs), ...(labels === undefined ? [] : [labels])];
  return tensors.reduce((sum, { values }) => sum + values.byteLength, 0);
}
