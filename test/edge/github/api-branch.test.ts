import { expect, jest, test } from '@jest/globals';
import { apiBranch } from '../../../src/edge/github/api-branch.ts';
import { branchContract } from '../../support/branch-contract.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { clientOf, requestLines, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import type { RepositoryState } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';

jest.setTimeout(60_000);

const name = 'compression-gate';
const writer = { ...workflowToken, contents: 'write' as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function withBranchApi(
  use: (api: GitHubApi, project: GitProject) => Promise<void>,
  { rights = writer, ...state }: Partial<RepositoryState> & { rights?: typeof workflowToken } = {},
): Promise<void> {
  await withGitProject(async (project) => {
    project.commit('code', { 'model.json': '{}' });
    await withApi(
      async (api) => {
        await use(api, project);
        expect(api.breaches).toEqual([]);
      },
      { gitFolder: project.folder, rights, ...state },
    );
  });
}

function commitsOf(project: GitProject) {
  const lines = project.git('log', '--format=%H %P', name).split('\n');
  return lines.map((line) => {
    const [commit, ...parents] = line.trim().split(' ');
    return { commit, parents };
  });
}

branchContract('API', (use) =>
  withBranchApi(async (api, project) => {
    await use({
      branch: apiBranch(clientOf(api), name),
      other: apiBranch(clientOf(api), name),
      log: async () => commitsOf(project),
    });
    const forced = api.requests.filter(({ body }) => (body as { force?: boolean } | undefined)?.force === true);
    expect(forced).toEqual([]);
  }),
);

test('a listing that GitHub cuts off is read folder by folder', async () => {
  await withBranchApi(
    async (api) => {
      const branch = apiBranch(clientOf(api), name);
      const paths = ['a/1', 'a/2', 'b/c/1', 'b/c/2', 'b/d/1', 'e'];
      await branch.commit(undefined, new Map(paths.map((path) => [path, bytes(path)])), 'Many');
      const tip = (await branch.tip()) as string;
      expect((await branch.list(tip)).map(({ path }) => path).sort()).toEqual(paths);
    },
    { treeLimit: 3 },
  );
});

test('a branch whose name has a slash', async () => {
  await withBranchApi(async (api) => {
    const branch = apiBranch(clientOf(api), 'data/compression-gate');
    expect(await branch.commit(undefined, new Map([['a', bytes('a')]]), 'One')).toBe('done');
    const tip = await branch.tip();
    expect(await branch.commit(tip, new Map([['b', bytes('b')]]), 'Two')).toBe('done');
    expect(await branch.list((await branch.tip()) as string)).toHaveLength(2);
  });
});

test('a token that may only read: the sentence names the permission', async () => {
  await withBranchApi(
    async (api) => {
      const branch = apiBranch(clientOf(api), name);
      expect(await branch.tip()).toBeUndefined();
      const writing = branch.commit(undefined, new Map([['a', bytes('a')]]), 'One');
      await expect(writing).rejects.toMatchObject({ code: 'branch-not-written', kind: 'unfinished' });
      await expect(writing).rejects.toThrow('Give the job `permissions: contents: write`');
    },
    { rights: workflowToken },
  );
});

test('an answer that is lost after the branch has moved does no harm: the call is made again', async () => {
  await withBranchApi(async (api, project) => {
    const branch = apiBranch(clientOf(api), name);
    await branch.commit(undefined, new Map([['a', bytes('a')]]), 'One');
    api.faults.push({ method: 'PATCH', times: 1, fault: { kind: 'drop', after: true } });
    expect(await branch.commit(await branch.tip(), new Map([['b', bytes('b')]]), 'Two')).toBe('done');
    expect(commitsOf(project)).toHaveLength(2);
  });
});

test('a blob is uploaded once, also where the commit is tried again', async () => {
  await withBranchApi(async (api) => {
    const [one, two] = [apiBranch(clientOf(api), name), apiBranch(clientOf(api), name)];
    await one.commit(undefined, new Map([['a', bytes('a')]]), 'One');
    const tip = await one.tip();
    await two.commit(tip, new Map([['b', bytes('b')]]), 'Two');
    const change = new Map([['c', Uint8Array.of(0, 255, 254)]]);
    expect(await one.commit(tip, change, 'Three')).toBe('moved');
    expect(await one.commit(await one.tip(), change, 'Three')).toBe('done');
    expect(requestLines(api).filter((line) => line.includes('POST') && line.includes('/git/blobs'))).toHaveLength(1);
  });
});
