/** From the original and a recipe to a candidate: its phases in order, with fine-tuning after the first two. */

import type { Statistics } from '../compress/flow/statistics.ts';
import { type Forms, noForms } from '../compress/form.ts';
import type { Gathered, Masks, MethodContext, MethodOutcome, Phase } from '../compress/method.ts';
import { methodOf } from '../compress/methods.ts';
import type { Step } from '../compress/recipe.ts';
import type { Splits } from '../data/source.ts';
import type { FineTuneResult, StepResult, Trail } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import type { Model, ModelFiles, Weight } from '../model/model.ts';
import { writeModel } from '../model/write.ts';
import { packIfRoom } from '../packed/pack.ts';
import { fineTune } from '../train/fine-tune.ts';
import { defaultEpochs, usualEpochs } from '../train/options.ts';
import { gatherEvidence } from './evidence.ts';
import { type Prefixes, withoutPrefixes } from './prefixes.ts';
import type { ProduceOptions } from './request.ts';
import { oneAfterAnother, roundsOf } from './rounds.ts';
import type { Tools } from './tools.ts';
import { noTrail, type TrailKeeper } from './trail.ts';

export interface Produced {
  /** Written already: nothing holds on to the weights that they were made from. */
  readonly files: ModelFiles;
  /** The packed container, which knows of integers that the stock files do not. Absent where it has no room for the model. */
  readonly packed?: Uint8Array;
  /** Present where it does know of some: made of the stock files again, it would be larger. */
  readonly packedKnowsMore?: true;
  readonly steps: readonly StepResult[];
  readonly fineTune?: FineTuneResult;
  readonly trail?: Trail;
}

export interface Beside {
  /** Keeps what steps led to, for recipes of the same original and data that begin alike. */
  readonly prefixes?: Prefixes;
  /** Is shown the model after each step. */
  readonly trail?: TrailKeeper;
}

/** A candidate in the making. */
interface Work {
  readonly model: Model;
  readonly masks: Masks;
  readonly forms: Forms;
  readonly statistics?: Statistics;
  readonly steps: readonly StepResult[];
  /** All that led here, in order: equal paths from one original make equal work. */
  readonly path: string;
}

/** Whether the stock files do not have its integers as codes. */
function hasOwnLevels({ levels, storage }: Weight): boolean {
  return levels !== undefined && (storage === undefined || storage.dtype === 'float16');
}

export async function produce(
  original: Model,
  splits: Splits,
  options: ProduceOptions,
  tools: Tools,
  { prefixes = withoutPrefixes, trail = noTrail }: Beside = {},
): Promise<Produced> {
  const inPhase = (...wanted: Phase[]) => options.recipe.filter((step) => wanted.includes(methodOf(step).phase));
  const evidence = gatherEvidence(splits, options, tools);
  const take = (work: Work, steps: readonly Step[], watched = trail) =>
    applySteps(work, steps, { ...options, evidence, prefixes, trail: watched });

  let work: Work = { model: original, masks: new Map(), forms: noForms, steps: [], path: `seed ${options.seed}` };
  await trail.note('original', original);
  const results: FineTuneResult[] = [];
  let reason: string | undefined;
  for (const round of roundsOf(inPhase('structure', 'train'))) {
    // Before plain quantization fine-tuning compresses nothing and changes the model: only who asks for it gets it.
    const usual = usualEpochs(splits.train?.count, options.fineTune.batchSize);
    const wanted = options.fineTune.epochs ?? Math.max(0, ...round.map((step) => epochsOf(step, usual)));
    const epochs = Math.min(wanted, options.mostEpochs ?? wanted);
    const isTunable = epochs > 0 && splits.train !== undefined;
    const gradual = isTunable ? round.filter((step) => methodOf(step).isGradual?.(step)) : [];
    const shaped = await take(
      work,
      round.filter((step) => !gradual.includes(step)),
    );
    const tuned = epochs > 0 ? await tuneOnce(shaped, gradual, epochs) : untuned(shaped);
    reason = tuned.reason;
    if (tuned.result !== undefined) {
      results.push(tuned.result);
      // As if they had been taken at once: what fine-tuning had to make good.
      if (trail !== noTrail) await take(shaped, gradual);
      await trail.note(describeTuning(tuned.result), tuned.work.model);
    }
    // Steps that were taken gradually are at their end: applying them once more changes nothing, or finishes what could not
    // be fine-tuned, and says what was reached.
    work = await take(tuned.work, gradual, tuned.result === undefined ? trail : noTrail);
  }
  const { model, steps } = await take(work, inPhase('rewrite', 'encode'));
  const said = reason === undefined ? steps : withReason(steps, work.steps.length, reason);
  return {
    files: writeModel(model),
    packed: packIfRoom(model),
    ...(model.weights.some(hasOwnLevels) && { packedKnowsMore: true }),
    steps: said,
    fineTune: oneAfterAnother(results),
    trail: trail.trail(),
  };

  function tuneOnce(before: Work, gradual: readonly Step[], epochs: number): Promise<Tuned> {
    const path = `${before.path} → ${JSON.stringify({ ...options.fineTune, epochs, gradual })}`;
    const withPath = (tuned: Tuned): Tuned => ({ ...tuned, work: { ...tuned.work, path } });
    return prefixes.recall(path, async () =>
      withPath(await tune(before, gradual, splits, { ...options, epochs, original }, tools)),
    );
  }

  function untuned(before: Work): Tuned {
    const expected = options.fineTune.epochs === undefined && splits.train !== undefined;
    const why = `the recipe prunes nothing; \`fineTune: {epochs: ${defaultEpochs}}\` fine-tunes the original before these steps all the same`;
    return { work: before, reason: expected ? why : undefined };
  }
}

function describeTuning({ epochs }: FineTuneResult): string {
  return `fine-tuning, ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`;
}

/** Passes over the train split that fine-tuning takes after the step, where the config names no number. */
export function epochsOf(step: Step, usual: number = defaultEpochs): number {
  return methodOf(step).epochs?.(step) ?? usual;
}

type Setting = Pick<ProduceOptions, 'seed'> & Pick<MethodContext, 'evidence'> & Required<Beside>;

async function applySteps(work: Work, steps: readonly Step[], setting: Setting): Promise<Work> {
  let now = work;
  for (const step of steps) {
    const before = now;
    const path = `${before.path} → ${JSON.stringify(step)}`;
    now = await setting.prefixes.recall(path, () => applyStep(before, step, setting, path));
    await setting.trail.note(methodOf(step).describe(step), now.model);
  }
  return now;
}

async function applyStep(before: Work, step: Step, setting: Setting, path: string): Promise<Work> {
  const context = contextOf(step, before, setting);
  const gathered = await methodOf(step).prepare?.(before.model, step, context);
  const outcome = await methodOf(step).apply(before.model, step, { ...context, gathered });
  const { model, masks, forms = before.forms, statistics = before.statistics, summary, notes } = outcome;
  const { method, ...settings } = step;
  return {
    model,
    masks,
    forms,
    statistics,
    steps: [...before.steps, { method, options: settings, title: methodOf(step).describe(step), summary, notes }],
    path,
  };
}

function contextOf(
  step: Step,
  { masks, forms, statistics }: Pick<Work, 'masks' | 'forms' | 'statistics'>,
  { seed, evidence }: Pick<Setting, 'seed' | 'evidence'>,
): MethodContext {
  return { random: seededRandom(seed).fork(step.method), masks, forms, statistics, evidence };
}

/** Why there was no fine-tuning stands with the step before its place, else with the one behind it, else by itself. */
function withReason(steps: readonly StepResult[], place: number, reason: string): readonly StepResult[] {
  if (steps.length === 0) return [{ method: 'fine-tuning', options: {}, summary: `not done: ${reason}`, notes: [] }];
  const at = Math.max(0, place - 1);
  return steps.map((step, index) =>
    index === at ? { ...step, notes: [...step.notes, `not fine-tuned: ${reason}`] } : step,
  );
}

interface Tuned {
  readonly work: Work;
  readonly result?: FineTuneResult;
  /** Why there is no result, as a clause. */
  readonly reason?: string;
}

/** What cannot be fine-tuned is still compressed; the report says why. */
async function tune(
  work: Work,
  gradual: readonly Step[],
  { train, validation }: Splits,
  options: ProduceOptions & { readonly epochs: number; readonly original: Model },
  tools: Tools,
): Promise<Tuned> {
  if (train === undefined) return { work, reason: 'the data gives no `train` split' };
  const applyAt = (current: Model, progress: number, masks: Masks, gathered?: Gathered): MethodOutcome =>
    gradual.reduce<MethodOutcome>(
      (outcome, step) =>
        methodOf(step).applyAt!(
          outcome.model,
          step,
          { ...contextOf(step, { masks: outcome.masks, forms: work.forms }, options), gathered },
          progress,
        ),
      { model: current, masks, summary: '', notes: [] },
    );
  try {
    const { model, masks, result } = await fineTune({
      tf: tools.tf,
      backend: tools.facts.backend,
      model: work.model,
      masks: work.masks,
      forms: work.forms,
      applyAt: gradual.length > 0 ? applyAt : undefined,
      gathers: gradual.some((step) => methodOf(step).gathers?.(step) ?? false),
      splits: { train, validation },
      original: options.original,
      task: options.task,
      options: { ...options.fineTune, epochs: options.epochs },
      seed: `${options.seed}/${options.fineTune.seed}`,
      makeOptimizer: tools.makeOptimizer,
      quicken: tools.quicken,
      noise: tools.noise,
      progress: tools.progress,
      batchDivisor: tools.batchDivisor,
      resume: tools.checkpoints && { checkpoints: tools.checkpoints, facts: { ...tools.facts, gradual } },
    });
    return { work: { ...work, model, masks }, result };
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'train/not-trainable')) throw error;
    return { work, reason: error.message };
  }
}
