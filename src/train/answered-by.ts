/** Splits without labels, with the original's own answers in their place: what a student without labels is judged by. */
import type { Batch, Source, TensorData } from '../data/source.ts';
import { predictBatch } from '../evaluate/feed.ts';
import { chooseHead } from '../evaluate/head.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Runnable, Tf } from '../model/runnable.ts';

/** Whether the first batch has labels. */
export async function hasLabels(source: Source): Promise<boolean> {
  for await (const { labels } of source.batches({ size: 1 })) return labels !== undefined;
  return false;
}

/** The same examples, labelled by what the original says of them: its class, its set of labels, its numbers. */
export function answeredBy(
  source: Source,
  original: Runnable,
  { tf, task, scale }: { readonly tf: Tf; readonly task: Task; readonly scale: Scale },
): Source {
  const head = chooseHead(original.outputs, task.output);
  return {
    count: source.count,
    classes: source.classes,
    async *batches(options): AsyncIterable<Batch> {
      for await (const batch of source.batches(options)) {
        const output = await predictBatch(tf, original, batch, head);
        yield { ...batch, labels: answers(output, batch.size, task.kind, scale) };
      }
    },
  };
}

function answers({ values }: TensorData, rows: number, kind: Task['kind'], scale: Scale): TensorData {
  const width = values.length / rows;
  if (kind === 'regression') return { shape: [rows, width], values };
  const threshold = scale === 'logits' ? 0 : 0.5;
  if (kind === 'multiLabel' || width === 1) {
    const says = Uint8Array.from(values, (value) => (value > threshold ? 1 : 0));
    return kind === 'multiLabel'
      ? { shape: [rows, width], values: says }
      : { shape: [rows], values: Int32Array.from(says) };
  }
  const classes = Int32Array.from({ length: rows }, (_, row) => {
    const own = values.subarray(row * width, (row + 1) * width) as Float32Array;
    return own.indexOf(Math.max(...own));
  });
  return { shape: [rows], values: classes };
}
