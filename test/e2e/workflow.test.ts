/** The action as a user names it, in a user's workflow, run by act: from the first pull request to a caught regression. */
import { expect, jest, test } from '@jest/globals';
import { withApi, workflowToken } from '../support/github-api/client-of.ts';
import { addComment, developer } from '../support/github-api/repository.ts';
import type { GitHubApi } from '../support/github-api/server.ts';
import { expectGolden } from '../support/golden.ts';
import { needs } from '../support/needs.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import {
  type Consumer,
  modelFiles,
  type PullRequestState,
  ruinousConfig,
  tinyFiles,
  withConsumer,
} from './support/consumer.ts';
import { recordOf } from './support/record.ts';
import { pullRequestPayload, runWorkflow, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(120_000);

needs(workflowTools(), 'act and Node 24')('a user', (tools) => {
  const pullRequest = (
    { consumer, api }: { consumer: Consumer; api: GitHubApi },
    state: PullRequestState,
    { runId, fork }: { runId?: number; fork?: boolean } = {},
  ) => {
    const payload = pullRequestPayload(state, { fork });
    return runWorkflow({ tools, consumer, api, event: 'pull_request', payload, runId });
  };

  /** A project whose present state is the baseline. */
  const withBaseline = (
    use: (consumer: Consumer) => Promise<unknown>,
    inputs?: Parameters<typeof tinyFiles>[0],
    config = tinyConfig,
  ) =>
    withConsumer({ ...tinyFiles(inputs), 'compression-gate.yml': config }, async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await use(consumer);
    });

  test('first pull request, nothing stored: the base commit is measured', async () => {
    await withConsumer(tinyFiles(), (consumer) =>
      withApi(async (api) => {
        const end = await pullRequest({ consumer, api }, consumer.pullRequest(modelFiles(1.5)));
        expect(api.breaches).toEqual([]);
        expectGolden('e2e/first-pull-request.txt', recordOf(api, end, 'table'));
        expect(end.summary).toContain('the model of the base commit');
        expect(JSON.parse(end.outputs.targets).tiny).toMatchObject({ verdict: 'pass' });
      }),
    );
  });

  test('a change that holds is green; the next push updates the comment among hundreds of others', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const gentler = { 'compression-gate.yml': tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.25') };
        const green = await pullRequest({ consumer, api }, consumer.pullRequest(gentler));
        expectGolden('e2e/green.txt', recordOf(api, green));

        const [ours] = api.state.comments.splice(0);
        const first = ours.body;
        addComment(api.state, 7, developer, `${first.split('\n')[0]}\nforged by copying the marker`);
        for (let index = 0; index < 130; index += 1) addComment(api.state, 7, developer, `remark ${index}`);
        api.state.comments.push({ ...ours, id: 6000 });
        api.requests.length = 0;
        const next = { 'compression-gate.yml': tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.2') };
        const updated = await pullRequest({ consumer, api }, consumer.pullRequest(next), { runId: 4243 });
        expect(api.breaches).toEqual([]);
        expectGolden('e2e/updated.txt', recordOf(api, updated));
        expect(api.state.comments).toHaveLength(132);
        expect(api.state.comments.at(-1)?.body).not.toBe(first);
        expect(api.state.comments[0].body).toContain('forged by copying the marker');
      }),
    );
  });

  test('a regression is red, with the comment posted and the gate annotated', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const state = consumer.pullRequest({ 'compression-gate.yml': ruinousConfig });
        const end = await pullRequest({ consumer, api }, state);
        expect(api.breaches).toEqual([]);
        expect(end).toMatchObject({ succeeded: false, outputs: { verdict: 'fail' } });
        const line = ruinousConfig.split('\n').findIndex((text) => text.includes('metric: accuracy')) + 1;
        expect(end.annotations[0]).toContain(`error compression-gate.yml:${line} tiny: accuracy breaches its limit: `);
        expectGolden('e2e/regression.txt', recordOf(api, end, 'table'));
      }),
    );
  });

  test('a fork: nothing can be written, the verdict stands and the summary holds the table', async () => {
    await withBaseline((consumer) =>
      withApi(
        async (api) => {
          const state = consumer.pullRequest({ 'compression-gate.yml': ruinousConfig });
          const end = await pullRequest({ consumer, api }, state, { fork: true });
          expect(api.state.comments).toEqual([]);
          expect(end.summary).toContain('| Accuracy |');
          expectGolden('e2e/fork.txt', recordOf(api, end));
        },
        { rights: { ...workflowToken, pullRequests: 'read' } },
      ),
    );
  });

  test('a pull request that touches nothing of the target reuses the result on record, at once', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const end = await pullRequest({ consumer, api }, consumer.pullRequest({ 'README.md': 'words' }));
        expect(end.seconds).toBeLessThan(15);
        expect(end.log).toContain('nothing has changed');
        expect(api.state.comments[0].body).toContain('**Not measured again**');
        expectGolden('e2e/unchanged.txt', recordOf(api, end));
      }),
    );
  });

  test('`fresh: true` measures again all the same', async () => {
    await withBaseline(
      (consumer) =>
        withApi(async (api) => {
          const end = await pullRequest({ consumer, api }, consumer.pullRequest({ 'README.md': 'words' }));
          expect(end.succeeded).toBe(true);
          expect(end.log).toContain('tiny: to be measured');
        }),
      { fresh: 'true', comment: 'on-change' },
    );
  });
});
