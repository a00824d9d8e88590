/** The first recipes of a study that was scanned: in turns evenly spread, and what the scan makes look best. */
import { hypervolume } from '../hypervolume.ts';
import type { Asked } from '../sampler.ts';
import type { Foresight } from '../scan/foresee.ts';
import type { Point } from '../space.ts';
import { fewMethods } from './beginning.ts';
import { mostWorth } from './most-worth.ts';

const CANDIDATES = 200;

/**
 * Of recipes of few methods the one with the largest gain of hypervolume over those before it, if all of them came out as
 * foreseen. Every other one is taken as it comes, for fine-tuning may change what bears how much.
 */
export function foreseenPoint(
  { space, tried, pending, isNew, index, random, seed }: Asked,
  foresight: Foresight,
): Point {
  if (index % 2 === 1) return fewMethods(space, index, seed);
  const candidates = Array.from({ length: CANDIDATES }, (_, i) => fewMethods(space, i, random));
  const expected = new Map(candidates.map((point) => [point, foresight(point)]));
  const complete = candidates.filter((point) => expected.get(point)!.every((value) => value !== undefined));
  if (complete.length === 0) return fewMethods(space, index, seed);
  const before = [...tried.map(({ point }) => point), ...pending].map((point) => foresight(point));
  const all = [...complete.map((point) => expected.get(point)!), ...before] as number[][];
  const low = all[0].map((_, k) => Math.min(...all.map((values) => values[k])));
  const span = low.map((ideal, k) => Math.max(...all.map((values) => values[k])) - ideal || 1);
  const unit = (values: readonly (number | undefined)[]) => values.map((value, k) => (value! - low[k]) / span[k]);
  const reference = low.map(() => 1.1);
  const covered = before.map(unit);
  const own = hypervolume(covered, reference);
  return mostWorth(complete, (point) => hypervolume([...covered, unit(expected.get(point)!)], reference) - own, isNew);
}
