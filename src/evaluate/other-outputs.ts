/** What compression did to the outputs of a model that no metric of the task looks at. */
import type { Source } from '../data/source.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import { sumDrift } from './compare.ts';
import { predictBatch } from './feed.ts';
import { chooseHead } from './head.ts';
import type { Finding } from './measurement.ts';
import { smallestReference } from './metrics/relative-drift.ts';
import { padBatch } from './pad.ts';
import type { Task } from './task.ts';

/** A larger root mean square of the difference, as a share of the original's, is a warning. */
const NOTABLE = 0.05;

export interface OtherOutputsRequest {
  readonly tf: Tf;
  readonly runnable: Runnable;
  readonly original: Runnable;
  readonly source: Source;
  readonly task: Task;
  readonly batchSize: number;
}

/**
 * A target judges one output, and fine-tuning minimises the loss of that one alone. Of the others the first batch is
 * looked at, so that nobody takes a verdict for theirs. None where the model has one output.
 */
export async function otherOutputs(request: OtherOutputsRequest): Promise<Finding[]> {
  const { tf, runnable, original, source, task } = request;
  if (runnable.outputs.length < 2) return [];
  const head = chooseHead(runnable.outputs, task.output);
  const others = runnable.outputs.filter((port) => port !== head);
  const fixed = runnable.inputs.find((port) => port.fixedBatch !== undefined)?.fixedBatch;
  const size = fixed ?? request.batchSize;
  for await (const first of source.batches({ size })) {
    const batch = fixed === undefined ? first : padBatch(first, fixed);
    const drifts: string[] = [];
    let notable = false;
    for (const port of others) {
      const drift = sumDrift();
      const [now, then] = [
        await predictBatch(tf, runnable, batch, port),
        await predictBatch(tf, original, batch, port),
      ];
      if (now.values.length !== then.values.length) continue;
      drift.add(now.values as Float32Array, then.values as Float32Array);
      const { rms, originalRms } = drift.finish();
      notable ||= !(rms <= NOTABLE * Math.max(originalRms, smallestReference));
      drifts.push(`\`${port.name}\` by ${Number.isFinite(rms) ? share(rms, originalRms) : 'not a number'}`);
    }
    if (drifts.length === 0) return [];
    const text = `Only its output \`${head.name}\` is judged, and fine-tuning looks at no other. Its other outputs differ from the original's on the first ${first.size} examples (root mean square): ${drifts.join(', ')}. Give each output that matters a target of its own; with \`fineTune: {epochs: 0}\` they all get the same model.`;
    return [{ code: 'other-outputs', level: notable ? 'warn' : 'info', text }];
  }
  return [];
}

function share(rms: number, reference: number): string {
  return reference < smallestReference ? rms.toPrecision(2) : `${((100 * rms) / reference).toFixed(1)} %`;
}
