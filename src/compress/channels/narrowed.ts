import { matchesAny, matchesPattern } from '../name-pattern.ts';
import { noSuchLayer } from './fixed-counts.ts';
import type { Group } from './groups.ts';
import type { Trace } from './trace.ts';
import { isMix } from './traced.ts';

/** The groups that may give channels: all of whose layers are named, or whose number is. */
export function narrowed(
  groups: readonly Group[],
  { include, exclude }: { readonly include?: readonly string[]; readonly exclude: readonly string[] },
  trace: Trace,
  fixed: ReadonlyMap<Group, number>,
): readonly Group[] {
  const layers = trace.steps.filter(isMix).map(({ layer }) => layer);
  for (const pattern of [...(include ?? []), ...exclude]) {
    if (!layers.some(({ name }) => matchesPattern(name, pattern))) throw noSuchLayer(pattern, layers);
  }
  const isIn = (name: string) => include === undefined || matchesAny(name, include);
  return groups.filter(
    (group) => fixed.has(group) || group.layers.every(({ name }) => isIn(name) && !matchesAny(name, exclude)),
  );
}
