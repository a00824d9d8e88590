/** The part of the train split that evidence stands on. */
import type { Batch, Source } from '../../data/source.ts';
import { rowsOf } from '../../evaluate/pad.ts';
import type { Random } from '../../math/random.ts';

export interface Sample {
  /** In memory, so the same batches come each time. */
  readonly source: Source;
  readonly examples: number;
  readonly hasLabels: boolean;
}

/** Inputs of large pictures: fewer examples stand for all. */
const MOST_BYTES = 128 * 2 ** 20;

/**
 * At most `most` examples, and at most 128 MB of inputs, drawn without replacement: files are often sorted by class, and
 * their beginning would stand for one of them. The same generator draws the same examples. The last batch may be smaller.
 */
export async function takeSample(train: Source, most: number, random: Random): Promise<Sample> {
  const batches: Batch[] = [];
  let [examples, bytes] = [0, 0];
  // In pieces of one size; `batches` cuts them smaller where it is asked to.
  for await (const batch of train.batches({ size: SIZE, shuffle: random })) {
    batches.push(batch.size <= most - examples ? batch : part(batch, 0, most - examples));
    examples += batches[batches.length - 1].size;
    for (const { values } of Object.values(batch.inputs)) bytes += values.byteLength;
    if (examples >= most || bytes >= MOST_BYTES) break;
  }
  const source: Source = {
    count: examples,
    classes: train.classes,
    async *batches({ size }) {
      for (const batch of batches) {
        for (let start = 0; start < batch.size; start += size) {
          yield start === 0 && size >= batch.size ? batch : part(batch, start, Math.min(start + size, batch.size));
        }
      }
    },
  };
  return { source, examples, hasLabels: batches.length > 0 && batches.every(({ labels }) => labels !== undefined) };
}

const SIZE = 32;

function part(batch: Batch, start: number, end: number): Batch {
  const { labels } = batch;
  if (labels === undefined) return rowsOf(batch, start, end);
  const width = labels.values.length / batch.size;
  const values = labels.values.subarray(start * width, end * width);
  return { ...rowsOf(batch, start, end), labels: { shape: [end - start, ...labels.shape.slice(1)], values } };
}
