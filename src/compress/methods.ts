/** All compression methods. A new one is a file of its own and a line here (and its options in recipe.ts). */
import { cluster } from './cluster.ts';
import { equalize } from './equalize.ts';
import { foldBatchNorm } from './fold-batch-norm.ts';
import { lowRank } from './low-rank.ts';
import type { Method } from './method.ts';
import { prune } from './prune.ts';
import { pruneChannels } from './prune-channels.ts';
import { quantize } from './quantize.ts';
import { quantizeAware } from './quantize-aware.ts';
import { rateDistortion } from './rate-distortion.ts';
import { rdoQuantize } from './rdo-quantize.ts';
import type { Step } from './recipe.ts';
import { removeDeadChannels } from './remove-dead-channels.ts';
import { removeLayers } from './remove-layers.ts';

export const methods = {
  pruneChannels,
  lowRank,
  removeLayers,
  prune,
  cluster,
  quantizeAware,
  rateDistortion,
  removeDeadChannels,
  foldBatchNorm,
  equalize,
  quantize,
  rdoQuantize,
} as const;

/** The method of a step; the step itself is its options. */
export function methodOf(step: Step): Method<Step> {
  return methods[step.method] as Method<Step>;
}
