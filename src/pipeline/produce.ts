/** From the original and a recipe to a candidate: its phases in order, with fine-tuning after the first two. */
import { type Forms, noForms } from '../compress/form.ts';
import type { Masks, MethodContext, MethodOutcome, Phase } from '../compress/method.ts';
import { methodOf } from '../compress/methods.ts';
import type { Step } from '../compress/recipe.ts';
import type { Splits } from '../data/source.ts';
import type { FineTuneResult, StepResult } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import type { Model, ModelFiles } from '../model/model.ts';
import { writeModel } from '../model/write.ts';
import { fineTune } from '../train/fine-tune.ts';
import { defaultEpochs } from '../train/options.ts';
import { gatherEvidence } from './evidence.ts';
import type { ProduceOptions } from './request.ts';
import type { Tools } from './tools.ts';

export interface Produced {
  /** Written already: nothing holds on to the weights that they were made from. */
  readonly files: ModelFiles;
  readonly steps: readonly StepResult[];
  readonly fineTune?: FineTuneResult;
}

/** A candidate in the making. */
interface Work {
  readonly model: Model;
  readonly masks: Masks;
  readonly forms: Forms;
  readonly steps: readonly StepResult[];
}

export async function produce(
  original: Model,
  splits: Splits,
  options: ProduceOptions,
  tools: Tools,
): Promise<Produced> {
  const inPhase = (...wanted: Phase[]) => options.recipe.filter((step) => wanted.includes(methodOf(step).phase));
  const shaping = inPhase('structure', 'train');
  // Before plain quantization fine-tuning compresses nothing and changes the model: only who asks for it gets it.
  const epochs = options.fineTune.epochs ?? Math.max(0, ...shaping.map(epochsOf));
  const gradual =
    epochs > 0 && splits.train !== undefined ? shaping.filter((step) => methodOf(step).isGradual?.(step)) : [];
  const atOnce = shaping.filter((step) => !gradual.includes(step));
  const evidence = gatherEvidence(splits, options, tools);
  const take = (work: Work, steps: readonly Step[]) => applySteps(work, steps, { ...options, evidence });

  const shaped = await take({ model: original, masks: new Map(), forms: noForms, steps: [] }, atOnce);
  const tuned = epochs > 0 ? await tune(shaped, gradual, splits, { ...options, epochs }, tools) : untuned(shaped);
  // Steps that were taken gradually are at their end: applying them once more changes nothing, or finishes what could not
  // be fine-tuned, and says what was reached.
  const shapedAll = await take(tuned.work, gradual);
  const { model, steps } = await take(shapedAll, inPhase('rewrite', 'encode'));
  const said = tuned.reason === undefined ? steps : withReason(steps, shapedAll.steps.length, tuned.reason);
  return { files: writeModel(model), steps: said, fineTune: tuned.result };

  function untuned(work: Work): Tuned {
    const expected = options.fineTune.epochs === undefined && splits.train !== undefined;
    const reason = `the recipe prunes nothing; \`fineTune: {epochs: ${defaultEpochs}}\` fine-tunes the original before these steps all the same`;
    return { work, reason: expected ? reason : undefined };
  }
}

function epochsOf(step: Step): number {
  return methodOf(step).epochs?.(step) ?? defaultEpochs;
}

type Setting = Pick<ProduceOptions, 'seed'> & Pick<MethodContext, 'evidence'>;

async function applySteps(work: Work, steps: readonly Step[], setting: Setting): Promise<Work> {
  let now = work;
  for (const step of steps) {
    const outcome = await methodOf(step).apply(now.model, step, contextOf(step, now, setting));
    const { model, masks, forms = now.forms, summary, notes } = outcome;
    const { method, ...settings } = step;
    now = { model, masks, forms, steps: [...now.steps, { method, options: settings, summary, notes }] };
  }
  return now;
}

function contextOf(
  step: Step,
  { masks, forms }: Pick<Work, 'masks' | 'forms'>,
  { seed, evidence }: Setting,
): MethodContext {
  return { random: seededRandom(seed).fork(step.method), masks, forms, evidence };
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
  options: ProduceOptions & { readonly epochs: number },
  tools: Tools,
): Promise<Tuned> {
  if (train === undefined) return { work, reason: 'the data gives no `train` split' };
  const applyAt = (current: Model, progress: number, masks: Masks): MethodOutcome =>
    gradual.reduce<MethodOutcome>(
      (outcome, step) =>
        methodOf(step).applyAt!(
          outcome.model,
          step,
          contextOf(step, { masks: outcome.masks, forms: work.forms }, options),
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
      splits: { train, validation },
      task: options.task,
      options: { ...options.fineTune, epochs: options.epochs },
      seed: `${options.seed}/${options.fineTune.seed}`,
      makeOptimizer: tools.makeOptimizer,
      quicken: tools.quicken,
      noise: tools.noise,
      progress: tools.progress,
      batchDivisor: tools.batchDivisor,
    });
    return { work: { ...work, model, masks }, result };
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'train/not-trainable')) throw error;
    return { work, reason: error.message };
  }
}
