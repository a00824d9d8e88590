/** Evolution: parents, crossover, mutation, and the best of parents and children as the next parents. */
import type { Random } from '../../math/random.ts';
import { constrainedDominates, crowding, sortedFronts } from '../pareto.ts';
import type { Sampler, Tried } from '../sampler.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';
import { drawn, randomPoint } from './random.ts';
import { lonelyFirst } from './tpe.ts';

const POPULATION = 16;
const CROSSOVER = 0.9;
/** How near children stay to their parents, and mutants to what they were (Deb & Agrawal 1995, Complex Syst. 9:115–148). */
const CROSSOVER_INDEX = 15;
const MUTATION_INDEX = 20;

/**
 * NSGA-II (Deb et al. 2002, IEEE Trans. Evol. Comput. 6:182–197): within constraints before outside, then by front, then the
 * more lonely. Choices cross over uniformly and mutate to any other. The parents follow from all trials so far.
 */
export const nsga2: Sampler = ({ space, tried, random }) => {
  const generation = Math.floor(tried.length / POPULATION);
  if (generation === 0) return randomPoint(space, random);
  const parents = parentsAfter(tried, generation);
  const [one, other] = [tournament(parents, random), tournament(parents, random)];
  const crossed = random.uniform() < CROSSOVER ? cross(space, one, other, random) : { ...one };
  return mutate(space, crossed, random);
};

interface Parent extends Tried {
  readonly distance: number;
}

function parentsAfter(tried: readonly Tried[], generations: number): Parent[] {
  let kept: readonly Tried[] = tried.slice(0, POPULATION);
  for (let generation = 1; generation < generations; generation++) {
    const all = [...kept, ...tried.slice(generation * POPULATION, (generation + 1) * POPULATION)];
    kept = sortedFronts(all)
      .flatMap((front) => lonelyFirst(front, all))
      .slice(0, POPULATION)
      .map((index) => all[index]);
  }
  const distances = kept.map(() => 0);
  for (const front of sortedFronts(kept)) {
    const found = crowding(front.map((index) => kept[index].objectives ?? []));
    for (const [place, index] of front.entries()) distances[index] = found[place];
  }
  return kept.map((parent, index) => ({ ...parent, distance: distances[index] }));
}

function tournament(parents: readonly Parent[], random: Random): Point {
  const [a, b] = [parents[random.integer(parents.length)], parents[random.integer(parents.length)]];
  if (constrainedDominates(a, b)) return a.point;
  if (constrainedDominates(b, a)) return b.point;
  return a.distance >= b.distance ? a.point : b.point;
}

/** Simulated binary crossover of ranges; each choice from one of the two. */
function cross(space: Space, one: Point, other: Point, random: Random): Record<string, number> {
  const child: Record<string, number> = {};
  for (const parameter of space.parameters) {
    const [a, b] = [one[parameter.name], other[parameter.name]];
    const first = random.uniform() < 0.5;
    if (a === undefined || b === undefined || parameter.kind === 'choice') {
      const taken = first ? (a ?? b) : (b ?? a);
      if (taken !== undefined) child[parameter.name] = taken;
      continue;
    }
    const u = random.uniform();
    const exponent = 1 / (CROSSOVER_INDEX + 1);
    const spread = u < 0.5 ? (2 * u) ** exponent : (1 / (2 * (1 - u))) ** exponent;
    const side = first ? 1 : -1;
    child[parameter.name] = clamp(0.5 * (a + b + side * spread * (b - a)));
  }
  return child;
}

/** One parameter of the point in the mean. */
function mutate(space: Space, point: Readonly<Record<string, number>>, random: Random): Point {
  const rate = 1 / Math.max(1, Object.keys(point).length);
  const changed: Record<string, number> = { ...point };
  for (const parameter of space.parameters) {
    if (changed[parameter.name] === undefined || random.uniform() >= rate) continue;
    changed[parameter.name] = mutated(parameter, changed[parameter.name], random);
  }
  return completed(space, changed, (parameter) => drawn(parameter, random.uniform()));
}

function mutated(parameter: Parameter, at: number, random: Random): number {
  if (parameter.kind === 'choice') {
    const { length } = parameter.choices;
    return (at + 1 + random.integer(length - 1)) % length;
  }
  const u = random.uniform();
  const exponent = 1 / (MUTATION_INDEX + 1);
  return clamp(at + (u < 0.5 ? (2 * u) ** exponent - 1 : 1 - (2 * (1 - u)) ** exponent));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
