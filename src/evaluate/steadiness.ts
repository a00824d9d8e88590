/** Does the model answer the same question the same way twice, and alone as in company? */
import type { Batch, TensorData } from '../data/source.ts';
import type { Finding } from './measurement.ts';
import { firstOf } from './pad.ts';

type Predict = (batch: Batch) => Promise<TensorData>;

/** Kernels may sum in another order from run to run or for another batch size: differences below this are rounding. */
const ROUNDING = 1e-4;

/** `first`: outputs of `batch` as already predicted. Costs one more prediction of the batch and one of a single example. */
export async function checkSteadiness(
  predict: Predict,
  batch: Batch,
  first: TensorData,
  singles: boolean,
): Promise<Finding[]> {
  const again = largestDifference((await predict(batch)).values, first.values);
  if (again.relative > ROUNDING) {
    return [
      {
        code: 'unsteady-output',
        level: 'warn',
        text: `Two predictions of the same ${batch.size} examples differ by up to ${again.absolute.toPrecision(2)}: the model is random at inference (dropout or noise left on), so every figure depends on chance.`,
      },
    ];
  }
  if (!singles || batch.size < 2) return [];
  const single = await predict(firstOf(batch, 1));
  const alone = largestDifference(single.values, first.values.subarray(0, single.values.length));
  if (alone.relative <= ROUNDING) return [];
  return [
    {
      code: 'batch-dependent',
      level: 'info',
      text: `The prediction of an example alone differs from the one in a batch of ${batch.size} by up to ${alone.absolute.toPrecision(2)}: the model mixes the examples of a batch (batch normalisation in training mode?).`,
    },
  ];
}

function largestDifference(a: TensorData['values'], b: TensorData['values']): { absolute: number; relative: number } {
  let [absolute, size] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    absolute = Math.max(absolute, Math.abs(a[i] - b[i]) || 0);
    size = Math.max(size, Math.abs(b[i]) || 0);
  }
  return { absolute, relative: absolute / Math.max(size, 1e-6) };
}
