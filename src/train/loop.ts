/** The training loop, shared by training from scratch and fine-tuning. */
import type { NamedTensorMap } from '@tensorflow/tfjs';
import type { Source } from '../data/source.ts';
import { chooseHead } from '../evaluate/head.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import { inputFailure } from '../failure.ts';
import type { Random } from '../math/random.ts';
import type { Tf, Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { augmented } from './augment-batch.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Distillation } from './distillation.ts';
import { findRate } from './find-rate.ts';
import { scheduledRate } from './learning-rate.ts';
import { type Course, type LoopState, restoreLoop, saveLoop, start } from './loop-state.ts';
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
  /** Where to go on after a kill. */
  readonly checkpoint?: Checkpoint<LoopState>;
  /** Is shown the gradients of each step before they are applied. */
  observe?(gradients: NamedTensorMap): void;
  /** What `beforeStep` carries from step to step. */
  readonly ramp?: { save(): unknown; restore(saved: unknown): void };
}

export interface LoopResult extends Pick<Course, 'stoppedEarly' | 'bestEpoch' | 'best' | 'history'> {
  readonly epochs: number;
  readonly steps: number;
  /** Where it was sought. */
  readonly learningRate?: number;
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
  const head = chooseHead(trainable.outputs, task.output);
  const { noise, distillation, observe } = request;
  const loss = lossOf(tf, task.kind, request.scale);
  const learner = { tf, trainable, head, kind: task.kind, loss, noise, forms, distillation };
  const usual = { ...options.optimizer, learningRate: request.learningRate };
  // Forms bring optimizers of their own, which a sweep would leave behind in no good state.
  const isSought = options.findRate && options.optimizer.learningRate === undefined && forms.length === 0;
  const learningRate = isSought ? await foundRate() : request.learningRate;
  const optimizer = request.makeOptimizer(tf, { ...usual, learningRate }, request.backend);
  const setting = { ...learner, optimizer, observe };
  const live = { ...request, forms, optimizer };
  let state: Course = { ...start, history: [] };
  let resumed = await request.checkpoint?.load();

  try {
    if (resumed !== undefined) state = restoreLoop(resumed, live);
    for (let epoch = resumed?.epoch ?? 1; epoch <= options.epochs && !isOver(); epoch++) {
      const note = `epoch ${epoch} of ${options.epochs}`;
      const draws = random.fork(`epoch ${epoch}`);
      let { sum, seen, inEpoch } = resumed ?? { sum: 0, seen: 0, inEpoch: 0 };
      let toSkip = inEpoch;
      resumed = undefined;
      for await (const batch of splits.train.batches({ size: batchSize, shuffle: draws.fork('shuffle') })) {
        if (fixedBatch !== undefined && batch.size !== fixedBatch) continue;
        if (toSkip > 0) {
          // Draws what it drew before the kill.
          augmented(batch, options.augment, draws, state.done);
          toSkip--;
          continue;
        }
        if (state.done >= steps) break;
        await request.beforeStep?.(state.done, steps);
        const progress = state.done / steps;
        const rate = scheduledRate(options.schedule, learningRate, progress, options.warmUp);
        const loss = trainStep(
          setting,
          augmented(batch, options.augment, draws, state.done),
          draws.fork(`step ${state.done}`),
          {
            progress,
            rate,
          },
        );
        if (!Number.isFinite(loss)) throw diverged(loss, epoch, learningRate);
        hold();
        sum += loss * batch.size;
        seen += batch.size;
        inEpoch++;
        state.done++;
        request.progress?.({ stage, done: state.done, total: steps, note });
        if (request.checkpoint?.isDue())
          await saveLoop(request.checkpoint, { ...state, epoch, sum, seen, inEpoch }, live);
      }
      if (seen === 0) throw noExamples();
      for (const form of forms) form.write(state.done / steps);
      const quality = splits.validation && (await validated(request, splits.validation, batchSize));
      state.history.push({ epoch, loss: sum / seen, validation: quality?.value });
      if (!(request.mayKeep?.(state.done) ?? true)) continue;
      const isLastAlone = forms.some(({ keeps }) => keeps === 'last');
      if (isLastAlone || isNewBest(quality, state.best?.quality ?? request.incumbent)) {
        state.best = { quality, values: await trainable.values(), states: forms.map((form) => form.state()) };
        state.bestEpoch = epoch;
        state.waited = 0;
      } else {
        state.waited++;
        state.stoppedEarly =
          options.patience !== undefined && state.waited >= options.patience && epoch < options.epochs;
      }
    }
    await request.checkpoint?.remove();
  } finally {
    optimizer.dispose();
  }
  const { done, history, stoppedEarly, bestEpoch, best } = state;
  const found = isSought ? { learningRate } : {};
  return { epochs: history.length, steps: done, stoppedEarly, bestEpoch, best, history, ...found };

  /** Zeros of pruning come first, so that norms are held of what is left; all constraints of TensorFlow.js keep zeros. */
  function hold(): void {
    request.afterStep?.();
    if (trainable.constrain()) request.afterStep?.();
  }

  function foundRate(): Promise<number> {
    const { makeOptimizer, backend } = request;
    const [source, draws] = [splits.train, random.fork('find rate')];
    const sweep = { source, batchSize, fixedBatch, random: draws, makeOptimizer, backend, optimizer: usual };
    return findRate({ ...sweep, setting: learner, afterStep: hold });
  }

  function isOver(): boolean {
    return resumed === undefined && (state.done >= steps || state.stoppedEarly);
  }
}

async function validated({ tf, trainable, task }: LoopRequest, source: Source, batchSize: number): Promise<Quality> {
  return (await measureQuality(tf, trainable, source, task, Math.max(batchSize, 64))).quality;
}

function isNewBest(quality: Quality | undefined, incumbent: Quality | undefined): boolean {
  return quality === undefined || incumbent === undefined || isBetter(quality, incumbent);
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
