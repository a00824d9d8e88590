/**
 * Which stored record a run is held against: that of the commit it comes from, else of the nearest ancestor that has one,
 * else one of equal content wherever it is. A squash, a rebase or a merge queue changes commits, and content never.
 */
import type { BaselineQuery, FoundBaseline } from '../ports.ts';
import { type RecordName, shortCommit, shortKey } from './branch-layout.ts';
import type { BaselineRecord } from './record.ts';

export interface Candidate<Name> {
  readonly name: Name;
  readonly how: NonNullable<FoundBaseline['how']>;
  readonly distance?: number;
  /** A name holds parts of these only: whether it is the one is seen when the record is read. */
  readonly commit?: string;
  readonly key?: string;
}

/** Best first, each record once. What costs something (ancestors, the base's content) is asked for when it is needed. */
export async function* baselineCandidates<Name extends Pick<RecordName, 'time' | 'commit' | 'key'>>(
  records: readonly Name[],
  query: BaselineQuery = {},
): AsyncGenerator<Candidate<Name>> {
  const newestFirst = [...records].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
  const { commit, ancestors, key, own } = query;
  if (commit === undefined && key === undefined && own === undefined) {
    for (const name of newestFirst) yield { name, how: 'newest' };
    return;
  }
  if (records.length === 0) return;
  const ofCommit = groupBy(newestFirst, ({ commit: short }) => short);
  if (commit !== undefined) {
    for (const name of ofCommit.get(shortCommit(commit)) ?? []) yield { name, how: 'merge-base', commit };
    for (const ancestor of (await ancestors?.()) ?? []) {
      for (const name of ofCommit.get(shortCommit(ancestor.commit)) ?? []) {
        yield { name, how: 'ancestor', ...ancestor };
      }
    }
  }
  const ofBase = await key?.();
  const digest = ofBase ?? (commit === undefined ? own : undefined);
  if (digest === undefined) return;
  for (const name of newestFirst.filter((record) => record.key === shortKey(digest))) {
    yield { name, how: ofBase === undefined ? 'own' : 'content', key: digest };
  }
}

export function isCandidate({ commit, key }: Candidate<unknown>, record: BaselineRecord): boolean {
  return (commit === undefined || record.commit === commit) && (key === undefined || record.key.digest === key);
}

function groupBy<Item>(
  items: readonly Item[],
  by: (item: Item) => string | undefined,
): Map<string | undefined, Item[]> {
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const group = by(item);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return groups;
}
