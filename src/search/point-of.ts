/** From a recipe to the point of the space that is nearest to it: for recipes that were not made by a sampler. */
import type { Recipe, Step } from '../compress/recipe.ts';
import { completed, coordinateOf, type Parameter, type Point, type Space } from './space.ts';

/** What the space has no place for is left out; an option that is outside of its range lies in the middle. */
export function pointOf(space: Space, recipe: Recipe): Point {
  const point: Record<string, number> = {};
  for (const parameter of space.parameters) {
    const places = recipe.flatMap(({ method }, place) => (method === parameter.method ? [place] : []));
    if (parameter.role === 'use') point[parameter.name] = places.length > 0 ? 1 : 0;
    else if (places.length > 0) {
      const found =
        parameter.role === 'order' ? (places[0] + 0.5) / recipe.length : coordinate(parameter, recipe[places[0]]);
      if (found !== undefined) point[parameter.name] = found;
    }
  }
  return completed(space, point, (parameter) => (parameter.kind === 'range' ? 0.5 : 0));
}

function coordinate(parameter: Parameter, step: Step): number | undefined {
  let value: unknown = step;
  for (const key of parameter.path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (parameter.role === 'given') return value === undefined ? 0 : 1;
  return coordinateOf(parameter, value);
}
