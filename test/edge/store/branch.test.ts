import { afterAll, expect, jest, test } from '@jest/globals';
import { localBranch } from '../../../src/edge/git/local-branch.ts';
import { apiBranch } from '../../../src/edge/github/api-branch.ts';
import { modelPath, predictionsPath } from '../../../src/history/branch-layout.ts';
import { packModel, unpackModel } from '../../../src/history/model-bundle.ts';
import type { DataBranch } from '../../../src/ports.ts';
import { openBranchStore, recordAt } from '../../support/branch-store.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { clientOf, heardLog, requestLines, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { newRepository } from '../../support/github-api/repository.ts';
import { type GitHubApi, startGitHubApi } from '../../support/github-api/server.ts';
import { memoryBranch } from '../../support/memory-branch.ts';
import { sampleBaseline, storeContract } from '../../support/store-contract.ts';

jest.setTimeout(60_000);

const name = 'compression-gate';

/** Replaces one file of a record, as somebody who edits the branch by hand would. */
async function tamperIn(
  branch: DataBranch,
  file: string,
  change: (bytes: Uint8Array) => Uint8Array | string | undefined,
): Promise<void> {
  const tip = (await branch.tip()) as string;
  const files = new Map((await branch.list(tip)).map(({ path, id }) => [path, id]));
  const read = async (path: string): Promise<Uint8Array> => (await branch.read([files.get(path) as string]))[0];
  const path = [...files.keys()].find((one) => one.startsWith('records/glyphs/')) as string;
  const { files: digests } = JSON.parse(new TextDecoder().decode(await read(path)));
  const encode = (content: Uint8Array | string | undefined) =>
    content === undefined ? null : typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = path;
  let content: Uint8Array | null;
  if (file === 'record.json') content = encode(change(await read(path)));
  else if (file.endsWith('.npz')) {
    at = predictionsPath(digests[file]);
    content = encode(change(await read(at)));
  } else {
    at = modelPath(Object.fromEntries(Object.entries(digests).filter(([one]) => one.startsWith('model/'))) as never);
    const model = new Map(unpackModel(await read(at), 1e9));
    const part = file.slice('model/'.length);
    const changed = encode(change(model.get(part) as Uint8Array));
    if (changed === null) model.delete(part);
    else model.set(part, changed);
    content = packModel(model);
  }
  expect(await branch.commit(tip, new Map([[at, content]]), 'Edited by hand')).toBe('done');
}

storeContract('branch in memory', async () => {
  const branch = memoryBranch();
  return {
    store: openBranchStore(branch),
    other: openBranchStore(branch),
    recordName: 'compression-gate:records/glyphs/2026/',
    tamper: (file, change) => tamperIn(branch, file, change),
  };
});

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** For contracts that open without closing: the repository is removed when all tests are done. */
async function heldProject(): Promise<GitProject> {
  return new Promise((resolve) => {
    void withGitProject(async (project) => {
      project.commit('code', { 'model.json': '{}' });
      resolve(project);
      await new Promise<void>((release) => closing.push(release));
    });
  });
}

storeContract('branch over git', async () => {
  const project = await heldProject();
  const open = () => localBranch({ root: project.folder, name, log: heardLog() });
  return {
    store: openBranchStore(open()),
    other: openBranchStore(open()),
    recordName: 'compression-gate:records/glyphs/2026/',
    tamper: (file, change) => tamperIn(open(), file, change),
  };
});

storeContract('branch over the API', async () => {
  const { folder } = await heldProject();
  const state = newRepository({ gitFolder: folder });
  state.tokens.set('e2e-token', { ...workflowToken, contents: 'write' });
  const api = await startGitHubApi(state);
  closing.push(() => void api.close());
  const open = () => apiBranch(clientOf(api), name);
  return {
    store: openBranchStore(open()),
    other: openBranchStore(open()),
    recordName: 'compression-gate:records/glyphs/2026/',
    tamper: (file, change) => tamperIn(open(), file, change),
  };
});

test('over the API a read costs at most 6 requests, a first write 8, a later one 9, an unchanged one 3', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const rights = { ...workflowToken, contents: 'write' as const };
    await withApi(
      async (api: GitHubApi) => {
        const fresh = () => openBranchStore(apiBranch(clientOf(api), name));
        const counted = async (work: () => Promise<unknown>): Promise<string[]> => {
          const before = api.requests.length;
          await work();
          return requestLines(api).slice(before);
        };
        expect(await counted(() => fresh().read('glyphs'))).toHaveLength(1);
        expect((await counted(() => fresh().write('glyphs', recordAt(1)))).length).toBeLessThanOrEqual(8);
        const other = recordAt(2, { model: new Map([['model.json', Uint8Array.of(1, 2, 3, 255)]]), count: 6 });
        const second = await counted(() => fresh().write('glyphs', other));
        expect(second.length).toBeLessThanOrEqual(9);
        expect(second.filter((line) => line.includes('/git/blobs →'))).toHaveLength(3);
        expect(await counted(() => fresh().write('glyphs', recordAt(1)))).toHaveLength(3);
        const read = await counted(() => fresh().read('glyphs', { commit: recordAt(1).record.commit }));
        expect(read).toHaveLength(6);
        const trend = await counted(() => fresh().history.entries('glyphs', { last: 50 }));
        expect(trend).toHaveLength(3);
        expect(api.breaches).toEqual([]);
      },
      { gitFolder: project.folder, rights },
    );
  });
});

test('over the API a branch is begun with the files of another by four requests, and never written over', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const rights = { ...workflowToken, contents: 'write' as const };
    await withApi(
      async (api: GitHubApi) => {
        await openBranchStore(apiBranch(clientOf(api), name)).write('glyphs', recordAt(1));
        const store = openBranchStore(apiBranch(clientOf(api), name));
        await store.read('glyphs');
        const before = api.requests.length;
        await store.history.copyTo('next');
        expect(api.requests.length - before).toBeLessThanOrEqual(4);
        expect(project.git('rev-list', '--count', 'next')).toBe('1');
        expect(project.git('rev-parse', 'next^{tree}')).toBe(project.git('rev-parse', `${name}^{tree}`));
        await expect(store.history.copyTo('next')).rejects.toMatchObject({ code: 'branch-exists' });
        expect(api.breaches).toEqual([]);
      },
      { gitFolder: project.folder, rights },
    );
  });
});

test('a commit that is recorded again, with the same figures, stands in the history once', async () => {
  const branch = memoryBranch();
  const { record, model } = recordAt(1, { run: { verdict: 'pass' } });
  const [path] = await openBranchStore(branch).history.record('glyphs', { record, model });
  const again = { ...record, createdAt: '2026-01-01T05:00:00.000Z' };
  expect(await openBranchStore(branch).history.record('glyphs', { record: again, model })).toEqual([path]);
  expect(branch.commits).toHaveLength(1);
  // Another verdict or release is something new, and so is that the figures hold on another day.
  for (const run of [{ verdict: 'fail' }, { verdict: 'pass', release: 'v1.0.0' }])
    await openBranchStore(branch).history.record('glyphs', { record: { ...again, run }, model });
  const later = { ...record, createdAt: '2026-01-08T00:00:00.000Z' };
  await openBranchStore(branch).history.record('glyphs', { record: later, model });
  expect(await openBranchStore(branch).history.entries('glyphs')).toHaveLength(4);
});

test('several targets of one run are one commit', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch);
  const baselines = ['a', 'b', 'c'].map((target) => [target, sampleBaseline(undefined, target)] as const);
  expect(await store.history.recordAll(new Map(baselines))).toHaveLength(3);
  expect(branch.commits).toHaveLength(1);
  for (const [target] of baselines) expect((await openBranchStore(branch).read(target))?.record.target).toBe(target);
});

test('records never get among the files of somebody else', async () => {
  const branch = memoryBranch();
  const text = new TextEncoder().encode('text');
  await branch.commit(undefined, new Map([['.nojekyll', text]]), 'Nothing of anybody');
  await openBranchStore(branch).write('glyphs', recordAt(1));
  // Beside records another file does no harm.
  await branch.commit(await branch.tip(), new Map([['notes.txt', text]]), 'Added by hand');
  await openBranchStore(branch).write('glyphs', recordAt(2));
  expect(branch.commits).toHaveLength(4);

  const code = memoryBranch();
  await code.commit(undefined, new Map([['README.md', text], ['src/index.js', text]]), 'Code'); // biome-ignore format: as short as it is
  const writing = openBranchStore(code).write('glyphs', recordAt(1));
  await expect(writing).rejects.toMatchObject({ code: 'branch-foreign' });
  await expect(writing).rejects.toThrow('src/index.js');
  expect(await openBranchStore(code).read('glyphs')).toBeUndefined();
  expect(code.commits).toHaveLength(1);
});

test('two configs with a target of one name do not see each other', async () => {
  const branch = memoryBranch();
  const [root, app] = [openBranchStore(branch), openBranchStore(branch, { scope: 'packages/app/' })];
  await root.write('glyphs', recordAt(1));
  expect(await app.read('glyphs')).toBeUndefined();
  await app.write('glyphs', recordAt(2));
  expect((await openBranchStore(branch).read('glyphs'))?.record.commit).toBe(recordAt(1).record.commit);
});

test('the branch explains itself, and its paths tell time, commit and content', async () => {
  const branch = memoryBranch();
  const written = await openBranchStore(branch).write('glyphs', recordAt(7));
  const commit = recordAt(7).record.commit?.slice(0, 12);
  const record = `records/glyphs/2026/20260101T000007Z-${commit}-${recordAt(7).record.key.digest.slice(0, 16)}.json`;
  expect(written).toEqual([`compression-gate:${record}`]);
  const paths = (await branch.list((await branch.tip()) as string)).map(({ path }) => path);
  expect(paths.filter((path) => !path.startsWith('blobs/')).sort()).toEqual(['README.md', 'index/glyphs.json', record]);
  expect(paths.filter((path) => /^blobs\/[0-9a-f]{2}\/[0-9a-f]{64}\.(npz|zip)$/.test(path))).toHaveLength(3);
});

test('the place in the history is when the commit got there, not when it was measured', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch);
  await store.write('glyphs', recordAt(20));
  await store.write('glyphs', recordAt(30, { run: { committedAt: '2025-12-31T23:00:00+01:00' } }));
  const entries = await store.history.entries('glyphs');
  expect(entries.map(({ commit }) => commit)).toEqual([recordAt(30).record.commit, recordAt(20).record.commit]);
  expect((await store.read('glyphs'))?.record.commit).toBe(recordAt(20).record.commit);
  const paths = (await branch.list((await branch.tip()) as string)).map(({ path }) => path);
  expect(paths.some((path) => path.startsWith('records/glyphs/2025/20251231T220000Z-'))).toBe(true);
});

test('an accepted regression is kept in the audit log, once', async () => {
  const branch = memoryBranch();
  const accepted = [
    { metric: 'accuracy', limit: '3 pp', reason: 'smaller device', expires: '2026-12-31', approver: 'ada' },
  ];
  await openBranchStore(branch).write('glyphs', recordAt(1, { run: { accepted, author: 'bob' } }));
  await openBranchStore(branch).write('glyphs', recordAt(1, { run: { accepted, author: 'bob' } }));
  const files = (await branch.list((await branch.tip()) as string)).filter(({ path }) => path.startsWith('audit/'));
  expect(files.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^audit\/2026\/20260101T000001Z-[0-9a-f]{16}\.json$/),
  ]);
  const [text] = await branch.read(files.map(({ id }) => id));
  expect(JSON.parse(new TextDecoder().decode(text))).toMatchObject({ target: 'glyphs', author: 'bob', accepted });
});

test('the record of a release is found behind any number of others', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch);
  await store.write('glyphs', recordAt(1, { run: { release: 'v1.0.0' } }));
  await store.write('glyphs', recordAt(2, { run: { release: 'v1.1.0' } }));
  for (let second = 3; second < 6; second += 1) await store.write('glyphs', recordAt(second));
  const found = await openBranchStore(branch).history.release('glyphs');
  expect(found?.record.run?.release).toBe('v1.1.0');
  expect(found?.model).toBeDefined();
  expect(await openBranchStore(branch).history.release('other')).toBeUndefined();
});

test('a model above the cap is left out, and the record says so', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch);
  await store.write('glyphs', recordAt(1, { model: new Map([['model.json', new Uint8Array(41 * 2 ** 20)]]) }));
  const found = await openBranchStore(branch).read('glyphs');
  expect(found?.model).toBeUndefined();
  expect(found?.record.modelOmitted).toBe(
    'its 42991616 bytes are above the 41943040 that a data branch takes in one file',
  );
});

test('an index that is missing, spoiled or of fewer records is made anew, and never believed', async () => {
  for (const spoil of [undefined, '{"schemaVersion":1', 'old'] as const) {
    const branch = memoryBranch();
    await openBranchStore(branch).write('glyphs', recordAt(1));
    const old = branch.content('index/glyphs.json');
    await openBranchStore(branch).write('glyphs', recordAt(2));
    const content = spoil === undefined ? null : spoil === 'old' ? old : new TextEncoder().encode(spoil);
    await branch.commit(await branch.tip(), new Map([['index/glyphs.json', content]]), 'Spoiled');
    expect(await openBranchStore(branch).history.entries('glyphs', { last: 5 })).toHaveLength(2);
    await openBranchStore(branch).write('glyphs', recordAt(3));
    const text = new TextDecoder().decode(branch.content('index/glyphs.json'));
    expect(JSON.parse(text)).toMatchObject({ loose: 3, records: 3, entries: { length: 3 } });
  }
});

test('where others are always first, it ends with a sentence', async () => {
  const branch = memoryBranch();
  const busy: DataBranch = { ...branch, commit: async () => 'moved' };
  const waits: number[] = [];
  const store = openBranchStore(busy, { waits });
  await expect(store.write('glyphs', recordAt(1))).rejects.toMatchObject({ code: 'history-busy', kind: 'unfinished' });
  expect(waits).toHaveLength(60);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5000);
});

test('targets are named by their records, whatever the config holds now, each folder of configs its own', async () => {
  const branch = memoryBranch();
  const store = openBranchStore(branch);
  expect(await store.history.targets()).toEqual([]);
  for (const target of ['digits', 'Digits', 'kept only in packs']) {
    await store.write(target, recordAt(1, { target, year: 2024 }));
    await store.write(target, recordAt(2, { target, year: 2024 }));
  }
  await openBranchStore(branch, { scope: 'ml' }).write('other', recordAt(1, { target: 'other' }));
  const names = ['Digits', 'digits', 'kept only in packs'];
  expect(await openBranchStore(branch).history.targets()).toEqual(names);
  expect(await openBranchStore(branch, { scope: 'ml' }).history.targets()).toEqual(['other']);
  await store.history.compact();
  expect(await openBranchStore(branch).history.targets()).toEqual(names);
  // Without index, and with a newest record that was edited, the one before it tells.
  const tip = (await branch.tip()) as string;
  const listed = await branch.list(tip);
  const gone = listed.filter(({ path }) => path.startsWith('index/') || path.startsWith('packs/digits/'));
  const edited = listed.filter(({ path }) => path.startsWith('records/digits-'));
  const changes = [
    ...gone.map(({ path }) => [path, null] as const),
    ...edited.map(({ path }) => [path, new TextEncoder().encode('{')] as const),
  ];
  await branch.commit(tip, new Map(changes), 'Edited by hand');
  expect(await openBranchStore(branch).history.targets()).toEqual(names);
});
