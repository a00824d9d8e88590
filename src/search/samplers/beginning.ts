/** The first recipes of a study, before there is anything to learn from. */
import type { Random } from '../../math/random.ts';
import { sobol } from '../../math/sobol.ts';
import { completed, type Point, type Space } from '../space.ts';
import { drawn } from './random.ts';

/** Methods of a recipe in the mean: most pairs of methods do no harm to each other, few dozens do. */
const FEW = 2;
const MOST_ALONE = 12;

/** How many recipes the beginning has; with a scan behind it each method alone is known. */
export function beginningOf(space: Space, wasScanned: boolean): number {
  const alone = wasScanned ? 0 : aloneOf(space).length;
  return alone + Math.min(8, Math.max(4, Math.ceil(space.parameters.length / 4)));
}

/**
 * First each method alone, in the middle of its options: what it does by itself (a scan of sensitivity). Then Sobol's
 * sequence over recipes of few methods.
 */
export function beginningPoint(space: Space, index: number, seed: Random): Point {
  const alone = aloneOf(space);
  if (index < alone.length) {
    const uses = Object.fromEntries(space.parameters.filter(({ role }) => role === 'use').map(({ name }) => [name, 0]));
    return completed(space, { ...uses, [alone[index]]: 1 }, (parameter) => (parameter.kind === 'range' ? 0.5 : 0));
  }
  return fewMethods(space, index - alone.length, seed);
}

/** The point at that place of Sobol's sequence over recipes of few methods. */
export function fewMethods(space: Space, index: number, seed: Random): Point {
  const sequence = sobol(space.parameters.length, seed.fork('sobol'));
  let coordinates = sequence.next().value;
  for (let i = 0; i < index; i++) coordinates = sequence.next().value;
  const places = new Map(space.parameters.map((parameter, place) => [parameter, place]));
  const optional = space.parameters.filter(({ role }) => role === 'use').length;
  const share = Math.min(0.5, FEW / Math.max(1, optional));
  return completed(space, {}, (parameter) => {
    const coordinate = coordinates[places.get(parameter)!];
    return parameter.role === 'use' ? Number(coordinate < share) : drawn(parameter, coordinate);
  });
}

function aloneOf({ parameters }: Space): readonly string[] {
  const uses = parameters.filter(({ role }) => role === 'use').map(({ name }) => name);
  return uses.length <= MOST_ALONE ? uses : [];
}
