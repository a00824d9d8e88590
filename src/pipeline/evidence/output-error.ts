import type { Batch } from '../../data/source.ts';
import { fixedBatch, predictor } from '../../evaluate/collect.ts';
import type { Model } from '../../model/model.ts';
import { loadRunnable, type Runnable } from '../../model/runnable.ts';
import { batchSizeFor } from './batch-size.ts';
import type { EvidenceSetting } from './setting.ts';

/**
 * Mean squared difference of all outputs of two models on the sample, over the mean square of the first's. Outputs are taken
 * in their order; they have the same shapes. 0 where both are zero, infinite where only the first is.
 */
export async function outputError(setting: EvidenceSetting, reference: Model, model: Model): Promise<number> {
  const { tf, quicken } = setting.tools;
  const first = await loadRunnable(tf, reference, quicken);
  try {
    const second = await loadRunnable(tf, model, quicken);
    try {
      return await compare(setting, first, second);
    } finally {
      second.dispose();
    }
  } finally {
    first.dispose();
  }
}

async function compare(setting: EvidenceSetting, first: Runnable, second: Runnable): Promise<number> {
  const size = fixedBatch(first) ?? batchSizeFor(second, 128, setting);
  const predict = [first, second].map((runnable) => allOutputs(setting, runnable, size));
  let [difference, square] = [0, 0];
  for await (const batch of setting.sample.source.batches({ size })) {
    const [theirs, own] = [await predict[0](batch), await predict[1](batch)];
    theirs.forEach((values, output) => {
      for (let i = 0; i < values.length; i++) {
        difference += (own[output][i] - values[i]) ** 2;
        square += values[i] ** 2;
      }
    });
  }
  return difference === 0 ? 0 : difference / square;
}

function allOutputs({ tools }: EvidenceSetting, runnable: Runnable, size: number) {
  const heads = runnable.outputs.map((head) => predictor(tools.tf, runnable, head, size));
  return async (batch: Batch): Promise<ArrayLike<number>[]> => {
    const values: ArrayLike<number>[] = [];
    for (const head of heads) values.push((await head(batch)).values);
    return values;
  };
}
