/** Tree-structured Parzen estimator, multivariate, for several objectives. */
import type { Random } from '../../math/random.ts';
import { crowding, sortedFronts } from '../pareto.ts';
import type { Sampler, Tried } from '../sampler.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';
import { mostWorth } from './most-worth.ts';
import { drawn, randomPoint } from './random.ts';

const BEGINNING = 10;
const CANDIDATES = 24;
/** Share of trials that count as good, and how many at most (Bergstra et al. 2013). */
const GOOD = 0.1;
const MOST_GOOD = 25;

/**
 * Two densities over the space, one of good trials, one of the others; of the candidates drawn from the first the one with
 * the largest ratio is tried (Bergstra et al. 2011, NIPS 24:2546–2554). Multivariate: a candidate comes from around one
 * trial in all its parameters (Falkner et al. 2018, BOHB, arXiv 1807.01774). Several objectives: good are the first fronts,
 * the last of them cut by crowding (after Ozaki et al. 2020, GECCO). Trials under way count as bad, so that workers spread
 * (constant liar, Ginsbourger et al. 2010).
 */
export const tpe: Sampler = ({ space, tried, pending, isNew, random }) => {
  if (tried.length < BEGINNING) return randomPoint(space, random);
  const { good, others } = split(tried);
  const bad = [...others, ...pending];
  const [low, high] = [bandwidth(good.length, space), bandwidth(bad.length, space)];
  const candidates = Array.from({ length: CANDIDATES }, () => draw(space, good, low, random));
  return mostWorth(candidates, (point) => density(point, good, low, space) - density(point, bad, high, space), isNew);
};

function split(tried: readonly Tried[]): { good: Point[]; others: Point[] } {
  const count = Math.min(Math.max(2, Math.ceil(GOOD * tried.length)), MOST_GOOD);
  const order = sortedFronts(tried).flatMap((front) => lonelyFirst(front, tried));
  const points = order.map((index) => tried[index].point);
  return { good: points.slice(0, count), others: points.slice(count) };
}

/** Indices of one front, the most lonely first. */
export function lonelyFirst(front: readonly number[], tried: readonly Tried[]): number[] {
  const distances = crowding(front.map((index) => tried[index].objectives ?? []));
  const places = front.map((_, place) => place);
  return places
    .sort((a, b) => difference(distances[b], distances[a]) || front[a] - front[b])
    .map((place) => front[place]);
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Scott's rule for the number of trials and of parameters, within what still looks about. */
function bandwidth(count: number, { parameters }: Space): number {
  return Math.min(0.5, Math.max(0.04, 0.5 * (count + 1) ** (-1 / (Math.min(parameters.length, 8) + 4))));
}

/** Around a good trial, or, with the weight of one trial, anywhere. */
function draw(space: Space, good: readonly Point[], width: number, random: Random): Point {
  const centre = random.integer(good.length + 1);
  if (centre === good.length) return randomPoint(space, random);
  const from = good[centre];
  const moved: Record<string, number> = {};
  for (const parameter of space.parameters) {
    const at = from[parameter.name];
    if (at === undefined) continue;
    if (parameter.kind === 'choice') {
      moved[parameter.name] = random.uniform() < stay(parameter, width) ? at : random.integer(parameter.choices.length);
    } else moved[parameter.name] = withinUnit(at, width, random);
  }
  return completed(space, moved, (parameter) => drawn(parameter, random.uniform()));
}

/** A normal number around `at`, drawn again until it lies in [0, 1]. */
function withinUnit(at: number, width: number, random: Random): number {
  for (let attempt = 0; attempt < 50; attempt++) {
    const value = at + width * random.normal();
    if (value >= 0 && value <= 1) return value;
  }
  return at;
}

function stay(parameter: Parameter & { readonly kind: 'choice' }, width: number): number {
  return 1 - width * (1 - 1 / parameter.choices.length);
}

/** Logarithm of the mean over the trials' kernels and one that is flat. */
function density(point: Point, centres: readonly Point[], width: number, space: Space): number {
  const logs = [0, ...centres.map((centre) => kernel(point, centre, width, space))];
  const top = Math.max(...logs);
  return top + Math.log(logs.reduce((sum, value) => sum + Math.exp(value - top), 0) / logs.length);
}

/** Against the flat density, so that parameters which only one of the two has say nothing. */
function kernel(point: Point, centre: Point, width: number, space: Space): number {
  let log = 0;
  for (const parameter of space.parameters) {
    const [at, middle] = [point[parameter.name], centre[parameter.name]];
    if (at === undefined || middle === undefined) continue;
    if (parameter.kind === 'choice') {
      const { length } = parameter.choices;
      const share = stay(parameter, width);
      log += Math.log(length * ((at === middle ? share : 0) + (1 - share) / length));
    } else {
      const distance = (at - middle) / width;
      const inside = normalShare(-middle / width, (1 - middle) / width);
      log += -0.5 * distance * distance - Math.log(width * Math.sqrt(2 * Math.PI) * inside);
    }
  }
  return log;
}

/** P(low < Z < high) of a standard normal, to four digits (Page 1977, J. R. Stat. Soc. C 26:75–76). */
function normalShare(low: number, high: number): number {
  const below = (z: number) => 1 / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));
  return below(high) - below(low);
}
