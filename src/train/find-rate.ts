import type { Source } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import type { MakeOptimizer, OptimizerOptions } from './make-optimizer.ts';
import { type StepSetting, trainStep } from './train-step.ts';

/** Steps of the sweep. */
const STEPS = 64;
/** The sweep runs from the usual rate divided by this to that rate times this. */
const REACH = 1000;
/** Of the running mean of losses. */
const DECAY = 0.8;
/** The sweep ends where the loss is so many times the least one. */
const BLOWN = 4;
/** The rate that is taken stands so far below the one of the least loss, where training is about to blow up. */
const BELOW = 10;
/** It stays within this of the usual rate: a sweep of a few batches is no ground for more. */
const TRUST = 10;

export interface FindRateRequest {
  readonly setting: Omit<StepSetting, 'optimizer'>;
  readonly source: Source;
  readonly batchSize: number;
  readonly fixedBatch?: number;
  readonly random: Random;
  readonly makeOptimizer: MakeOptimizer;
  readonly backend: 'native' | 'wasm' | 'cpu';
  /** With the usual rate. */
  readonly optimizer: OptimizerOptions;
  /** Holds masks and constraints after a step. */
  afterStep(): void;
}

/**
 * The range test of Smith 2017 ("Cyclical learning rates for training neural networks", arXiv 1506.01186): the rate grows
 * from step to step by a constant factor, and the rate of the least (smoothed) loss, divided by ten, is a sound peak for a
 * schedule. The weights are as they were afterwards; what makes them is the caller's to make anew.
 */
export async function findRate(request: FindRateRequest): Promise<number> {
  const { setting, optimizer: options, random } = request;
  const { tf, trainable } = setting;
  const usual = options.learningRate;
  const before = await trainable.values();
  const optimizer = request.makeOptimizer(tf, options, request.backend);
  let [mean, step] = [0, 0];
  let best = { loss: Number.POSITIVE_INFINITY, rate: usual };
  try {
    sweep: for (let pass = 0; step < STEPS; pass++) {
      const first = step;
      const shuffle = random.fork(`pass ${pass}`);
      for await (const batch of request.source.batches({ size: request.batchSize, shuffle })) {
        if (request.fixedBatch !== undefined && batch.size !== request.fixedBatch) continue;
        if (step >= STEPS) break;
        const rate = usual * REACH ** ((2 * step) / (STEPS - 1) - 1);
        const loss = trainStep({ ...setting, optimizer }, batch, random.fork(`step ${step}`), { progress: 0, rate });
        request.afterStep();
        mean = DECAY * mean + (1 - DECAY) * loss;
        step++;
        const smooth = mean / (1 - DECAY ** step);
        if (!Number.isFinite(smooth) || smooth > BLOWN * best.loss) break sweep;
        if (smooth < best.loss) best = { loss: smooth, rate };
      }
      if (step === first) break;
    }
  } finally {
    optimizer.dispose();
    trainable.assign(before);
  }
  return Number(Math.min(usual * TRUST, Math.max(usual / TRUST, best.rate / BELOW)).toPrecision(2));
}
