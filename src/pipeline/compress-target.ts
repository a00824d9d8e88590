/** The first half of the pipeline, for `compress`: the candidate, unmeasured. */
import type { TargetConfig } from '../config/schema.ts';
import type { FineTuneResult, SizeFigures, StepResult, Trail } from '../evaluate/measurement.ts';
import type { ModelFiles } from '../model/model.ts';
import { produce } from './produce.ts';
import { live, openModel, prepareData, stopwatch } from './stages.ts';
import type { Tools } from './tools.ts';
import { keepTrail } from './trail.ts';

export interface CompressedTarget {
  readonly files: ModelFiles;
  /** The packed container, where it has room for the model. */
  readonly packed?: Uint8Array;
  readonly originalSize: SizeFigures;
  readonly size: SizeFigures;
  readonly steps: readonly StepResult[];
  readonly fineTune?: FineTuneResult;
  readonly trail?: Trail;
}

export async function compressTarget(target: string, config: TargetConfig, tools: Tools): Promise<CompressedTarget> {
  const { stage } = stopwatch(target, tools);
  const original = await stage('read the original', () => openModel(config.model, tools));
  const data = await stage('prepare the data', () => prepareData(config, original.runnable, tools));
  const { files, packed, steps, fineTune, trail } = await stage('compress and fine-tune', () =>
    produce(original.model, data, config, tools, { trail: keepTrail(data, config, tools) }),
  );
  const candidate = await stage('read the candidate', () => live(files, undefined, tools, packed));
  return { files, packed, originalSize: original.size, size: candidate.size, steps, fineTune, trail };
}
