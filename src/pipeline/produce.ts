/** From the original and a recipe to a candidate: steps that shape weights, fine-tuning under their masks, then encoding. */
import type { Masks, MethodContext, MethodOutcome } from '../compress/method.ts';
import { methodOf } from '../compress/methods.ts';
import type { Step } from '../compress/recipe.ts';
import type { Splits } from '../data/source.ts';
import type { FineTuneResult, StepResult } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import type { Model, ModelFiles } from '../model/model.ts';
import { writeModel } from '../model/write.ts';
import { fineTune } from '../train/fine-tune.ts';
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
  readonly steps: readonly StepResult[];
}

export async function produce(
  original: Model,
  splits: Splits,
  options: ProduceOptions,
  tools: Tools,
): Promise<Produced> {
  const shaping = options.recipe.filter((step) => methodOf(step).phase === 'train');
  const encoding = options.recipe.filter((step) => methodOf(step).phase === 'encode');
  const wanted = shaping.length > 0 && options.fineTune.epochs > 0;
  const gradual =
    wanted && splits.train !== undefined ? shaping.filter((step) => methodOf(step).isGradual?.(step)) : [];
  const atOnce = shaping.filter((step) => !gradual.includes(step));

  const shaped = applySteps({ model: original, masks: new Map(), steps: [] }, atOnce, options);
  const tuned: Tuned = wanted ? await tune(shaped, gradual, splits, options, tools) : { work: shaped, notes: [] };
  // Steps that were taken gradually are at their end: applying them once more changes nothing, or finishes what could not
  // be fine-tuned, and says what was reached.
  const finished = withNotes(applySteps(tuned.work, gradual, options), tuned.notes);
  const { model, steps } = applySteps(finished, encoding, options);
  return { files: writeModel(model), steps, fineTune: tuned.result };
}

function applySteps(work: Work, steps: readonly Step[], { seed }: ProduceOptions): Work {
  return steps.reduce<Work>((before, step) => {
    const { model, masks, summary, notes } = methodOf(step).apply(
      before.model,
      step,
      contextOf(step, before.masks, seed),
    );
    const { method, ...settings } = step;
    return { model, masks, steps: [...before.steps, { method, options: settings, summary, notes }] };
  }, work);
}

function contextOf(step: Step, masks: Masks, seed: number): MethodContext {
  return { random: seededRandom(seed).fork(step.method), masks };
}

function withNotes(work: Work, notes: readonly string[]): Work {
  const last = work.steps.at(-1);
  if (last === undefined || notes.length === 0) return work;
  return { ...work, steps: [...work.steps.slice(0, -1), { ...last, notes: [...last.notes, ...notes] }] };
}

interface Tuned {
  readonly work: Work;
  readonly result?: FineTuneResult;
  readonly notes: readonly string[];
}

/** What cannot be fine-tuned is still compressed; the note says why. */
async function tune(
  work: Work,
  gradual: readonly Step[],
  { train, validation }: Splits,
  options: ProduceOptions,
  tools: Tools,
): Promise<Tuned> {
  if (train === undefined) return { work, notes: ['not fine-tuned: the data gives no `train` split'] };
  const applyAt = (current: Model, progress: number, masks: Masks): MethodOutcome =>
    gradual.reduce<MethodOutcome>(
      (outcome, step) =>
        methodOf(step).applyAt!(outcome.model, step, contextOf(step, outcome.masks, options.seed), progress),
      { model: current, masks, summary: '', notes: [] },
    );
  try {
    const { model, masks, result } = await fineTune({
      tf: tools.tf,
      backend: tools.facts.backend,
      model: work.model,
      masks: work.masks,
      applyAt: gradual.length > 0 ? applyAt : undefined,
      splits: { train, validation },
      task: options.task,
      options: options.fineTune,
      seed: `${options.seed}/${options.fineTune.seed}`,
      makeOptimizer: tools.makeOptimizer,
      quicken: tools.quicken,
      noise: tools.noise,
      progress: tools.progress,
      batchDivisor: tools.batchDivisor,
    });
    return { work: { ...work, model, masks }, result, notes: [] };
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'train/not-trainable')) throw error;
    return { work, notes: [`not fine-tuned: ${error.message}`] };
  }
}
