import { expect, test } from '@jest/globals';
import { baselineCandidates, isCandidate } from '../../src/history/find-baseline.ts';
import { nearestAncestors } from '../../src/history/nearest-ancestors.ts';
import type { BaselineQuery } from '../../src/ports.ts';
import { hex, recordAt } from '../support/branch-store.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => hex(name));
const [one, two] = ['1', '2'].map((name) => hex(name, 64));
const named = (time: string, commit: string | undefined, key: string) => ({
  time,
  ...(commit && { commit: commit.slice(0, 12) }),
  key: key.slice(0, 16),
});
const records = [
  named('20260101T000000Z', a, one),
  named('20260102T000000Z', b, two),
  named('20260103T000000Z', b, one),
  named('20260104T000000Z', undefined, two),
];

async function found(query?: BaselineQuery): Promise<string[]> {
  const lines: string[] = [];
  for await (const { name, how, distance } of baselineCandidates(records, query)) {
    lines.push(`${name.time.slice(0, 8)} ${how}${distance === undefined ? '' : ` ${distance}`}`);
  }
  return lines;
}

const ancestors = async () => [
  { commit: c, distance: 1 },
  { commit: b, distance: 2 },
  { commit: a, distance: 3 },
];

test('the record of the commit itself comes first, the newest of several', async () => {
  expect((await found({ commit: b, ancestors, key: async () => two }))[0]).toBe('20260103 merge-base');
});

test('without one, the nearest ancestor that has a record, and how far it is', async () => {
  expect(await found({ commit: d, ancestors })).toEqual([
    '20260103 ancestor 2',
    '20260102 ancestor 2',
    '20260101 ancestor 3',
  ]);
});

test('after a squash, a rebase or a merge queue no commit is known: equal content of the base is', async () => {
  expect(await found({ commit: d, ancestors: async () => [], key: async () => one })).toEqual([
    '20260103 content',
    '20260101 content',
  ]);
});

test("this run's own content counts only where no base is known: else a change could be held against itself", async () => {
  expect(await found({ commit: d, own: two })).toEqual([]);
  expect(await found({ own: two })).toEqual(['20260104 own', '20260102 own']);
});

test('asked for nothing, the newest; asked for what is not there, nothing', async () => {
  expect((await found())[0]).toBe('20260104 newest');
  expect(await found({ commit: c })).toEqual([]);
  expect(await found({ own: hex('3', 64) })).toEqual([]);
});

test('ancestors and the content of the base are asked for when they are needed only', async () => {
  const asked: string[] = [];
  const query: BaselineQuery = {
    commit: a,
    ancestors: async () => {
      asked.push('ancestors');
      return [];
    },
    key: async () => {
      asked.push('key');
      return one;
    },
  };
  for await (const { how } of baselineCandidates(records, query)) {
    if (how === 'merge-base') break;
  }
  expect(asked).toEqual([]);
  await found(query);
  expect(asked).toEqual(['ancestors', 'key']);
});

test('a name that only begins alike is not the one', () => {
  const { record } = recordAt(1);
  const candidate = { name: undefined, how: 'merge-base' as const };
  expect(isCandidate({ ...candidate, commit: record.commit }, record)).toBe(true);
  expect(isCandidate({ ...candidate, commit: `${record.commit?.slice(0, 12)}${'0'.repeat(28)}` }, record)).toBe(false);
  expect(isCandidate({ ...candidate, key: record.key.digest }, record)).toBe(true);
  expect(isCandidate({ ...candidate, key: `${record.key.digest.slice(0, 16)}${'0'.repeat(48)}` }, record)).toBe(false);
});

test('the way to an ancestor is the shortest one, also through merges', () => {
  //   d ── c ── a      d's second parent is b, and b's is a
  //    ╲── b ──╱
  const known = [
    { commit: d, parents: [c, b] },
    { commit: c, parents: [a] },
    { commit: b, parents: [a] },
    { commit: a, parents: [] },
  ];
  expect(nearestAncestors(d, known)).toEqual([
    { commit: c, distance: 1 },
    { commit: b, distance: 1 },
    { commit: a, distance: 2 },
  ]);
  expect(nearestAncestors(a, known)).toEqual([]);
  expect(nearestAncestors('unknown', known)).toEqual([]);
});
