import type { MeasuredQuality } from '../../compress/evidence.ts';
import type { Model } from '../../model/model.ts';
import { loadRunnable } from '../../model/runnable.ts';
import { measureQuality } from '../../train/quality.ts';
import { batchSizeFor } from './batch-size.ts';
import type { EvidenceSetting } from './setting.ts';

/** Headline metric and loss on the sample; undefined without labels. */
export async function qualityOn(setting: EvidenceSetting, model: Model): Promise<MeasuredQuality | undefined> {
  const { tools, options, sample } = setting;
  if (!sample.hasLabels) return undefined;
  const runnable = await loadRunnable(tools.tf, model, tools.quicken);
  try {
    const size = batchSizeFor(runnable, 128, setting);
    const { quality } = await measureQuality(tools.tf, runnable, sample.source, options.task, size);
    const { metric, better, value, loss } = quality;
    return { metric, better, value, loss };
  } finally {
    runnable.dispose();
  }
}
