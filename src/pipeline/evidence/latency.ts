import { feed } from '../../evaluate/feed.ts';
import { median } from '../../evaluate/median.ts';
import { padBatch } from '../../evaluate/pad.ts';
import { blockTimer, warmUp } from '../../evaluate/time-blocks.ts';
import type { Model } from '../../model/model.ts';
import { loadRunnable } from '../../model/runnable.ts';
import { firstBatch } from '../stages.ts';
import type { EvidenceSetting } from './setting.ts';

/** Milliseconds in all; a model that is slower than a tenth of it takes longer. */
const BUDGET = 1000;
const FEWEST_BLOCKS = 5;
const MOST_BLOCKS = 200;
/** A turn lasts this long at least: far above the clock's grain. */
const TURN = 0.25;

/** Median milliseconds per prediction of one example (of one batch, where the model insists on its size). */
export async function timePrediction(setting: EvidenceSetting, model: Model): Promise<number> {
  const { tools, sample } = setting;
  const { tf, now } = tools;
  const runnable = await loadRunnable(tf, model, tools.quicken);
  const fixed = runnable.inputs.find((port) => port.fixedBatch !== undefined)?.fixedBatch;
  const batch = await firstBatch(sample.source, fixed ?? 1);
  const inputs = feed(tf, runnable.inputs, padBatch(batch!, fixed ?? 1));
  const run = async (): Promise<void> => {
    const outputs = runnable.predict(inputs);
    for (const output of Object.values(outputs)) await output.data();
    tf.dispose(outputs);
  };
  try {
    const end = now() + BUDGET;
    const [fastest] = await warmUp({ runs: [run], now }, BUDGET / 5);
    const { times, block } = blockTimer({ runs: [run], repeats: Math.max(1, Math.ceil(TURN / fastest)), now });
    while (times[0].length < FEWEST_BLOCKS || (now() < end && times[0].length < MOST_BLOCKS)) await block();
    return median(times[0]);
  } finally {
    tf.dispose(inputs);
    runnable.dispose();
  }
}
