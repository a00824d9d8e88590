import { expect, jest, test } from '@jest/globals';
import { entryTime, type HistoryEntry } from '../../../src/history/entry.ts';
import { type Random, seededRandom } from '../../../src/math/random.ts';
import { openBranchStore, recordAt } from '../../support/branch-store.ts';
import { heardLog } from '../../support/github-api/client-of.ts';
import { type MemoryBranch, memoryBranch } from '../../support/memory-branch.ts';

jest.setTimeout(60_000);

const date = '2026-06-01T00:00:00.000Z';
const targets = ['glyphs', 'Digits'];

async function pathsOf(branch: MemoryBranch, prefix = ''): Promise<string[]> {
  const files = await branch.list((await branch.tip()) as string);
  return files.map(({ path }) => path).filter((path) => path.startsWith(prefix));
}

async function history(branch: MemoryBranch): Promise<Record<string, readonly HistoryEntry[]>> {
  const store = openBranchStore(branch, { date });
  const all = targets.map(async (target) => [target, await store.history.entries(target)] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** Records of three years in any order, some of releases, some of one content, some backfilled. */
async function someHistory(random: Random, count: number): Promise<MemoryBranch> {
  const branch = memoryBranch();
  const store = openBranchStore(branch, { date });
  for (let index = 0; index < count; index += 1) {
    const second = Math.floor(random.uniform() * 10_000);
    const target = targets[Math.floor(random.uniform() * 2)];
    const run = {
      ...(random.uniform() < 0.2 && { release: `v${index}` }),
      ...(random.uniform() < 0.3 && {
        committedAt: `${2024 + Math.floor(random.uniform() * 3)}-03-01T00:00:${10 + (index % 50)}Z`,
      }),
      author: `author ${index}`,
    };
    const model = new Map([['model.json', Uint8Array.of(index % 5, 255)]]);
    const year = 2024 + Math.floor(random.uniform() * 3);
    await store.write(
      target,
      recordAt(second, { target, year, run, model, commit: index.toString(16).padStart(40, 'c') }),
    );
  }
  return branch;
}

test('packing keeps every number and every order, whatever the history (24 of them), and again when done twice', async () => {
  for (let seed = 0; seed < 24; seed += 1) {
    const random = seededRandom(`compact/${seed}`);
    const branch = await someHistory(random, 5 + Math.floor(random.uniform() * 25));
    const before = await history(branch);
    const commits = branch.commits.length;
    const old = Object.values(before)
      .flat()
      .filter((entry) => entryTime(entry) < '2026' && entry.release === undefined).length;
    const { packed } = await openBranchStore(branch, { date }).history.compact();
    expect(packed).toBeGreaterThanOrEqual(old - targets.length);
    expect(packed).toBeLessThanOrEqual(old);
    expect(await history(branch)).toEqual(before);
    for (const target of targets) {
      const last = await openBranchStore(branch, { date }).history.entries(target, { last: 3 });
      expect(last).toEqual(before[target].slice(-3));
    }
    expect(branch.commits.length - commits).toBe(packed > 0 ? 1 : 0);
    expect(await openBranchStore(branch, { date }).history.compact()).toEqual({ packed: 0, dropped: 0 });
    // The next year adds to packs that are there.
    const store = openBranchStore(branch, { date: '2028-01-02T00:00:00.000Z' });
    await store.history.compact();
    expect(await history(branch)).toEqual(before);
  }
});

test('records of a past year become one file; releases and the newest stay whole, what nobody refers to goes', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch, { date });
  const model = (byte: number) => new Map([['model.json', Uint8Array.of(byte, 255)]]);
  for (let second = 0; second < 6; second += 1)
    await store.write('glyphs', recordAt(second, { year: 2024, model: model(second) }));
  await store.write('glyphs', recordAt(10, { year: 2025, model: model(10), run: { release: 'v1.0.0' } }));
  await store.write('glyphs', recordAt(20, { year: 2025, model: model(20) }));
  expect(await pathsOf(branch, 'blobs/')).toHaveLength(10);
  expect(await openBranchStore(branch, { date }).history.compact()).toEqual({ packed: 6, dropped: 6 });
  expect(await pathsOf(branch, 'packs/')).toEqual(['packs/glyphs/2024.jsonl']);
  expect(await pathsOf(branch, 'records/')).toHaveLength(2);
  expect(
    new TextDecoder()
      .decode(branch.content('packs/glyphs/2024.jsonl') as Uint8Array)
      .trim()
      .split('\n'),
  ).toHaveLength(6);
  const after = openBranchStore(branch, { date });
  const release = await after.history.release('glyphs');
  expect(new Map(release?.model)).toEqual(model(10));
  expect(new Map((await after.read('glyphs'))?.model)).toEqual(model(20));
  // A packed record is found by its commit, without its model, and says why.
  const { commit } = recordAt(3).record;
  const packed = await after.read('glyphs', { commit });
  expect(packed).toMatchObject({ how: 'merge-base', record: { commit, candidate: { metrics: { accuracy: 0.5 } } } });
  expect(packed?.model).toBeUndefined();
  expect(packed?.record.modelOmitted).toMatch(/^of models, they are kept of this year/);
});

test('a record that cannot be read stays where it is, and nothing that it may refer to is dropped', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch, { date });
  await store.write('glyphs', recordAt(1, { year: 2024 }));
  await store.write('glyphs', recordAt(2, { year: 2024 }));
  await store.write('glyphs', recordAt(3, { year: 2025 }));
  const [first] = await pathsOf(branch, 'records/');
  await branch.commit(await branch.tip(), new Map([[first, new TextEncoder().encode('{')]]), 'Spoiled');
  const log = heardLog();
  expect(await openBranchStore(branch, { date, log }).history.compact()).toEqual({ packed: 1, dropped: 0 });
  expect(await pathsOf(branch, 'records/')).toContain(first);
  expect(log.lines.join()).toContain('It is left as it is, and nothing is dropped');
  expect(await openBranchStore(branch, { date }).history.entries('glyphs')).toHaveLength(2);
});

test('a spoiled line of a pack hides no other, and stays through the next packing', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch, { date });
  for (const second of [1, 2, 3]) await store.write('glyphs', recordAt(second, { year: 2024 }));
  await store.write('glyphs', recordAt(9));
  await openBranchStore(branch, { date }).history.compact();
  const pack = 'packs/glyphs/2024.jsonl';
  const lines = new TextDecoder().decode(branch.content(pack) as Uint8Array).split('\n');
  lines[0] = lines[0].replace('0.75', '0.95');
  await branch.commit(await branch.tip(), new Map([[pack, new TextEncoder().encode(lines.join('\n'))]]), 'Spoiled');
  const found = await openBranchStore(branch, { date }).read('glyphs', { commit: recordAt(2).record.commit });
  expect(found?.how).toBe('merge-base');
  expect(found?.notes).toBeUndefined();
  await expect(openBranchStore(branch, { date }).read('glyphs', { commit: recordAt(1).record.commit })).rejects.toThrow(
    /2024\.jsonl, line 1: the stored baseline is corrupt/,
  );
  await openBranchStore(branch, { date }).write('glyphs', recordAt(4, { year: 2024 }));
  await openBranchStore(branch, { date }).history.compact();
  expect(new TextDecoder().decode(branch.content(pack) as Uint8Array)).toContain(lines[0]);
});
