/** What goes wrong around the action: GitHub's moods, wrong configs, events that must not run, texts that are too long. */
import { expect, jest, test } from '@jest/globals';
import { withApi } from '../support/github-api/client-of.ts';
import { secondaryLimit, tooMany } from '../support/github-api/faults.ts';
import { expectGolden } from '../support/golden.ts';
import { needs } from '../support/needs.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { tinyFiles, withConsumer } from './support/consumer.ts';
import { recordOf } from './support/record.ts';
import { pullRequestPayload, runWorkflow, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(120_000);

needs(workflowTools(), 'act and Node 24')('trouble', (tools) => {
  test('an API that answers with errors, limits and dropped connections still gets one comment', async () => {
    await withConsumer(tinyFiles(), async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await withApi(async (api) => {
        api.faults.push(
          { method: 'GET', times: 1, fault: { kind: 'html', status: 502 } },
          { method: 'GET', times: 1, fault: tooMany(1) },
          { method: 'POST', path: /comments/, times: 1, fault: secondaryLimit(1) },
          { method: 'POST', path: /comments/, times: 1, fault: { kind: 'drop', after: true } },
        );
        const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
        const end = await runWorkflow({ tools, consumer, api, event: 'pull_request', payload });
        expect(api.breaches).toEqual([]);
        expect(api.state.comments).toHaveLength(1);
        expectGolden('e2e/faults.txt', recordOf(api, end));
      });
    });
  });

  test('a config that is wrong is red, and said in comment, summary and annotation', async () => {
    await withConsumer(tinyFiles(), (consumer) =>
      withApi(async (api) => {
        const state = consumer.pullRequest({ 'compression-gate.yml': tinyConfig.replace('recipe:', 'recipee:') });
        const payload = pullRequestPayload(state);
        const end = await runWorkflow({ tools, consumer, api, event: 'pull_request', payload });
        expect(end.summary).toContain('recipee');
        expectGolden('e2e/wrong-config.txt', recordOf(api, end, 'table'));
      }),
    );
  });

  test('code of a fork does not run under pull_request_target', async () => {
    await withConsumer(tinyFiles(), (consumer) =>
      withApi(async (api) => {
        const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }), { fork: true });
        const end = await runWorkflow({ tools, consumer, api, event: 'pull_request_target', payload });
        expect(end.succeeded).toBe(false);
        expect(end.annotations).toEqual([expect.stringContaining('whose code must not run beside a token')]);
        expect(end.summary).toContain('Start the workflow on pull_request');
        expect(api.requests).toEqual([]);
      }),
    );
  });

  test('a push has no pull request: summary and verdict, no request to write anything', async () => {
    await withConsumer(tinyFiles(), (consumer) =>
      withApi(async (api) => {
        const before = consumer.git('rev-parse', 'HEAD');
        consumer.main({ 'README.md': 'words' });
        const payload = { before, repository: { default_branch: 'main' } };
        const end = await runWorkflow({ tools, consumer, api, event: 'push', payload });
        expect(end).toMatchObject({ succeeded: true, outputs: { verdict: 'pass', 'comment-id': '' } });
        expect(end.summary).toContain('| Accuracy |');
        expect(api.requests).toEqual([]);
      }),
    );
  });

  test('no text of a module or a class can give commands to the runner or break the comment', async () => {
    const metric = `
      const forged = '::error::forged\\n##[error]forged\\n::set-output name=verdict::pass\\n::add-mask::a';
      console.log(forged);
      process.stderr.write(forged);
      export default () => { throw new Error(forged + ' @acme/all <img src=x onerror=y> | [a](http://evil.example) <!-- -->'); };
    `;
    const config = `${tinyConfig.replace(
      '{kind: classification}',
      `{kind: classification, classes: ['@acme/all', '<img src=x>|', '::error::forged'], metrics: [{name: mine, module: mine.mjs, better: higher}]}`,
    )}      - {metric: mine, against: value, limit: 1}\n`;
    await withConsumer({ ...tinyFiles(), 'compression-gate.yml': config, 'mine.mjs': metric }, (consumer) =>
      withApi(async (api) => {
        const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
        const end = await runWorkflow({ tools, consumer, api, event: 'pull_request', payload });
        expect(end).toMatchObject({ succeeded: false, outputs: { verdict: 'not-measured' } });
        for (const annotation of end.annotations)
          expect(annotation).toMatch(/^(error|warning)( compression-gate|: tiny )/);
        const [{ body }] = api.state.comments;
        for (const text of [body, end.summary]) {
          const shown = text.replace(/^<!-- compression-gate.*-->$/m, '');
          expect(shown).toContain('forged');
          expect(shown).not.toMatch(/<img|<!--|\]\(http:|(?<![\w&;`])@acme/);
        }
        expect(api.breaches).toEqual([]);
      }),
    );
  });

  test('a comment beyond 65,536 characters gives way to its short form; the summary keeps the long one', async () => {
    const target = /^ {2}tiny:\n([\s\S]*)$/m.exec(tinyConfig)?.[1] ?? '';
    const names = Array.from({ length: 30 }, (_, index) => `target-${index}`);
    const config = `backend: cpu\ntargets:\n${names.map((name) => `  ${name}:\n${target}`).join('')}`;
    await withConsumer({ ...tinyFiles(), 'compression-gate.yml': config }, async (consumer) => {
      expect(await consumer.gate('baseline', 'update')).toMatchObject({ code: 0 });
      consumer.main({});
      await withApi(async (api) => {
        const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
        const end = await runWorkflow({ tools, consumer, api, event: 'pull_request', payload });
        expect(api.breaches).toEqual([]);
        const [{ body }] = api.state.comments;
        expect(end.summary.length).toBeGreaterThan(65_536);
        expect(body.length).toBeLessThanOrEqual(65_536);
        for (const name of names) expect(body).toContain(name);
        expect(body).toContain('https://github.com/acme/app/actions/runs/4242');
        expect(end).toMatchObject({ succeeded: true, outputs: { verdict: 'pass' } });
      });
    });
  });
});
