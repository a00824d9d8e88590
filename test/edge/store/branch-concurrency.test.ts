import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { build } from 'esbuild';
import { localBranch } from '../../../src/edge/git/local-branch.ts';
import { apiBranch } from '../../../src/edge/github/api-branch.ts';
import { openBranchStore, recordAt } from '../../support/branch-store.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { clientOf, heardLog, withApi, workflowToken } from '../../support/github-api/client-of.ts';

jest.setTimeout(240_000);

const name = 'compression-gate';
const WRITERS = 20;

let folder: string;
let recorder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recorders-'));
  recorder = join(folder, 'recorder.mjs');
  // A process that records commits `from` to `to` of its clone, one after the other.
  await build({
    stdin: {
      contents: `
        import { localBranch } from './src/edge/git/local-branch.ts';
        import { openBranchStore, recordAt } from './test/support/branch-store.ts';
        const [root, from, to] = process.argv.slice(2);
        const log = { info() {}, warn: console.error, error() {}, debug() {} };
        const store = openBranchStore(localBranch({ root, name: '${name}', log }), { log });
        for (let second = Number(from); second < Number(to); second++) await store.write('glyphs', recordAt(second));`,
      resolveDir: resolve('.'),
      loader: 'ts',
    },
    outfile: recorder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // json-schema validation is CommonJS inside.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function record(root: string, from: number, to: number) {
  const child = spawn(process.execPath, [recorder, root, String(from), String(to)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  return { child, ended };
}

/** One commit after the other, each on the one before it, and none of them gone. */
function expectLinear(project: GitProject, commits: number): void {
  const parents = project.git('log', '--format=%p', name).split('\n');
  expect(parents.filter((line) => line.includes(' '))).toEqual([]);
  expect(Number(project.git('rev-list', '--count', name))).toBe(commits);
}

async function recordedCommits(store: ReturnType<typeof openBranchStore>): Promise<(string | undefined)[]> {
  return (await store.history.entries('glyphs')).map(({ commit }) => commit);
}

const expected = Array.from({ length: WRITERS }, (_, second) => recordAt(second).record.commit);

test('20 processes record at once over git: 20 records are there, history linear, nothing forced', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    project.git('config', 'receive.denyNonFastForwards', 'true');
    const clones = expected.map(() => project.clone('--depth=1'));
    const ends = await Promise.all(clones.map((clone, index) => record(clone.folder, index, index + 1).ended));
    expect(ends.filter(({ code }) => code !== 0)).toEqual([]);
    expectLinear(project, WRITERS);
    const store = openBranchStore(localBranch({ root: project.folder, name, log: heardLog() }));
    expect(await recordedCommits(store)).toEqual(expected);
    for (const commit of expected) {
      const found = await store.read('glyphs', { commit });
      expect(found).toMatchObject({ how: 'merge-base', record: { commit } });
      expect(found?.model).toBeDefined();
    }
  });
});

test('20 recorders at once over the API: the same', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const rights = { ...workflowToken, contents: 'write' as const };
    await withApi(
      async (api) => {
        const open = () => openBranchStore(apiBranch(clientOf(api), name));
        await Promise.all(expected.map((_, second) => open().write('glyphs', recordAt(second))));
        expect(await recordedCommits(open())).toEqual(expected);
        const moves = api.requests.filter(({ method, path }) => method === 'PATCH' && path.includes('/git/refs/'));
        expect(moves.filter(({ body }) => (body as { force: boolean }).force)).toEqual([]);
        expect(api.breaches).toEqual([]);
      },
      { gitFolder: project.folder, rights },
    );
    expectLinear(project, WRITERS);
  });
});

test('recorders that are killed at any moment leave the branch whole, and the next one goes on', async () => {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    const clone = project.clone();
    let from = 0;
    for (let round = 0; round < 5; round += 1) {
      const { child, ended } = record(clone.folder, from, from + 100);
      await new Promise((done) => setTimeout(done, 700 + 170 * round));
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
      from += 100;
    }
    // What a killed git leaves is a lock that says nobody holds it any more.
    const { code, said } = await record(clone.folder, from, from + 1).ended;
    expect({ code, said }).toMatchObject({ code: 0 });
    const log = heardLog();
    const store = openBranchStore(localBranch({ root: project.folder, name, log }), { log });
    const entries = await store.history.entries('glyphs');
    expectLinear(project, entries.length);
    expect(entries.at(-1)?.commit).toBe(recordAt(from).record.commit);
    for (const { commit } of entries) expect((await store.read('glyphs', { commit }))?.model).toBeDefined();
    expect(log.lines.filter((line) => line.startsWith('warn'))).toEqual([]);
    expect(project.git('fsck', '--strict', name)).not.toContain('error');
  });
});
