import { expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../src/history/entry.ts';
import { findRelease, isPreRelease } from '../../src/history/find-release.ts';
import type { ReleaseQuery } from '../../src/ports.ts';

/** Oldest first; `-`: a commit that is no release. The commit of v1.0.0 is `c-v1.0.0`. */
const history = (...tags: string[]) =>
  tags.map((tag, index) => ({
    entry: {
      commit: tag === '-' ? `c-${index}` : `c-${tag}`,
      ...(tag === '-' ? {} : { release: tag }),
    } as HistoryEntry,
  }));
const found = async (tags: string[], query?: ReleaseQuery): Promise<string | undefined> =>
  (await findRelease(history(...tags), query))?.entry.release;
const ancestors = (...tags: string[]) => ({ isAncestor: async (commit: string) => tags.includes(commit.slice(2)) });

test('the newest, where nothing else is known', async () => {
  expect(await found(['v1.0.0', '-', 'v1.1.0', '-'])).toBe('v1.1.0');
  expect(await found(['-'])).toBeUndefined();
});

test('the release that is being made is not the last one: neither by its tag nor by its commit', async () => {
  const tags = ['v1.0.0', 'v1.1.0'];
  expect(await found(tags, { tag: 'v1.1.0', commit: 'c-moved' })).toBe('v1.0.0');
  expect(await found(tags, { tag: 'v1.1.1', commit: 'c-v1.1.0' })).toBe('v1.0.0');
  expect(await found(['v1.0.0'], { tag: 'v1.0.0' })).toBeUndefined();
});

test('a fix of an old line is held against its own line', async () => {
  const tags = ['v1.0.0', 'v1.0.1', 'v2.0.0'];
  expect(await found(tags, { tag: 'v1.0.2', ...ancestors('v1.0.0', 'v1.0.1') })).toBe('v1.0.1');
  expect(await found(tags, { tag: 'v2.1.0', ...ancestors('v1.0.0', 'v2.0.0') })).toBe('v2.0.0');
});

test('none is an ancestor, or nobody can tell: the newest', async () => {
  const tags = ['v1.0.0', 'v2.0.0'];
  expect(await found(tags, ancestors())).toBe('v2.0.0');
  const asked: string[] = [];
  const blind = async (commit: string) => void asked.push(commit);
  expect(await found(tags, { isAncestor: blind as ReleaseQuery['isAncestor'] })).toBe('v2.0.0');
  expect(asked).toEqual(['c-v2.0.0']);
});

test('a release is held against the last that is no pre-release; a pre-release against whatever came last', async () => {
  const tags = ['v1.0.0', 'v2.0.0-rc.1', 'v2.0.0-rc.2'];
  expect(await found(tags, { tag: 'v2.0.0' })).toBe('v1.0.0');
  expect(await found(tags, { tag: 'v2.0.0-rc.3' })).toBe('v2.0.0-rc.2');
  expect(await found(['v0.1.0-a'], { tag: 'v0.1.0' })).toBe('v0.1.0-a');
});

test.each([
  ['v1.2.3', false],
  ['v1.2.3-rc.1', true],
  ['1.2-beta', true],
  ['v1.2.3+build-7', false],
  ['nightly-7', false],
  [undefined, false],
])('%s a pre-release: %s', (tag, is) => expect(isPreRelease(tag)).toBe(is));
