/** Where size and quality went: what each step left, measured as the recipe goes along. */
import type { Splits } from '../data/source.ts';
import { fixedBatch } from '../evaluate/collect.ts';
import type { Trail, TrailPoint } from '../evaluate/measurement.ts';
import { seededRandom } from '../math/random.ts';
import type { Model } from '../model/model.ts';
import { loadRunnable } from '../model/runnable.ts';
import { nonZeroWeights, weightBytes } from '../model/weight-bytes.ts';
import { packIfRoom } from '../packed/pack.ts';
import { packedSize } from '../packed/packed-size.ts';
import { measureQuality } from '../train/quality.ts';
import { type Sample, takeSample } from './evidence/sample.ts';
import type { ProduceOptions } from './request.ts';
import type { Tools } from './tools.ts';

/** Enough to see where quality went, and a fraction of what evaluation costs. */
const EXAMPLES = 2000;
const BATCH = 256;
/** Packing a larger model after each step would take seconds. */
const MOST_PACKED = 4_000_000;

export interface TrailKeeper {
  /** The model as `step` left it. */
  note(step: string, model: Model): Promise<void>;
  /** Undefined where there was nothing to follow: no step. */
  trail(): Trail | undefined;
}

function packedBytes(model: Model): number | undefined {
  const numbers = model.weights.reduce((sum, { shape }) => sum + shape.reduce((product, side) => product * side, 1), 0);
  const packed = numbers > MOST_PACKED ? undefined : packIfRoom(model);
  return packed && packedSize(packed).weights;
}

/** For candidates that nobody asks about: a baseline's, a search's. */
export const noTrail: TrailKeeper = { note: async () => {}, trail: () => undefined };

/**
 * Quality is the headline metric on at most 2,000 examples of the validation split, the same after each step; never of the
 * test split, which gates look at. It is left out, with the reason, where there is no such split or it has no labels, and
 * after the worker ran out of memory once.
 */
export function keepTrail({ validation }: Splits, { task, seed }: ProduceOptions, tools: Tools): TrailKeeper {
  const points: TrailPoint[] = [];
  let metric: string | undefined;
  let sample: Sample | undefined;
  let reason =
    validation === undefined
      ? 'the data gives no `validation` split'
      : tools.batchDivisor > 1
        ? 'the worker ran out of memory before'
        : undefined;

  async function qualityOf(model: Model): Promise<number | undefined> {
    if (validation === undefined || reason !== undefined) return undefined;
    sample ??= await takeSample(validation, EXAMPLES, seededRandom(seed).fork('trail'));
    if (!sample.hasLabels) reason = 'the `validation` split has no labels';
    if (!sample.hasLabels) return undefined;
    const runnable = await loadRunnable(tools.tf, model, tools.quicken);
    try {
      const { quality } = await measureQuality(tools.tf, runnable, sample.source, task, fixedBatch(runnable) ?? BATCH);
      metric = quality.metric;
      return Number.isFinite(quality.value) ? quality.value : undefined;
    } finally {
      runnable.dispose();
    }
  }

  return {
    async note(step, model) {
      const quality = await qualityOf(model);
      const packed = packedBytes(model);
      points.push({
        step,
        weightBytes: weightBytes(model),
        ...(packed === undefined ? {} : { packedBytes: packed }),
        nonZeros: nonZeroWeights(model),
        ...(quality === undefined ? {} : { quality }),
      });
    },
    trail() {
      if (points.length < 2) return undefined;
      return {
        ...(metric === undefined ? {} : { metric, examples: sample!.examples }),
        ...(reason === undefined ? {} : { unmeasured: reason }),
        points,
      };
    },
  };
}
