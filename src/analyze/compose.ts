/** Recipes of an analysis: the config's, what is varied in it, and one kernel alone. */

import { phases } from '../compress/method.ts';
import { methodOf, methods } from '../compress/methods.ts';
import { type Recipe, recipeProblems, type Step } from '../compress/recipe.ts';
import { inputFailure, oneOf } from '../failure.ts';
import { check } from '../schema.ts';
import type { Parameter, Setting } from './analysis.ts';
import type { MethodName } from './space-of.ts';

/**
 * The steps whose options are varied: those of the config's recipe, or one of each wanted method in a legal order, as the
 * recipe has it where it does.
 *
 * @throws input failure `analyze/method` for a name that is none, `analyze/recipe` where the methods do not go together
 */
export function baseRecipe(recipe: Recipe, wanted: readonly string[] | undefined): Recipe {
  if (wanted === undefined) return recipe;
  const steps = [...new Set(wanted)].flatMap((name): Recipe => {
    if (!Object.hasOwn(methods, name)) {
      const fix = `There are ${oneOf(Object.keys(methods))}`;
      throw inputFailure('analyze/method', { where: `--methods ${name}`, what: 'is no method', fix });
    }
    const own = recipe.filter(({ method }) => method === name);
    return own.length > 0 ? own : [defaultStep(name as MethodName)];
  });
  const ordered = steps.toSorted((a, b) => phaseOf(a) - phaseOf(b));
  const [problem] = recipeProblems(ordered);
  if (problem === undefined) return ordered;
  throw inputFailure('analyze/recipe', { where: '--methods', what: problem.what, fix: problem.fix });
}

function phaseOf(step: Step): number {
  return phases.indexOf(methodOf(step).phase);
}

/** A step with all options as they are where nobody says otherwise. */
export function defaultStep(method: MethodName): Step {
  const checked = check<object>(methods[method].schema, {});
  if (checked.ok) return { method, ...checked.value } as Step;
  throw inputFailure('analyze/options', {
    where: `--methods ${method}`,
    what: `the method has options without a default (${checked.errors[0].message})`,
    fix: `Write a \`${method}\` step with them in the recipe of the config`,
  });
}

/** The recipe with these settings, by parameter name, in the steps that they belong to. */
export function withSettings(recipe: Recipe, settings: Readonly<Record<string, Setting>>): Recipe {
  return recipe.map((step) => {
    const made = structuredClone(step) as Record<string, unknown>;
    for (const [name, value] of Object.entries(settings)) {
      const [method, ...path] = name.split('.');
      if (method === step.method) put(made, path, value);
    }
    return made as Step;
  });
}

function put(target: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[key] = value;
  else {
    target[key] ??= {};
    put(target[key] as Record<string, unknown>, rest, value);
  }
}

/** One step on one weight alone. */
export function onlyHere(step: Step, weight: string, parameter: Parameter, value: Setting): Recipe {
  const [varied] = withSettings([step], { [parameter.name]: value });
  return [{ ...varied, include: [placeFor(step.method, weight)], exclude: [] } as Step];
}

/** Channels are a layer's: it is named by the folder that its kernel stands in. */
function placeFor(method: string, weight: string): string {
  return method === 'pruneChannels' ? (weight.split('/').at(-2) ?? weight) : weight;
}
