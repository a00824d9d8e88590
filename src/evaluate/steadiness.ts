/** Does the model answer the same question the same way twice, and alone as in company? */
import type { Batch, TensorData } from '../data/source.ts';
import { largest, largestDifference } from './largest.ts';
import type { Finding } from './measurement.ts';
import { rowsOf } from './pad.ts';

type Predict = (batch: Batch) => Promise<TensorData>;

/** Share of the largest output: kernels sum in another order for another batch size, differences below it are rounding. */
const ROUNDING = 1e-4;

/** `first`: outputs of `batch` as already predicted. Costs one more prediction of the batch and three of single examples. */
export async function checkSteadiness(
  predict: Predict,
  batch: Batch,
  first: TensorData,
  singles: boolean,
): Promise<Finding[]> {
  const rounding = ROUNDING * largest(first.values);
  const again = largestDifference((await predict(batch)).values, first.values);
  if (again > rounding) {
    return [
      {
        code: 'unsteady-output',
        level: 'warn',
        text: `Two predictions of the same ${batch.size} examples differ by up to ${again.toPrecision(2)}: the model is random at inference (dropout or noise left on), so every figure depends on chance.`,
      },
    ];
  }
  if (!singles || batch.size < 2) return [];
  const width = first.values.length / batch.size;
  let alone = 0;
  for (const index of new Set([0, batch.size >> 1, batch.size - 1])) {
    const single = await predict(rowsOf(batch, index, index + 1));
    alone = Math.max(alone, largestDifference(single.values, first.values.subarray(index * width)));
  }
  if (alone <= rounding) return [];
  return [
    {
      code: 'batch-dependent',
      level: 'info',
      text: `The prediction of an example alone differs from the one in a batch of ${batch.size} by up to ${alone.toPrecision(2)}: the model mixes the examples of a batch (batch normalisation in training mode?).`,
    },
  ];
}
