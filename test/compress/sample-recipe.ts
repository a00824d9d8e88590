/** Recipes drawn from all methods there are, with options drawn from their `search` annotations. */
import { phases } from '../../src/compress/method.ts';
import { methodOf, methods } from '../../src/compress/methods.ts';
import { type Recipe, recipeProblems, type Step } from '../../src/compress/recipe.ts';
import type { Random } from '../../src/math/random.ts';
import { configOf } from '../train/compress-project.ts';

interface Property {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly search?:
    | readonly unknown[]
    | { readonly choices: readonly unknown[] }
    | { readonly low: number; readonly high: number; readonly scale?: 'linear' | 'log' };
}

export const methodNames = Object.keys(methods) as Step['method'][];

/** As a user writes it: what is not drawn keeps its default. */
export function drawnStep(method: Step['method'], random: Random): object {
  const { properties } = methods[method].schema as { readonly properties: Readonly<Record<string, Property>> };
  return { method, ...drawnOptions(properties, random) };
}

function drawnOptions(properties: Readonly<Record<string, Property>>, random: Random): object {
  const drawn = Object.entries(properties).flatMap(([name, property]): [string, unknown][] => {
    if (property.properties !== undefined) {
      const inner = drawnOptions(property.properties, random);
      return Object.keys(inner).length === 0 ? [] : [[name, inner]];
    }
    return property.search === undefined || random.uniform() < 0.3 ? [] : [[name, drawnValue(property, random)]];
  });
  return Object.fromEntries(drawn);
}

function drawnValue({ type, search }: Property, random: Random): unknown {
  const choices = Array.isArray(search) ? search : (search as { choices?: readonly unknown[] }).choices;
  if (choices !== undefined) return choices[random.integer(choices.length)];
  const { low, high, scale } = search as { low: number; high: number; scale?: string };
  const at = random.uniform();
  const value = scale === 'log' ? low * (high / low) ** at : low + (high - low) * at;
  return type === 'integer' ? Math.round(value) : value;
}

/** Methods in any order, once each. */
export function drawnRecipe(random: Random): Recipe {
  const count = 1 + random.integer(4);
  const chosen = [...random.permutation(methodNames.length)].slice(0, count).map((index) => methodNames[index]);
  return chosen.map((method) => filled(drawnStep(method, random)));
}

/** Defaults filled in, as the config does. */
export function filled(step: object): Step {
  const target = {
    model: 'model.json',
    data: { test: { format: 'csv', path: 'test.csv' } },
    task: { kind: 'classification' },
  };
  return configOf({ ...target, recipe: [step] }).recipe[0];
}

/** In the order of phases, without steps that cannot stand where they come to stand. */
export function legal(recipe: Recipe): Recipe {
  const place = (step: Step): number => phases.indexOf(methodOf(step).phase);
  const sorted = [...recipe].sort((a, b) => place(a) - place(b));
  for (;;) {
    const [problem] = recipeProblems(sorted);
    if (problem === undefined) return sorted;
    sorted.splice(problem.index, 1);
  }
}
