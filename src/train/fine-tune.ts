import { type Forms, noForms } from '../compress/form.ts';
import type { Gathered, Masks, MethodOutcome } from '../compress/method.ts';
import { applyMasks } from '../compress/prune.ts';
import type { Source } from '../data/source.ts';
import type { FineTuneResult } from '../evaluate/measurement.ts';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import { seededRandom } from '../math/random.ts';
import { applyValues } from '../model/apply-values.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { loadTrainable, type Tf, type Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { answeredBy, hasLabels } from './answered-by.ts';
import { type Checkpoint, type Checkpoints, checkpointOf, modelParts } from './checkpoint.ts';
import { type Distillation, openDistillation } from './distillation.ts';
import { bringToLife } from './forms.ts';
import { gradientSums } from './gradient-sums.ts';
import { gradualPruning } from './gradual-pruning.ts';
import { learningRateOf } from './learning-rate.ts';
import { runLoop } from './loop.ts';
import type { LoopState } from './loop-state.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import { maskedVariables } from './masked-variables.ts';
import type { Noise } from './noise.ts';
import { defaultEpochs, type FineTuneOptions } from './options.ts';
import { measureQuality } from './quality.ts';

export interface FineTuneRequest {
  readonly tf: Tf;
  readonly backend: 'native' | 'wasm' | 'cpu';
  readonly model: Model;
  /** What stays zero from the start. */
  readonly masks: Masks;
  /** What weights have to be made of. */
  readonly forms?: Forms;
  /**
   * Gradual pruning: the model, with its present weights, at `progress` in [0, 1] of the ramp. Absent: `masks` are final.
   */
  readonly applyAt?: (current: Model, progress: number, masks: Masks, gathered?: Gathered) => MethodOutcome;
  /** Whether `applyAt` ranks by gradients. */
  readonly gathers?: boolean;
  readonly splits: { readonly train: Source; readonly validation?: Source };
  /** What `options.distill` learns from; without it there is no distillation. */
  readonly original?: Model;
  readonly task: Task;
  /** Without a number of epochs there are three. */
  readonly options: FineTuneOptions;
  readonly seed: number | string;
  readonly makeOptimizer: MakeOptimizer;
  /** Makes predictions on the validation split fast. */
  readonly quicken?: Quicken;
  readonly batchDivisor?: number;
  readonly progress?: Progress;
  /** Where to keep the state of a long fine-tuning, and what `applyAt` and the kernels are, which it cannot see. */
  readonly resume?: { readonly checkpoints: Checkpoints; readonly facts: unknown };
  /** Absent: dropout draws from the process's generator and the result is not reproducible where there is some. */
  readonly noise?: Noise;
}

export interface FineTuned {
  readonly model: Model;
  readonly masks: Masks;
  readonly result: FineTuneResult;
}

/**
 * Recovers quality under the masks of pruning. Pruned weights stay exactly zero, whatever momentum the optimizer carries.
 * `before` is the quality of the model with all pruning done at once and no fine-tuning; an epoch is kept when it beats
 * that and all epochs before it, and only where pruning had reached its full sparsity. Quality is the headline metric on
 * the validation split, or on the train split (and named so) where there is none; then the last weights are taken.
 *
 * @throws input failure `train/not-trainable` where TensorFlow.js has no gradient or there are no labels; the caller may
 * go on with the model as it is. `train/diverged` when the loss is no longer a number.
 */
export async function fineTune(request: FineTuneRequest): Promise<FineTuned> {
  const { tf, task, splits, applyAt } = request;
  const batchDivisor = request.batchDivisor ?? 1;
  const evaluationBatch = Math.max(1, Math.floor(256 / batchDivisor));
  const start = applyAt?.(request.model, 1, request.masks) ?? {
    model: applyMasks(request.model, request.masks),
    masks: request.masks,
  };
  const trainable = await loadTrainable(
    tf,
    applyAt === undefined ? start.model : applyMasks(request.model, request.masks),
    request.quicken,
  );
  const held = maskedVariables(tf, trainable);
  const learningRate = learningRateOf(request.options.optimizer);
  const optimizer = { ...request.options.optimizer, learningRate };
  const forms = bringToLife(request.forms ?? noForms, { ...request, trainable, optimizer, maskOf: held.maskOf });
  const sums = request.gathers ? gradientSums(tf, trainable) : undefined;
  const atStart = forms.map((form) => form.state());
  let distillation: Distillation | undefined;
  try {
    const judgedBy = (source: Source) =>
      measuredAs(trainable, start.model, () => measureQuality(tf, trainable, source, task, evaluationBatch));
    const given = splits.validation ?? splits.train;
    const first = await judgedBy(given);
    distillation = await distillationOf(request, trainable, first.scale);
    const answered = distillation !== undefined && !(await hasLabels(given));
    const judge = answered ? answeredBy(given, distillation!.original, { tf, task, scale: first.scale }) : given;
    const before = answered ? await judgedBy(judge) : first;
    const ramp = gradualPruning(request, trainable, held, { forms, sums });
    const outcome = await runLoop({
      ...request,
      splits: { train: splits.train, validation: splits.validation && judge },
      options: { ...request.options, epochs: request.options.epochs ?? defaultEpochs },
      trainable,
      scale: before.scale,
      learningRate,
      forms,
      distillation,
      random: seededRandom(request.seed).fork('fine-tune'),
      noise: request.noise ?? ((_, body) => body()),
      batchDivisor,
      stage: 'fine-tune',
      incumbent: splits.validation && before.quality,
      beforeStep: ramp.beforeStep,
      afterStep: held.hold,
      mayKeep: ramp.isDone,
      ramp,
      observe: ramp.observe,
      checkpoint: checkpointFor(request),
    });
    const kept = outcome.best;
    const masks = kept === undefined ? start.masks : ramp.masks();
    let model = kept === undefined ? start.model : applyMasks(applyValues(request.model, kept.values), masks);
    for (const [i, form] of forms.entries()) {
      // What only the last epoch makes is not there where no epoch was kept.
      if (kept !== undefined || form.keeps === 'best') model = await form.finish(model, (kept?.states ?? atStart)[i]);
    }
    const after = kept === undefined ? before.quality : (kept.quality ?? (await finalQuality()));
    const { best: _, history, ...course } = outcome;
    const metric = [
      after.metric,
      ...(answered ? ['by the answers of the original'] : []),
      ...(splits.validation === undefined ? ['on the train split'] : []),
    ].join(' ');
    const figures = { metric, before: before.quality.value, after: after.value };
    return { model, masks, result: { ...course, ...figures, history } };

    async function finalQuality() {
      return (await measureQuality(tf, trainable, judge, task, evaluationBatch)).quality;
    }
  } finally {
    distillation?.dispose();
    sums?.dispose();
    for (const form of forms) form.dispose();
    held.dispose();
    trainable.dispose();
  }
}

function checkpointFor(request: FineTuneRequest): Checkpoint<LoopState> | undefined {
  const { resume, model, masks, forms = noForms, original, options, task, seed, splits, batchDivisor } = request;
  return (
    resume &&
    checkpointOf(resume.checkpoints, {
      settings: { stage: 'fine-tune', options, task, seed, batchDivisor, facts: resume.facts },
      parts: [modelParts(model), masks, forms, original === undefined ? null : modelParts(original)],
      sources: [splits.train, ...(splits.validation === undefined ? [] : [splits.validation])],
    })
  );
}

async function distillationOf(
  { tf, task, original, options: { distill }, quicken }: FineTuneRequest,
  student: Trainable,
  scale: Scale,
): Promise<Distillation | undefined> {
  if (original === undefined || distill === undefined) return undefined;
  return openDistillation({ tf, original, student, task, scale, options: distill, quicken });
}

/** Runs `body` with the weights of another state of the same model, then puts the present ones back. */
async function measuredAs<T>(trainable: Trainable, model: Model, body: () => Promise<T>): Promise<T> {
  const present = await trainable.values();
  trainable.assign(
    new Map(
      model.weights.flatMap(({ name, dtype, values }) => (dtype === 'float32' ? [[name, values as Float32Array]] : [])),
    ),
  );
  try {
    return await body();
  } finally {
    trainable.assign(present);
  }
}
