/** The training loop, shared by training from scratch and fine-tuning. */
import type { Batch, Source } from '../data/source.ts';
import { chooseHead } from '../evaluate/head.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import { inputFailure } from '../failure.ts';
import type { Random } from '../math/random.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { shiftPictures } from './augment.ts';
import type { Distillation } from './distillation.ts';
import { scheduledRate } from './learning-rate.ts';
import { lossOf } from './loss.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { FineTuneOptions } from './options.ts';
import { planSteps } from './plan-steps.ts';
import { isBetter, measureQuality, type Quality } from './quality.ts';
import { trainStep } from './train-step.ts';
import type { WeightForm } from './weight-form.ts';

export interface LoopRequest {
  readonly tf: Tf;
  readonly backend: 'native' | 'wasm' | 'cpu';
  readonly trainable: Trainable;
  readonly splits: { readonly train: Source; readonly validation?: Source };
  readonly task: Task;
  /** What the output is, as evaluation found it before training. */
  readonly scale: Scale;
  readonly options: Omit<FineTuneOptions, 'seed' | 'epochs'> & { readonly epochs: number };
  readonly learningRate: number;
  readonly random: Random;
  readonly makeOptimizer: MakeOptimizer;
  readonly noise: Noise;
  readonly batchDivisor: number;
  readonly stage: string;
  readonly progress?: Progress;
  /** Quality that an epoch must beat to be kept. */
  readonly incumbent?: Quality;
  readonly forms?: readonly WeightForm[];
  /** Learns from the original too. */
  readonly distillation?: Distillation;
  /** Before a step; what it awaits may change weights. `step` counts from 0. */
  beforeStep?(step: number, steps: number): Promise<void> | void;
  afterStep?(): void;
  /** Whether the weights as they are after `step` steps may be kept: not so in the middle of gradual pruning. */
  mayKeep?(step: number): boolean;
}

export interface LoopResult {
  readonly epochs: number;
  readonly steps: number;
  readonly stoppedEarly: boolean;
  /** From 1; 0 where the incumbent was not beaten. */
  readonly bestEpoch: number;
  readonly best?: {
    readonly quality?: Quality;
    readonly values: Map<string, Float32Array>;
    /** One per form. */
    readonly states: readonly unknown[];
  };
  readonly history: readonly { readonly epoch: number; readonly loss: number; readonly validation?: number }[];
}

/**
 * Trains for the epochs, or steps, of the options; measures the validation split after each epoch and keeps the weights of
 * the best one (of the last one where there is no such split). Same seed, data and backend give the same weights, bit for
 * bit. Throws an input failure `train/diverged` when the loss is no longer a number.
 */
export async function runLoop(request: LoopRequest): Promise<LoopResult> {
  const { tf, trainable, splits, task, options, random, stage, forms = [] } = request;
  const fixedBatch = trainable.inputs.find((port) => port.fixedBatch !== undefined)?.fixedBatch;
  const { batchSize, steps } = await planSteps(splits.train, options, { ...request, fixedBatch });
  const optimizer = request.makeOptimizer(
    tf,
    { ...options.optimizer, learningRate: request.learningRate },
    request.backend,
  );
  const head = chooseHead(trainable.outputs, task.output);
  const setting = {
    tf,
    trainable,
    head,
    kind: task.kind,
    loss: lossOf(tf, task.kind, request.scale),
    optimizer,
    noise: request.noise,
    forms,
    distillation: request.distillation,
  };
  const history: { epoch: number; loss: number; validation?: number }[] = [];
  let best: LoopResult['best'];
  let [done, bestEpoch, waited, stoppedEarly] = [0, 0, 0, false];

  try {
    for (let epoch = 1; epoch <= options.epochs && done < steps && !stoppedEarly; epoch++) {
      const note = `epoch ${epoch} of ${options.epochs}`;
      const draws = random.fork(`epoch ${epoch}`);
      let [sum, seen] = [0, 0];
      for await (const batch of splits.train.batches({ size: batchSize, shuffle: draws.fork('shuffle') })) {
        if (done >= steps) break;
        if (fixedBatch !== undefined && batch.size !== fixedBatch) continue;
        await request.beforeStep?.(done, steps);
        const progress = done / steps;
        const rate = scheduledRate(options.schedule, request.learningRate, progress);
        const loss = trainStep(setting, augmented(batch, options, draws), draws.fork(`step ${done}`), {
          progress,
          rate,
        });
        if (!Number.isFinite(loss)) throw diverged(loss, epoch, request.learningRate);
        request.afterStep?.();
        // Zeros of pruning come first, so that norms are held of what is left; all constraints of TensorFlow.js keep zeros.
        if (trainable.constrain()) request.afterStep?.();
        sum += loss * batch.size;
        seen += batch.size;
        done++;
        request.progress?.({ stage, done, total: steps, note });
      }
      if (seen === 0) throw noExamples();
      for (const form of forms) form.write(done / steps);
      const quality = splits.validation && (await validated(request, splits.validation, batchSize));
      history.push({ epoch, loss: sum / seen, validation: quality?.value });
      if (!(request.mayKeep?.(done) ?? true)) continue;
      const isLastAlone = forms.some(({ keeps }) => keeps === 'last');
      if (isLastAlone || isNewBest(quality, best?.quality ?? request.incumbent)) {
        best = { quality, values: await trainable.values(), states: forms.map((form) => form.state()) };
        bestEpoch = epoch;
        waited = 0;
      } else {
        waited++;
        stoppedEarly = options.patience !== undefined && waited >= options.patience && epoch < options.epochs;
      }
    }
  } finally {
    optimizer.dispose();
  }
  return { epochs: history.length, steps: done, stoppedEarly, bestEpoch, best, history };
}

async function validated({ tf, trainable, task }: LoopRequest, source: Source, batchSize: number): Promise<Quality> {
  return (await measureQuality(tf, trainable, source, task, Math.max(batchSize, 64))).quality;
}

function isNewBest(quality: Quality | undefined, incumbent: Quality | undefined): boolean {
  return quality === undefined || incumbent === undefined || isBetter(quality, incumbent);
}

function augmented(batch: Batch, options: LoopRequest['options'], draws: Random): Batch {
  const pixels = options.augment?.shift ?? 0;
  if (pixels === 0) return batch;
  const inputs = Object.entries(batch.inputs).map(([name, data]) => [name, shiftPictures(data, pixels, draws)]);
  return { ...batch, inputs: Object.fromEntries(inputs) };
}

function diverged(loss: number, epoch: number, rate: number): Error {
  return inputFailure('train/diverged', {
    where: `epoch ${epoch}`,
    what: `the loss became ${loss} at a learning rate of ${rate}`,
    fix: `Set \`optimizer.learningRate\` to ${Number((rate / 10).toPrecision(2))} or less, and check that inputs are scaled`,
  });
}

function noExamples(): Error {
  return inputFailure('train/no-examples', {
    where: 'data.train',
    what: 'it holds no examples (or fewer than one batch of a graph that insists on its batch size)',
    fix: 'Point it at data with at least one batch',
  });
}
