import { inputFailure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import type { Model } from '../model/model.ts';
import { check } from '../schema.ts';
import type { Evidence } from './evidence.ts';
import type { Statistics } from './flow/statistics.ts';
import { type Forms, noForms } from './form.ts';
import type { Masks } from './method.ts';
import { methodOf } from './methods.ts';
import { type Recipe, recipeProblems, stepSchema } from './recipe.ts';

export interface Compressed {
  readonly model: Model;
  /** What fine-tuning must hold: zeros, by weight name. */
  readonly masks: Masks;
  readonly forms: Forms;
  /** What each step did, in words. */
  readonly steps: readonly { readonly method: string; readonly summary: string; readonly notes: readonly string[] }[];
}

// The schema of a config's recipe has a default, which nothing can have by itself.
const stepsSchema = { type: 'array', items: stepSchema } as const;

/**
 * The steps of a recipe one after the other, without fine-tuning; gradual ones at once. `recipe`: as written in a config,
 * options that are left out at their defaults. The model that is handed in stays as it is.
 *
 * @throws input failure `compress/recipe` for options that there are not, and for steps that cannot stand where they stand
 */
export async function compress(
  model: Model,
  recipe: readonly { readonly method: string; readonly [option: string]: unknown }[],
  { seed = 0, evidence }: { readonly seed?: number; readonly evidence?: Evidence } = {},
): Promise<Compressed> {
  const checked = check<Recipe>(stepsSchema, recipe);
  if (!checked.ok) {
    const [{ instancePath, message }] = checked.errors;
    throw inputFailure('compress/recipe', { where: `recipe${instancePath}`, what: message ?? 'this is no recipe' });
  }
  const [problem] = recipeProblems(checked.value);
  if (problem !== undefined) {
    const { index, what, fix } = problem;
    throw inputFailure('compress/recipe', { where: `recipe/${index}`, what, fix });
  }
  let statistics: Statistics | undefined;
  let made: Compressed = { model, masks: new Map(), forms: noForms, steps: [] };
  for (const step of checked.value) {
    const random = seededRandom(seed).fork(step.method);
    const { masks, forms } = made;
    const outcome = await methodOf(step).apply(made.model, step, { random, masks, forms, statistics, evidence });
    statistics = outcome.statistics ?? statistics;
    const { summary, notes } = outcome;
    const steps = [...made.steps, { method: step.method, summary, notes }];
    made = { model: outcome.model, masks: outcome.masks, forms: outcome.forms ?? forms, steps };
  }
  return made;
}
