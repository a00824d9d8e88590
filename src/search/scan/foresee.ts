/** What a scan makes one expect of a recipe, before it is tried. */
import { has, type Point, type Space } from '../space.ts';
import { type Objective, scored } from '../trial.ts';
import type { Scan } from './scan.ts';

/** Objectives, smaller is better; undefined of those that the scan has no figures for. */
export type Foresight = (point: Point) => readonly (number | undefined)[];

interface Look {
  readonly point: Point;
  readonly layer?: string;
  readonly strength?: string;
  readonly values: readonly number[];
}

/**
 * Effects of single methods (of single kernels) add up, of figures above zero their logarithms; no recipe is expected to be
 * worse than the worst that was seen. Between two strengths of a method the effect lies on the line between them. Nothing of
 * that is exact: how much of it is true the sampler learns from the trials.
 *
 * @returns undefined where the scan has nothing to say
 */
export function foresightOf(
  space: Space,
  scans: readonly Scan[],
  objectives: readonly Objective[],
): Foresight | undefined {
  const figures = (scan: Scan) =>
    objectives.map((objective) => scored(scan, [objective], []).objectives?.[0] ?? Number.NaN);
  const original = scans.find(({ of }) => of === undefined);
  const sound = scans.filter(({ metrics }) => metrics !== undefined);
  if (original?.metrics === undefined || sound.length < 3) return undefined;
  const all = sound.map(figures);
  const isLog = objectives.map((_, k) => all.every((values) => !(values[k] <= 0)));
  const to = (values: readonly number[]) => values.map((value, k) => (isLog[k] ? Math.log(value) : value));
  const start = to(figures(original));
  const worst = start.map((_, k) => Math.max(...all.map((values) => to(values)[k]).filter(Number.isFinite)));
  const looks = new Map<string, Look[]>();
  for (const scan of sound) {
    const { of, point } = scan;
    if (of === undefined || of.isEnd) continue;
    const values = to(figures(scan)).map((value, k) => value - start[k]);
    const look = { point, layer: of.layer, strength: of.strength, values };
    looks.set(of.method, [...(looks.get(of.method) ?? []), look]);
  }
  const choices = new Map(
    [...looks.keys()].map((method) => [
      method,
      space.parameters
        .filter((one) => one.method === method && one.kind === 'choice' && one.role !== 'use')
        .map(({ name }) => name),
    ]),
  );

  return (point) => {
    const sum = [...start];
    for (const [method, own] of looks) {
      if (!has(space, point, method)) continue;
      const layers = space.layers[method] ?? [undefined];
      for (const layer of layers) {
        const here = own.filter((look) => look.layer === layer);
        if (here.length === 0) continue;
        for (const [k, value] of effectAt(point, here, choices.get(method)!).entries()) sum[k] += value;
      }
    }
    return sum.map((value, k) => {
      if (!Number.isFinite(value)) return undefined;
      const bounded = Math.min(value, worst[k]);
      return isLog[k] ? Math.exp(bounded) : bounded;
    });
  };
}

/** Of the looks that agree in most choices, the two next to the strength. */
function effectAt(point: Point, looks: readonly Look[], choices: readonly string[]): readonly number[] {
  const unlike = ({ point: other }: Look) => choices.filter((name) => point[name] !== other[name]).length;
  const least = Math.min(...looks.map(unlike));
  const nearest = looks.filter((look) => unlike(look) === least);
  const { strength } = nearest.find((look) => look.strength !== undefined && look.strength in point) ?? nearest[0];
  if (strength === undefined) return nearest[0].values;
  const line = nearest
    .filter((look) => look.strength === strength)
    .sort((a, b) => a.point[strength] - b.point[strength]);
  const at = point[strength] ?? 0.5;
  const above = line.findIndex((look) => look.point[strength] >= at);
  if (above <= 0) return line[above < 0 ? line.length - 1 : 0].values;
  const [low, high] = [line[above - 1], line[above]];
  const share = (at - low.point[strength]) / (high.point[strength] - low.point[strength]);
  return low.values.map((value, k) => value + share * (high.values[k] - value));
}
