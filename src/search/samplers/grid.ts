/** All combinations, one after the other: small spaces whole, recipes of few methods first. */
import type { Sampler } from '../sampler.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';

/** Values of a range: its ends and the middle. */
const LEVELS = 3;

export const gridSampler: Sampler = ({ space, index }) => {
  let left = index;
  for (const used of subsets(space)) {
    const free = space.parameters.filter(
      ({ role, method }) => (role === 'option' || role === 'given') && used.includes(method),
    );
    const count = free.reduce((product, parameter) => product * levelsOf(parameter), 1);
    if (free.every(({ when }) => when === undefined)) {
      if (left < count) return combination(space, used, free, left);
      left -= count;
      continue;
    }
    for (let place = 0; place < count; place++) {
      const point = withEffect(space, combination(space, used, free, place), free);
      if (point !== undefined && left-- === 0) return point;
    }
  }
  return undefined;
};

/** Of combinations that differ in what has no effect only, the first. */
function withEffect(space: Space, point: Point, free: readonly Parameter[]): Point | undefined {
  const short = completed(space, point, () => 0);
  return free.every(({ name }) => short[name] !== undefined || point[name] === 0) ? short : undefined;
}

function* subsets({ methods, always }: Space): Generator<readonly string[]> {
  const optional = methods.filter((method) => !always.includes(method));
  for (let size = 0; size <= optional.length; size++) {
    for (const chosen of ofSize(optional, size)) yield [...always, ...chosen];
  }
}

function* ofSize(names: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield [];
  else {
    for (const [place, name] of names.entries()) {
      for (const rest of ofSize(names.slice(place + 1), size - 1)) yield [name, ...rest];
    }
  }
}

function levelsOf(parameter: Parameter): number {
  return parameter.kind === 'choice' ? parameter.choices.length : LEVELS;
}

function combination(space: Space, used: readonly string[], free: readonly Parameter[], place: number): Point {
  const point: Record<string, number> = {};
  let left = place;
  for (const { name, role, method } of space.parameters) {
    if (role === 'use') point[name] = used.includes(method) ? 1 : 0;
    // In the order of declaration.
    else if (role === 'order' && used.includes(method))
      point[name] = space.methods.indexOf(method) / space.methods.length;
  }
  for (const parameter of free) {
    const levels = levelsOf(parameter);
    const level = left % levels;
    left = Math.floor(left / levels);
    point[parameter.name] = parameter.kind === 'choice' ? level : level / (LEVELS - 1);
  }
  return point;
}
