/** From a point of the space to a recipe that may be run. */
import { type Method, phases } from '../compress/method.ts';
import { type Recipe, recipeProblems, type Step, stepSchema } from '../compress/recipe.ts';
import { inputFailure } from '../failure.ts';
import { check } from '../schema.ts';
import { has, type Parameter, type Point, type Space, valueAt } from './space.ts';

type Phases = Readonly<Record<string, Method<never>['phase']>>;

/**
 * Steps by phase, within a phase by their keys, with all defaults filled in. What cannot stand where it stands (two methods
 * that exclude each other) is left out: the point's neighbours are legal, and equal recipes are noticed as such.
 *
 * @throws input failure `search/space` where a value that the user fixed is not one that the method takes
 */
export function recipeOf(space: Space, point: Point, phaseOf: Phases): Recipe {
  const key = (method: string): number => point[`${method}.@order`] ?? space.methods.indexOf(method);
  const used = space.methods
    .filter((method) => has(space, point, method))
    .sort((a, b) => phases.indexOf(phaseOf[a]) - phases.indexOf(phaseOf[b]) || key(a) - key(b));
  let recipe = resolved(used.flatMap((method) => stepsOf(space, point, method)));
  for (let problems = recipeProblems(recipe); problems.length > 0; problems = recipeProblems(recipe)) {
    const { index } = problems[0];
    recipe = recipe.filter((_, place) => place !== index);
  }
  return recipe;
}

function stepsOf(space: Space, point: Point, method: string): object[] {
  const own = space.parameters.filter(
    (parameter) => parameter.method === method && parameter.role === 'option' && point[parameter.name] !== undefined,
  );
  const plain = own.filter(({ layer }) => layer === undefined);
  const fixed = space.fixed[method] ?? [];
  const step = (more: readonly Parameter[], beside: object) => {
    const made: Record<string, unknown> = { method };
    for (const { path, value } of fixed) set(made, path, value);
    for (const parameter of [...plain, ...more]) set(made, parameter.path, valueAt(parameter, point[parameter.name]));
    return { ...made, ...beside };
  };
  const layers = space.layers[method];
  if (layers === undefined) return [step([], {})];
  return layers.map((layer) =>
    step(
      own.filter((parameter) => parameter.layer === layer),
      { include: [layer] },
    ),
  );
}

function set(target: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[key] = value;
  else {
    target[key] ??= {};
    set(target[key] as Record<string, unknown>, rest, value);
  }
}

const stepsSchema = { type: 'array', items: stepSchema } as const;

export function resolved(steps: readonly object[]): readonly Step[] {
  const checked = check<Recipe>(stepsSchema, steps);
  if (checked.ok) return checked.value;
  const [{ instancePath, message }] = checked.errors;
  const fix = 'Look at the options of the method in `docs/configuration.md`';
  throw inputFailure('search/space', { where: 'search.space.options', what: `${instancePath} ${message}`, fix });
}

/** Equal for equal recipes, whatever the order of keys. */
export function recipeKey(recipe: unknown): string {
  return JSON.stringify(recipe, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
