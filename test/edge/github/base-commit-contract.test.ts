import { describe, expect, jest, test } from '@jest/globals';
import { gitBaseCommit } from '../../../src/edge/git/base-commit.ts';
import { apiBaseCommit } from '../../../src/edge/github/api-base-commit.ts';
import type { BaseCommit } from '../../../src/ports.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { clientOf, withApi } from '../../support/github-api/client-of.ts';

jest.setTimeout(60_000);

/** The two implementations of the port obey one contract. `folder` is where paths are relative to, '' for the root. */
type Open = (project: GitProject, commit: string, folder: string, use: Use) => Promise<void>;
type Use = (base: BaseCommit) => Promise<void>;

const overGit: Open = async (project, commit, folder, use) => {
  const base = await gitBaseCommit(`${project.folder}/${folder}`, commit);
  if (base === undefined) throw new Error('the commit is there');
  await use(base);
};

const overApi: Open = (project, commit, folder, use) =>
  withApi(
    async (api) => {
      await use(apiBaseCommit(clientOf(api), commit, folder));
      expect(api.breaches).toEqual([]);
    },
    { gitFolder: project.folder },
  );

const everyByte = Uint8Array.from({ length: 2_000_000 }, (_, index) => (index * 7 + (index >> 8)) & 255);
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 123\n';

describe.each<[string, Open]>([
  ['git', overGit],
  ['API', overApi],
])('base commit over %s', (_, open) => {
  test('files come back byte for byte as they were at that commit', async () => {
    await withGitProject(async (project) => {
      const commit = project.commit('base', { 'models/a b#1?.bin': everyByte, 'ümlaut/model.json': '{"old":1}' });
      project.commit('head', { 'models/a b#1?.bin': 'new', 'ümlaut/model.json': undefined, 'later.txt': 'later' });
      await open(project, commit, '', async (base) => {
        expect(base.commit).toBe(commit);
        expect(Buffer.compare((await base.read('models/a b#1?.bin')) ?? Buffer.alloc(0), everyByte)).toBe(0);
        expect(Buffer.from((await base.read('./ümlaut/x/../model.json')) ?? []).toString()).toBe('{"old":1}');
        expect(await base.read('later.txt')).toBeUndefined();
        expect(await base.read('models/none/at/all.bin')).toBeUndefined();
      });
    });
  });

  test('paths are relative to a folder of the repository and may leave it, but not the repository', async () => {
    await withGitProject(async (project) => {
      const commit = project.commit('base', { 'packages/app/model.json': 'app', 'shared/data.csv': 'data', empty: '' });
      await open(project, commit, 'packages/app', async (base) => {
        expect(Buffer.from((await base.read('model.json')) ?? []).toString()).toBe('app');
        expect(Buffer.from((await base.read('../../shared/data.csv')) ?? []).toString()).toBe('data');
        expect(await base.read('../../empty')).toHaveLength(0);
        await expect(base.read('../../../secret')).rejects.toThrow('lies outside the repository');
        await expect(base.read('/etc/passwd')).rejects.toThrow('lies outside the repository');
      });
    });
  });

  test('a Git LFS pointer is named as what it is', async () => {
    await withGitProject(async (project) => {
      const commit = project.commit('base', { 'weights.bin': pointer });
      await open(project, commit, '', async (base) => {
        await expect(base.read('weights.bin')).rejects.toMatchObject({ code: 'base-lfs-pointer' });
      });
    });
  });

  test('its ancestors, nearest first, with the shortest way to each', async () => {
    await withGitProject(async (project) => {
      const first = project.commit('first', { a: '1' });
      const second = project.commit('second', { a: '2' });
      project.git('checkout', '-q', '-b', 'side', first);
      const side = project.commit('side', { b: '1' });
      project.git('checkout', '-q', 'main');
      project.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
      const merge = project.git('rev-parse', 'HEAD');
      const tip = project.commit('tip', { a: '3' });
      await open(project, tip, '', async (base) => {
        const found = (await base.ancestors?.()) ?? [];
        expect(found.map(({ distance }) => distance)).toEqual([1, 2, 2, 3]);
        expect(found[0].commit).toBe(merge);
        expect(
          found
            .slice(1, 3)
            .map(({ commit }) => commit)
            .sort(),
        ).toEqual([second, side].sort());
        expect(found[3].commit).toBe(first);
      });
    });
  });

  test('a link leads to its file', async () => {
    await withGitProject(async (project) => {
      project.commit('files', { 'v2/model.json': 'two' });
      project.link('current.json', 'v2/model.json');
      const commit = project.commit('link', {});
      await open(project, commit, '', async (base) => {
        expect(Buffer.from((await base.read('current.json')) ?? []).toString()).toBe('two');
      });
    });
  });
});

test('the API: a commit that it does not know, and a token that may not read', async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('base', { 'model.json': '{}' });
    await overApi(project, 'd'.repeat(40), '', async (base) => {
      await expect(base.read('model.json')).rejects.toMatchObject({ code: 'base-commit-unavailable' });
    });
    await withApi(
      async (api) => {
        api.faults.push({ times: 1, fault: { kind: 'status', status: 403, message: 'Resource not accessible' } });
        const base = apiBaseCommit(clientOf(api), commit, '');
        await expect(base.read('model.json')).rejects.toThrow('Give the job `contents: read`');
      },
      { gitFolder: project.folder },
    );
  });
});

test('the API: an answer that breaks off is asked for again', async () => {
  await withGitProject(async (project) => {
    const commit = project.commit('base', { 'weights.bin': everyByte });
    await withApi(
      async (api) => {
        api.faults.push({ times: 1, fault: { kind: 'cut' } });
        const bytes = await apiBaseCommit(clientOf(api), commit, '').read('weights.bin');
        expect(Buffer.compare(bytes ?? Buffer.alloc(0), everyByte)).toBe(0);
        expect(api.requests.map(({ answer }) => answer)).toEqual(['200, cut off', '200']);
      },
      { gitFolder: project.folder },
    );
  });
});

test('git: a folder, a loop of links, and what a clone does not hold', async () => {
  await withGitProject(async (project) => {
    project.link('a', 'b');
    project.link('b', 'a');
    const commit = project.commit('base', { 'folder/file': 'x' });
    const base = await gitBaseCommit(project.folder, commit);
    await expect(base?.read('folder')).rejects.toThrow('is a folder');
    await expect(base?.read('a')).rejects.toThrow('round in circles');
    expect(await gitBaseCommit(project.folder, 'd'.repeat(40))).toBeUndefined();
    expect(await gitBaseCommit(project.folder, '--help')).toBeUndefined();
    expect(await gitBaseCommit('/')).toBeUndefined();
  });
});
