/** Does a model that is written and read back predict the same? */
import type { Batch } from '../data/source.ts';
import { digestOf } from '../model/digest.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { readModelFiles } from '../model/read.ts';
import { loadRunnable, type Runnable, type Tf } from '../model/runnable.ts';
import { writeModel } from '../model/write.ts';
import { fixedBatch, predictor } from './collect.ts';
import { chooseHead } from './head.ts';
import { largest, largestDifference } from './largest.ts';
import type { Finding } from './measurement.ts';
import type { Task } from './task.ts';

export interface SavingRequest {
  readonly tf: Tf;
  readonly model: Model;
  readonly runnable: Runnable;
  /** Of the files that the model was read from. */
  readonly digest: string;
  /** As the runnable was loaded, so that the same kernels are compared. */
  readonly quicken?: Quicken;
  readonly task: Task;
  /** A few examples. */
  readonly batch: Batch;
}

/** The copies of a larger model would cost more memory than the answer is worth. */
const MOST_WEIGHT_BYTES = 64 * 2 ** 20;
/** Share of the largest output. The same numbers in the same kernels give the same outputs; float16 storage is exact too. */
const TOLERANCE = 1e-6;

/** Costs no prediction where writing gives the very bytes that were read. */
export async function checkSaving(request: SavingRequest): Promise<Finding[]> {
  const { tf, model, runnable, task, batch } = request;
  if (model.weights.reduce((sum, { values }) => sum + values.byteLength, 0) > MOST_WEIGHT_BYTES) return [];
  const files = writeModel(model);
  if (digestOf(files) === request.digest) return [];
  const again = await loadRunnable(tf, readModelFiles(files), request.quicken);
  try {
    const head = chooseHead(runnable.outputs, task.output);
    const size = fixedBatch(runnable) ?? batch.size;
    const before = await predictor(tf, runnable, head, size)(batch);
    const after = await predictor(tf, again, chooseHead(again.outputs, task.output), size)(batch);
    const difference = largestDifference(after.values, before.values);
    if (difference <= TOLERANCE * largest(before.values)) return [];
    return [
      {
        code: 'save-load',
        level: 'warn',
        text: `Written and read back, the model's outputs for ${batch.size} examples differ by up to ${difference.toPrecision(2)}: something in it is lost when it is saved.`,
      },
    ];
  } finally {
    again.dispose();
  }
}
