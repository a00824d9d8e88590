/** Every event of the table in docs/workflow.md, in a user's workflow, run by act. */
import { expect, jest, test } from '@jest/globals';
import { withApi } from '../support/github-api/client-of.ts';
import { needs } from '../support/needs.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { type Consumer, tinyFiles, withConsumer, workflow } from './support/consumer.ts';
import { pullRequestPayload, runWorkflow, type WorkflowEnd, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(180_000);

const anyEvent = workflow().replace(
  /^on: .*$/m,
  `on:
  pull_request:
  push:
  merge_group:
  schedule: [{cron: '0 3 * * *'}]
  workflow_dispatch:
  repository_dispatch:
  release:
  workflow_run: {workflows: [compression]}`,
);
const repository = { full_name: 'acme/app', default_branch: 'main' };

needs(workflowTools(), 'act and Node 24')('on', (tools) => {
  const withBaseline = (use: (consumer: Consumer) => Promise<unknown>) =>
    withConsumer({ ...tinyFiles(), '.github/workflows/gate.yml': anyEvent }, async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await use(consumer);
    });

  test('merge queue, push, schedule, dispatches and releases: the verdict and the summary, and nothing is written', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const before = consumer.git('rev-parse', 'HEAD');
        consumer.main({ 'README.md': 'words' });
        const payloads: readonly [string, object][] = [
          ['merge_group', { action: 'checks_requested', merge_group: { base_sha: before } }],
          ['push', { before }],
          ['schedule', {}],
          ['workflow_dispatch', {}],
          ['repository_dispatch', { action: 'again' }],
          ['release', { action: 'published' }],
        ];
        for (const [event, payload] of payloads) {
          const end = await runWorkflow({ tools, consumer, api, event, payload: { repository, ...payload } });
          expect([event, end.outputs.verdict, end.outputs['comment-id']]).toEqual([event, 'pass', '']);
          expect(end.summary).toContain('| Accuracy |');
        }
        expect(api.requests).toEqual([]);
      }),
    );
  });

  test('a regression in the merge queue is red', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const base_sha = consumer.git('rev-parse', 'HEAD');
        consumer.main({ 'compression-gate.yml': tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.95') });
        const payload = { repository, action: 'checks_requested', merge_group: { base_sha } };
        const end = await runWorkflow({ tools, consumer, api, event: 'merge_group', payload });
        expect(end).toMatchObject({ succeeded: false, outputs: { verdict: 'fail' } });
      }),
    );
  });

  test('what is closed, gone or deleted: green at once, with nothing measured; after another workflow: refused', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const state = consumer.pullRequest({ 'README.md': 'words' });
        const idle: readonly [string, object][] = [
          ['pull_request', { ...pullRequestPayload(state), action: 'closed' }],
          ['merge_group', { action: 'destroyed', merge_group: { base_sha: state.base } }],
          ['push', { before: state.base, deleted: true }],
          ['release', { action: 'deleted' }],
        ];
        for (const [event, payload] of idle) {
          const end = await runWorkflow({ tools, consumer, api, event, payload: { repository, ...payload } });
          expect([event, end.succeeded, end.outputs.verdict]).toEqual([event, true, 'not-measured']);
          expect(end.log).toMatch(/nothing is measured/);
        }
        const ended = {
          id: 9,
          event: 'pull_request',
          head_sha: state.head,
          head_branch: 'topic',
          head_repository: repository,
        };
        const payload = { repository, workflow_run: ended };
        const end = await runWorkflow({ tools, consumer, api, event: 'workflow_run', payload });
        expect(end.succeeded).toBe(false);
        expect(end.annotations).toEqual([expect.stringContaining('Start the gate on `pull_request`')]);
        expect(api.requests).toEqual([]);
      }),
    );
  });

  test('a pull request from draft to force push: one comment; a late run of an older head leaves it alone', async () => {
    await withBaseline((consumer) =>
      withApi(async (api) => {
        const run = (payload: object, runId: number): Promise<WorkflowEnd> =>
          runWorkflow({ tools, consumer, api, event: 'pull_request', payload, runId });
        const state = consumer.pullRequest({ 'README.md': 'words' });
        const opened = pullRequestPayload(state) as { pull_request: object };
        const draft = { ...opened, action: 'opened', pull_request: { ...opened.pull_request, draft: true } };
        for (const [index, payload] of [draft, { ...opened, action: 'reopened' }].entries()) {
          expect((await run(payload, 10 + index)).succeeded).toBe(true);
        }
        consumer.git('branch', '-q', '-f', 'topic', 'main');
        const forced = consumer.pullRequest({ 'README.md': 'other words' });
        await run(pullRequestPayload(forced), 20);
        await run(opened, 15);
        expect(api.breaches).toEqual([]);
        expect(api.state.comments).toHaveLength(1);
        expect(api.state.comments[0].body).toContain(`run=20 commit=${forced.head}`);
      }),
    );
  });
});
