/** The workflows of docs/workflow.md for forks and for matrices, as they stand there, run by act. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { artifactUploads, uploadAction } from '../support/github-api/artifact-uploads.ts';
import { withApi, workflowToken } from '../support/github-api/client-of.ts';
import type { GitHubApi } from '../support/github-api/server.ts';
import { expectGolden } from '../support/golden.ts';
import { needs } from '../support/needs.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { type Consumer, type PullRequestState, ruinousConfig, tinyFiles, withConsumer } from './support/consumer.ts';
import { recordOf } from './support/record.ts';
import { pullRequestPayload, runWorkflow, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(180_000);

const page = readFileSync(new URL('../../docs/workflow.md', import.meta.url), 'utf8');
const [, measure, show, matrix] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) =>
  text.replaceAll('compression-gate/compression-gate@<sha>', 'acme/compression-gate@v1'),
);
const uploader = /actions\/upload-artifact@[0-9a-f]{40}/.exec(page)?.[0] ?? '';

needs(workflowTools(), 'act and Node 24')('as documented', (tools) => {
  const run = (
    { consumer, api }: { consumer: Consumer; api: GitHubApi },
    request: Pick<Parameters<typeof runWorkflow>[0], 'event' | 'payload' | 'runId' | 'workflow'>,
  ) => runWorkflow({ tools, consumer, api, ...request, actions: { [uploader]: uploadAction(consumer.scratch) } });

  /** What GitHub tells the second workflow about the end of the first. */
  const ended = (state: PullRequestState, conclusion: string) => ({
    action: 'completed',
    repository: { full_name: 'acme/app', default_branch: 'main' },
    workflow_run: {
      id: 900,
      event: 'pull_request',
      head_sha: state.head,
      head_branch: 'topic',
      head_repository: { full_name: 'stranger/app' },
      conclusion,
    },
  });

  const both = {
    ...tinyFiles(),
    '.github/workflows/gate.yml': measure,
    '.github/workflows/compression-gate-comment.yml': show,
  };
  const readOnly = { ...workflowToken, pullRequests: 'read', actions: 'none' } as const;

  test('a pull request of a fork: the first workflow measures and is red, the second one comments', async () => {
    await withConsumer(both, async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await withApi(
        async (api) => {
          const state = consumer.pullRequest({ 'compression-gate.yml': ruinousConfig });
          const payload = pullRequestPayload(state, { fork: true });
          const first = await run({ consumer, api }, { event: 'pull_request', payload, runId: 900 });
          expect(first.succeeded).toBe(false);
          expect(first.summary).toContain('| Accuracy |');
          expect(api.requests).toEqual([]);
          expect(api.state.artifacts).toMatchObject([{ run: 900, name: 'compression-gate' }]);

          api.state.tokens.set('e2e-token', workflowToken);
          const head = { headSha: state.head, headBranch: 'topic', headRepository: 'stranger/app' };
          api.state.pulls.push({ number: 7, state: 'open', ...head });
          const after = { event: 'workflow_run', payload: ended(state, 'failure'), runId: 901 };
          const second = await run({ consumer, api }, { ...after, workflow: 'compression-gate-comment.yml' });
          expect(api.breaches).toEqual([]);
          expectGolden('e2e/fork-published.txt', recordOf(api, second, 'table'));

          // A push has come in between: what was measured is no longer what the pull request is.
          api.state.comments.length = 0;
          api.state.pulls[0].headSha = 'd'.repeat(40);
          const late = await run({ consumer, api }, { ...after, workflow: 'compression-gate-comment.yml' });
          expect(late.succeeded).toBe(true);
          expect(late.annotations).toEqual([expect.stringContaining('has moved on to dddddddddddd')]);
          expect(api.state.comments).toEqual([]);
        },
        { rights: readOnly, others: (state) => [artifactUploads(state)] },
      );
    });
  });

  test('a first workflow that left nothing: the comment says so', async () => {
    await withConsumer(both, (consumer) =>
      withApi(
        async (api) => {
          const state = consumer.pullRequest({ 'compression-gate.yml': 'targets: {' });
          const payload = pullRequestPayload(state, { fork: true });
          const first = await run({ consumer, api }, { event: 'pull_request', payload, runId: 900 });
          expect([first.succeeded, api.state.artifacts]).toEqual([false, []]);
          const head = { headSha: state.head, headBranch: 'topic', headRepository: 'stranger/app' };
          api.state.pulls.push({ number: 7, state: 'open', ...head });
          const after = { event: 'workflow_run', payload: ended(state, 'failure'), runId: 901 };
          const second = await run({ consumer, api }, { ...after, workflow: 'compression-gate-comment.yml' });
          expectGolden('e2e/fork-without-result.txt', recordOf(api, second));
        },
        { others: (state) => [artifactUploads(state)] },
      ),
    );
  });

  test('two jobs: the one that runs the code writes nothing, the other one comments and gives the verdict', async () => {
    const single = matrix
      .replace(/ {4}strategy:\n(?: {6}.*\n)+/, '')
      .replace(/ {10}targets: .*\n/, '')
      .replace(/(?<=name: )compression-gate-\$\{\{.*\}\}/, 'compression-gate-all');
    expect(single).not.toContain('matrix');
    await withConsumer({ ...tinyFiles(), '.github/workflows/gate.yml': single }, (consumer) =>
      withApi(
        async (api) => {
          const state = consumer.pullRequest({ 'compression-gate.yml': ruinousConfig });
          const end = await run({ consumer, api }, { event: 'pull_request', payload: pullRequestPayload(state) });
          expect(api.breaches).toEqual([]);
          expect(end.succeeded).toBe(false);
          expect(api.state.artifacts.map(({ name }) => name)).toEqual(['compression-gate-all']);
          expect(api.state.comments).toHaveLength(1);
          expect(api.state.comments[0].body).toContain('❌');
        },
        { others: (state) => [artifactUploads(state)] },
      ),
    );
  });

  test('a matrix: one comment and one verdict, and a leg that broke is missed by name', async () => {
    const target = /^ {2}tiny:\n([\s\S]*)$/m.exec(tinyConfig)?.[1] ?? '';
    const config = `backend: cpu\ntargets:\n  glyphs:\n${target}  tabular:\n${target}`;
    const files = { ...tinyFiles(), 'compression-gate.yml': config, '.github/workflows/gate.yml': matrix };
    await withConsumer(files, async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await withApi(
        async (api) => {
          const state = consumer.pullRequest({ 'README.md': 'words' });
          const green = await run({ consumer, api }, { event: 'pull_request', payload: pullRequestPayload(state) });
          expect(api.breaches).toEqual([]);
          expectGolden('e2e/matrix.txt', recordOf(api, green));

          // The leg dies before it can write a result: its target is not there.
          const broken = matrix.replace('target: [glyphs, tabular]', 'target: [glyphs, tabulra]');
          const next = consumer.pullRequest({ '.github/workflows/gate.yml': broken });
          rmSync(join(consumer.folder, 'compression-gate-out'), { recursive: true });
          api.requests.length = 0;
          const payload = pullRequestPayload(next);
          const red = await run({ consumer, api }, { event: 'pull_request', payload, runId: 4243 });
          expect(api.state.comments).toHaveLength(1);
          expectGolden('e2e/matrix-missing-leg.txt', recordOf(api, red));
        },
        { others: (state) => [artifactUploads(state)] },
      );
    });
  });
});
