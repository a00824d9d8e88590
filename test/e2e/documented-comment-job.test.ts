import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { workflowTemplate } from '../../src/config/workflow-template.ts';
import { withApi } from '../support/github-api/client-of.ts';
import { actionsBot, addComment, developer } from '../support/github-api/repository.ts';
import type { GitHubApi } from '../support/github-api/server.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(60_000);

const page = readFileSync(new URL('../../docs/workflow.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text));

test('the first example is what `init` writes', () => {
  expect(examples[0]).toEqual(parse(workflowTemplate({ configPath: 'compression-gate.yml' })));
});

test('every example starts without permissions, ends in time and pins what it uses', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
  for (const { on, permissions, concurrency, jobs } of examples) {
    expect(permissions).toEqual({});
    // What writes the history must not be cancelled by the next push: each commit is a group of its own.
    if (on.pull_request === undefined && on.push !== undefined) expect(concurrency.group).toContain('github.sha');
    else expect(concurrency['cancel-in-progress']).toBe(true);
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
  expect(examples[1].jobs.gate.permissions).toEqual({ contents: 'read' });
  expect(examples[1].jobs.comment.permissions).toEqual({ 'pull-requests': 'write' });
  expect(examples[2].jobs.gate.permissions).toEqual({ contents: 'read' });
  expect(examples[3].jobs.comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
  expect(examples[4].jobs.leg.permissions).toEqual({ contents: 'read' });
});

interface Job {
  readonly 'timeout-minutes': number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: { readonly mode?: string };
  }[];
}

function shellTools(): string | undefined {
  try {
    for (const tool of ['bash', 'curl', 'jq']) execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return 'bash';
  } catch {
    return undefined;
  }
}

needs(shellTools(), 'bash, curl and jq')('the job that only writes the comment', (shell) => {
  const script = (examples[1].jobs.comment as Job).steps.find(({ run }) => run !== undefined)?.run ?? '';

  const post = async (api: GitHubApi, report: string): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'compression-gate-comment-'));
    try {
      writeFileSync(join(folder, 'report.md'), report);
      const env = {
        PATH: process.env.PATH,
        GITHUB_API_URL: api.url,
        GITHUB_REPOSITORY: 'acme/app',
        TOKEN: 'e2e-token',
        NUMBER: '7',
      };
      await promisify(execFile)(shell, ['-e', '-o', 'pipefail', '-c', script], { cwd: folder, env });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('makes one comment and updates it, over pages and past forged markers', async () => {
    await withApi(async (api) => {
      const marker = '<!-- compression-gate report -->';
      addComment(api.state, 7, developer, `${marker}\nforged`);
      for (let index = 0; index < 110; index += 1) addComment(api.state, 7, actionsBot, `remark ${index}`);
      await post(api, 'first "quoted" `report` $(exit 1)\n');
      await post(api, `second\n${'é'.repeat(70_000)}`);
      expect(api.breaches).toEqual([]);
      const ours = api.state.comments.filter(({ body, author }) => author.type === 'Bot' && body.startsWith(marker));
      expect(ours).toHaveLength(1);
      expect([...ours[0].body]).toHaveLength(65_536);
      expect(ours[0].body).toContain(`${marker}\nsecond\n`);
      expect(api.state.comments[0].body).toBe(`${marker}\nforged`);
    });
  });
});
