/** What a scan looks at, the most telling first. */
import type { Recipe } from '../../compress/recipe.ts';
import { pointOf } from '../point-of.ts';
import { recipeKey, recipeOf, resolved } from '../recipe-of.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';
import type { ScanOrder } from './scan.ts';

type Phases = Parameters<typeof recipeOf>[2];
type Wanted = Omit<ScanOrder, 'scan'>;

/** Of the range that says how far a method goes: the middle tells most, then the ends. */
const STRENGTHS = [0.5, 1, 0, 0.75, 0.25] as const;
const STRENGTHS_OF_LAYERS = STRENGTHS.slice(0, 3);

/**
 * The original, then every method alone with its defaults at several strengths; where an option decides which others count,
 * each of its values in turn; where kernels have options of their own, each kernel alone. Strength is the first range of a
 * method that has an effect.
 */
export function scanOrders(space: Space, phaseOf: Phases): ScanOrder[] {
  const turns = space.methods.flatMap((method) => {
    const layers = space.layers[method];
    const base = basePoint(space, method);
    if (layers === undefined)
      return branches(space, method, base).flatMap((at) => [turn(method, at, STRENGTHS), ends(method, at)]);
    return layers.map((layer) => turn(method, base, STRENGTHS_OF_LAYERS, layer));
  });
  const rounds = STRENGTHS.flatMap((_, round) => turns.flatMap((of) => of[round] ?? []));
  const all: Wanted[] = [{ point: {}, recipe: [] }, ...rounds];
  const keys = all.map(({ recipe }) => recipeKey(recipe));
  return all
    .filter(({ recipe, of }, place) => keys.indexOf(keys[place]) === place && (recipe.length > 0 || of === undefined))
    .map((one, scan) => ({ scan, ...one }));

  function ends(method: string, base: Point): Wanted[] {
    const ranges = space.parameters.filter(
      ({ role, kind, name }) => role === 'option' && kind === 'range' && name in base,
    );
    if (phaseOf[method] !== 'structure' || ranges.length < 2) return [];
    return [1, 0].map((end) => {
      const point = { ...base, ...Object.fromEntries(ranges.map(({ name }) => [name, end])) };
      return { of: { method, isEnd: true }, point, recipe: alone(recipeOf(space, point, phaseOf), method, undefined) };
    });
  }

  function turn(method: string, base: Point, strengths: readonly number[], layer?: string): Wanted[] {
    const strength = space.parameters.find(
      (one) => one.method === method && one.kind === 'range' && one.role === 'option' && one.name in base && fits(one),
    )?.name;
    const points = strength === undefined ? [base] : strengths.map((at) => ({ ...base, [strength]: at }));
    return points.map((point) => ({
      of: { method, layer, strength },
      point,
      recipe: alone(recipeOf(space, point, phaseOf), method, layer),
    }));

    function fits(one: Parameter): boolean {
      return one.layer === layer;
    }
  }
}

function alone(recipe: Recipe, method: string, layer: string | undefined): Recipe {
  return recipe.filter(
    (step) =>
      step.method === method && (layer === undefined || ('include' in step && step.include?.includes(layer) === true)),
  );
}

/** The method with its defaults, as far as the space has a place for them. */
function basePoint(space: Space, method: string): Point {
  return pointOf(space, resolved([{ method }]));
}

/** The base, and for each option that decides about others its other values, one option at a time. */
function branches(space: Space, method: string, base: Point): Point[] {
  const own = space.parameters.filter((parameter) => parameter.method === method);
  const deciding = new Set(own.flatMap(({ when = [] }) => when.flatMap(({ of }) => of)));
  const others = own.flatMap((parameter) => {
    if (!deciding.has(parameter.name) || parameter.kind !== 'choice' || base[parameter.name] === undefined) return [];
    return parameter.choices.flatMap((_, at) =>
      at === base[parameter.name] ? [] : [completed(space, { ...base, [parameter.name]: at }, middle)],
    );
  });
  return [base, ...others];
}

/** Where the default says nothing. */
function middle({ kind }: Parameter): number {
  return kind === 'range' ? 0.5 : 0;
}
