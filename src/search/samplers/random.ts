/** Random points, and points that are spread evenly; both are yardsticks for all other samplers, and their beginnings. */
import type { Random } from '../../math/random.ts';
import { sobol } from '../../math/sobol.ts';
import type { Sampler } from '../sampler.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';

export const randomSampler: Sampler = ({ space, random }) => randomPoint(space, random);

/** Each coordinate uniform; whether a method is used, a coin. */
export function randomPoint(space: Space, random: Random): Point {
  return completed(space, {}, (parameter) => drawn(parameter, random.uniform()));
}

/** Sobol's sequence over all parameters; those of methods that a point leaves out fall away. */
export const sobolSampler: Sampler = ({ space, index, seed }) => sobolPoint(space, index, seed);

export function sobolPoint(space: Space, index: number, seed: Random): Point {
  const sequence = sobol(space.parameters.length, seed.fork('sobol'));
  let coordinates = sequence.next().value;
  for (let i = 0; i < index; i++) coordinates = sequence.next().value;
  const places = new Map(space.parameters.map((parameter, place) => [parameter, place]));
  return completed(space, {}, (parameter) => drawn(parameter, coordinates[places.get(parameter)!]));
}

/** From a number in [0, 1) to a coordinate. */
export function drawn(parameter: Parameter, share: number): number {
  return parameter.kind === 'range' ? share : Math.floor(share * parameter.choices.length);
}
