import { expect, jest, test } from '@jest/globals';
import { findBaseCommit } from '../../../src/edge/github/base-commit.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import type { BaseCommit } from '../../../src/ports.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { clientOf, heardLog, withApi } from '../../support/github-api/client-of.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';

jest.setTimeout(60_000);

interface History {
  readonly fork: string;
  readonly oldTip: string;
  readonly tip: string;
  readonly head: string;
  readonly merge: string;
}

/** main: fork – oldTip – tip; the pull request branches off at fork; GitHub merges its head into the tip. */
function pullRequestHistory(project: GitProject): History {
  const fork = project.commit('fork', { model: 'fork' });
  const oldTip = project.commit('old tip', { model: 'old tip' });
  const tip = project.commit('tip', { model: 'tip' });
  project.git('checkout', '-q', '-b', 'topic', fork);
  const head = project.commit('head', { other: 'head' });
  project.git('checkout', '-q', '--detach', 'main');
  project.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  const merge = project.git('rev-parse', 'HEAD');
  project.git('update-ref', 'refs/pull/7/merge', merge);
  return { fork, oldTip, tip, head, merge };
}

const eventOf = (changes: Partial<EventContext>): EventContext => ({
  name: 'workflow_dispatch',
  owner: 'acme',
  repository: 'app',
  commit: '',
  runId: 1,
  runUrl: '',
  apiUrl: '',
  ...changes,
});

/** The event names the tip of the time when the pull request was last pushed to. */
const pullEvent = ({ head, oldTip }: History): EventContext =>
  eventOf({
    name: 'pull_request',
    commit: head,
    baseSha: oldTip,
    pull: { number: 7, headSha: head, baseSha: oldTip, baseBranch: 'main', isFork: false },
  });

async function baseIn(project: GitProject, event: EventContext, api?: GitHubApi) {
  const log = heardLog();
  const client = api && clientOf(api);
  const base = await findBaseCommit({ workspace: project.folder, root: project.folder, event, client, log });
  return { base, log };
}

const text = async (base: BaseCommit | undefined): Promise<string | undefined> =>
  base && Buffer.from((await base.read('model')) ?? []).toString();

test('a merge made by GitHub is held against its first parent, newer than what the event names', async () => {
  await withGitProject(async (project) => {
    const history = pullRequestHistory(project);
    const { base } = await baseIn(project, pullEvent(history));
    expect([base?.commit, await text(base)]).toEqual([history.tip, 'tip']);
  });
});

test('a checkout of the head alone is held against the merge base', async () => {
  await withGitProject(async (project) => {
    const history = pullRequestHistory(project);
    project.git('checkout', '-q', history.head);
    const { base } = await baseIn(project, pullEvent(history));
    expect([base?.commit, await text(base)]).toEqual([history.fork, 'fork']);
  });
});

test('a shallow checkout knows the parent from the commit itself, its files come from the API', async () => {
  await withGitProject(async (origin) => {
    const history = pullRequestHistory(origin);
    origin.git('branch', 'shown', history.merge);
    const shallow = origin.clone('--depth=1', '--branch=shown');
    expect(() => shallow.git('rev-parse', 'HEAD^1')).toThrow();
    await withApi(
      async (api) => {
        const { base } = await baseIn(shallow, pullEvent(history), api);
        expect([base?.commit, await text(base)]).toEqual([history.tip, 'tip']);
        expect(api.requests.map(({ path }) => path)).toEqual([`/repos/acme/app/contents/model?ref=${history.tip}`]);
        expect((await baseIn(shallow, pullEvent(history))).base).toBeUndefined();
      },
      { gitFolder: origin.folder },
    );
  });
});

test('a shallow checkout of the head asks the API for the merge base too', async () => {
  await withGitProject(async (origin) => {
    const history = pullRequestHistory(origin);
    const shallow = origin.clone('--depth=1', '--branch=topic');
    await withApi(
      async (api) => {
        const { base, log } = await baseIn(shallow, pullEvent(history), api);
        expect([log.lines, api.breaches]).toEqual([[], []]);
        expect([base?.commit, await text(base)]).toEqual([history.fork, 'fork']);
      },
      { gitFolder: origin.folder },
    );
  });
});

test('a partial clone that cannot fetch reads the missing files from the API', async () => {
  await withGitProject(async (origin) => {
    const history = pullRequestHistory(origin);
    origin.git('branch', 'shown', history.merge);
    const partial = origin.clone('--filter=blob:none', '--branch=shown');
    partial.git('remote', 'set-url', 'origin', 'file:///nowhere/to/be/found');
    const newest = origin.commit('after the clone', {});
    await withApi(
      async (api) => {
        const event = pullEvent({ ...history, oldTip: history.fork });
        partial.git('checkout', '-q', '--detach', 'HEAD');
        partial.git('commit', '-q', '--allow-empty', '-m', 'own');
        const { base } = await baseIn(partial, event, api);
        expect([base?.commit, await text(base)]).toEqual([history.fork, 'fork']);
        expect(api.requests).toHaveLength(1);
        const alone = (await baseIn(partial, event)).base;
        await expect(alone?.read('model')).rejects.toThrow('Check out with `fetch-depth: 0` and without `filter`');
        expect(newest).not.toBe('');
      },
      { gitFolder: origin.folder },
    );
  });
});

test('a push is held against what stood there before, a merge group against its base', async () => {
  await withGitProject(async (project) => {
    const { tip, fork, merge } = pullRequestHistory(project);
    const push = eventOf({ name: 'push', commit: merge, baseSha: fork });
    expect((await baseIn(project, push)).base?.commit).toBe(fork);
    const group = eventOf({ name: 'merge_group', commit: merge, baseSha: tip });
    expect((await baseIn(project, group)).base?.commit).toBe(tip);
  });
});

test('without a named base: the merge base with the default branch, and none on that branch itself', async () => {
  await withGitProject(async (project) => {
    const { fork, head, tip } = pullRequestHistory(project);
    project.git('branch', '-m', 'main', 'trunk');
    project.git('checkout', '-q', 'topic');
    const event = eventOf({ commit: head, defaultBranch: 'trunk' });
    expect((await baseIn(project, event)).base?.commit).toBe(fork);
    project.git('checkout', '-q', 'trunk');
    expect((await baseIn(project, { ...event, commit: tip })).base).toBeUndefined();
  });
});

test('in an outage the base that the event names stands, so that no regression passes for one without baseline', async () => {
  await withGitProject(async (origin) => {
    const history = pullRequestHistory(origin);
    const shallow = origin.clone('--depth=1', '--branch=topic');
    await withApi(
      async (api) => {
        const down = { times: 5, fault: { kind: 'status', status: 503 } } as const;
        api.faults.push({ ...down });
        const { base, log } = await baseIn(shallow, pullEvent(history), api);
        expect(base?.commit).toBe(history.oldTip);
        expect(log.lines.filter((line) => line.startsWith('warn'))).toEqual([
          `warn: The base commit could not be asked for (compare commits: HTTP 503, Server Error): ${history.oldTip.slice(0, 12)}, which the event names, stands for it`,
        ]);
        expect(await text(base)).toBe('old tip');
        // Its files are needed: where they cannot be had either, the run is not finished.
        api.faults.push({ ...down });
        await expect(text(base)).rejects.toMatchObject({ code: 'base-commit-unavailable', exitCode: 3 });
      },
      { gitFolder: origin.folder },
    );
  });
});
