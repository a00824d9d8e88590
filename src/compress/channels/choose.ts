/** Which channels go, under a budget. */
import type { Group } from './groups.ts';

export interface Budget {
  /** Share of the channels that goes, in [0, 1]. */
  readonly amount: number;
  readonly scope: 'layer' | 'global';
  /** Of every group at least this many stay. */
  readonly least: number;
  /** What stays of a group is a multiple of it where there are as many. */
  readonly multipleOf: number;
}

/** However it is ranked, a layer keeps this share of its channels where all are ranked together. */
const KEPT_OF_EACH = 0.1;

/** Sets that go. `fixed`: of some groups, how many. */
export function chooseChannels(
  groups: readonly Group[],
  budget: Budget,
  fixed: ReadonlyMap<Group, number>,
): ReadonlySet<number> {
  const open = groups.filter((group) => !fixed.has(group));
  const wanted = budget.scope === 'layer' ? byLayer(open, budget) : ranked(open, budget);
  const gone = new Set<number>();
  for (const group of groups) {
    const number = fixed.get(group) ?? inMultiples(group, wanted.get(group) ?? 0, budget);
    for (const { root } of group.channels.slice(0, number)) gone.add(root);
  }
  return gone;
}

function byLayer(groups: readonly Group[], { amount, least }: Budget): Map<Group, number> {
  return new Map(
    groups.map((group) => {
      const { length } = group.channels;
      return [group, Math.max(0, Math.min(Math.round(amount * length), length - least))];
    }),
  );
}

/** Layers give as long as they have something to give. */
function ranked(groups: readonly Group[], { amount, least }: Budget): Map<Group, number> {
  const all = groups.flatMap((group) => group.channels.map(({ root, score }) => ({ group, root, score })));
  all.sort((a, b) => a.score - b.score || a.root - b.root);
  const given = new Map<Group, number>();
  let left = Math.round(amount * all.length);
  for (const { group } of all) {
    if (left === 0) break;
    const { length } = group.channels;
    const number = given.get(group) ?? 0;
    if (length - number <= Math.max(least, Math.ceil(KEPT_OF_EACH * length))) continue;
    given.set(group, number + 1);
    left--;
  }
  return given;
}

/** Rather more stay than fewer. */
function inMultiples({ channels: { length } }: Group, number: number, { multipleOf }: Budget): number {
  const stay = Math.ceil((length - number) / multipleOf) * multipleOf;
  return Math.max(0, length - stay);
}
