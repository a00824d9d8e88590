/** The workflows of docs/workflow.md, as they stand there: what they are allowed, what they use, how they end. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { workflowNames, workflowText } from '../../src/config/more-workflows.ts';
import { workflowTemplate } from '../../src/config/workflow-template.ts';

const page = readFileSync(new URL('../../docs/workflow.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text));

test('the first example is what `init` writes', () => {
  expect(examples[0]).toEqual(parse(workflowTemplate({ configPath: 'compression-gate.yml' })));
});

test('the others that `init --workflows` writes are those of the page', () => {
  const answers = { configPath: 'compression-gate.yml' };
  for (const name of workflowNames) {
    expect(examples).toContainEqual(parse(workflowText(name, answers, ['gate', 'comment'])));
  }
  const record = workflowText('record', { ...answers, lfs: true }, workflowNames);
  expect(record).toContain('lfs: true');
  // Releases record themselves.
  expect(record).not.toContain('tags:');
});

test('every example starts without permissions, ends in time and pins what it uses', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
  for (const { on, permissions, concurrency, jobs } of examples) {
    expect(permissions).toEqual({});
    // What writes the history or a release must not be cancelled by the next push.
    const writes = on.pull_request === undefined && on.workflow_run === undefined;
    expect(concurrency['cancel-in-progress'] ?? false).toBe(!writes);
    for (const job of Object.values<Job>(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      const used = job.steps.flatMap(({ uses }) => uses ?? []);
      for (const uses of used) expect(uses).toMatch(/@([0-9a-f]{40}|<sha>)$/);
      const gate = job.steps.find(({ uses }) => uses?.startsWith('compression-gate/'));
      const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
      // What runs beside a token that may write, on behalf of a fork, has nothing of it on the disk.
      if (gate?.with?.mode === 'publish') expect(checkout).toBeUndefined();
      else if (gate !== undefined) expect(checkout?.with).toMatchObject({ 'persist-credentials': false });
    }
  }
  const [, measure, show, matrix] = examples;
  expect(measure.jobs.gate.permissions).toEqual({ contents: 'read' });
  expect(show.jobs.comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
  expect(matrix.jobs.leg.permissions).toEqual({ contents: 'read' });
  expect(matrix.jobs.verdict.permissions).toEqual({ contents: 'read', actions: 'read', 'pull-requests': 'write' });
});

interface Job {
  readonly 'timeout-minutes': number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: { readonly mode?: string };
  }[];
}
