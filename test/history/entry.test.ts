import { expect, test } from '@jest/globals';
import { recordPath } from '../../src/history/branch-layout.ts';
import { compareEntries, entryTime, type HistoryEntry } from '../../src/history/entry.ts';
import { lastEntries } from '../../src/history/record-index.ts';
import { sampleBaseline } from '../support/store-contract.ts';
import { entry } from './entries.ts';

const second = '2026-03-01T12:00:00.000Z';

test('commits of one second stand in the order of the branch, though the newer one was measured first', () => {
  const at = (position: number | undefined, createdAt: string) =>
    entry(0, {}, { committedAt: second, createdAt, ...(position === undefined ? {} : { position }) });
  const [older, newer] = [at(7, '2026-03-09T00:00:00Z'), at(8, '2026-03-02T00:00:00Z')];
  expect([newer, older].sort(compareEntries)).toEqual([older, newer]);
  // What a shallow clone recorded is placed by when it was measured.
  const [early, late] = [at(undefined, '2026-03-02T00:00:00Z'), at(8, '2026-03-03T00:00:00Z')];
  expect([late, early].sort(compareEntries)).toEqual([early, late]);
  const indexed = [newer, older].map((one, index) => ({ path: `records/${index}`, entry: one }));
  expect(lastEntries(indexed).map(({ entry: { position } }) => position)).toEqual([7, 8]);
});

test('a commit from the future stands where it was measured, not at the end of all time', () => {
  const future: HistoryEntry = entry(0, {}, { committedAt: '2031-01-01T00:00:00Z', createdAt: '2026-03-02T00:00:00Z' });
  expect(entryTime(future)).toBe('2026-03-02T00:00:00Z');
  const { record } = sampleBaseline();
  const path = recordPath('digits', { ...record, createdAt: second, run: { committedAt: '2031-01-01T00:00:00Z' } });
  expect(path).toContain('records/digits/2026/20260301T120000Z-');
});
