/** Does the model answer the same question the same way twice, and alone as in company? */
import type { Batch, TensorData } from '../data/source.ts';
import type { Finding } from './measurement.ts';
import { firstOf } from './pad.ts';

type Predict = (batch: Batch) => Promise<TensorData>;

/** Share of the largest output: kernels sum in another order for another batch size, differences below it are rounding. */
const ROUNDING = 1e-4;

/** `first`: outputs of `batch` as already predicted. Costs one more prediction of the batch and one of a single example. */
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
  const single = await predict(firstOf(batch, 1));
  const alone = largestDifference(single.values, first.values);
  if (alone <= rounding) return [];
  return [
    {
      code: 'batch-dependent',
      level: 'info',
      text: `The prediction of an example alone differs from the one in a batch of ${batch.size} by up to ${alone.toPrecision(2)}: the model mixes the examples of a batch (batch normalisation in training mode?).`,
    },
  ];
}

/** Over the entries of `a`; NaN counts as no difference: it is a finding of its own. */
function largestDifference(a: TensorData['values'], b: TensorData['values']): number {
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference = Math.max(difference, Math.abs(a[i] - b[i]) || 0);
  return difference;
}

function largest(values: TensorData['values']): number {
  let size = 0;
  for (let i = 0; i < values.length; i++) size = Math.max(size, Math.abs(values[i]) || 0);
  return size;
}
