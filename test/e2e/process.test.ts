/** The bundled action as one process, where act is not needed: cancellation, and runs without a token. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { withApi, workflowToken } from '../support/github-api/client-of.ts';
import type { GitHubApi } from '../support/github-api/server.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { type Consumer, ruinousConfig, tinyFiles, withConsumer } from './support/consumer.ts';
import { pullRequestPayload } from './support/run-workflow.ts';

jest.setTimeout(60_000);

interface ActionEnd {
  readonly code: number | null;
  readonly output: string;
  readonly summary: string;
  readonly outputs: string;
}

/** `whenSaid`: called with all output so far and the process. */
async function runAction(
  { consumer, api, payload }: { consumer: Consumer; api: GitHubApi; payload: object },
  inputs: Readonly<Record<string, string>> = {},
  whenSaid: (output: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<ActionEnd> {
  const file = (name: string, text = ''): string => {
    const path = join(consumer.scratch, name);
    writeFileSync(path, text);
    return path;
  };
  mkdirSync(join(consumer.scratch, 'tools'), { recursive: true });
  const summary = file('summary.md');
  const given = { config: 'compression-gate.yml', mode: 'gate', comment: 'always', token: 'e2e-token', ...inputs };
  const child = spawn(process.execPath, [resolve(process.env.COMPRESSION_GATE_BUILD || '.build', 'dist/action.mjs')], {
    cwd: consumer.folder,
    env: {
      PATH: process.env.PATH,
      HOME: consumer.scratch,
      RUNNER_TOOL_CACHE: join(consumer.scratch, 'tools'),
      GITHUB_WORKSPACE: consumer.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_RUN_ID: '4242',
      GITHUB_API_URL: api.url,
      GITHUB_OUTPUT: file('outputs'),
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      whenSaid(output, (signal) => child.kill(signal));
    });
  }
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const outputs = readFileSync(join(consumer.scratch, 'outputs'), 'utf8');
  return { code, output, outputs, summary: readFileSync(summary, 'utf8') };
}

test('a cancelled run ends at once, is not green, leaves no worker behind, comments nothing and closes what it opened', async () => {
  const config = tinyConfig.replace(
    '{kind: classification}',
    '{kind: classification, metrics: [{name: slow, module: slow.mjs, better: higher}]}',
  );
  // The module tells its process id and then never ends.
  const slow = `
    import { writeFileSync } from 'node:fs';
    writeFileSync(new URL('pid', import.meta.url), String(process.pid));
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  `;
  await withConsumer({ ...tinyFiles(), 'compression-gate.yml': config, 'slow.mjs': slow }, (consumer) =>
    withApi(
      async (api) => {
        const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
        const pid = (): number => Number(readFileSync(join(consumer.folder, 'pid'), 'utf8'));
        const waiting = setInterval(() => {
          try {
            if (pid() > 0) {
              // Once: a signal that comes while the process is leaving would be its end.
              clearInterval(waiting);
              interrupt('SIGINT');
            }
          } catch {
            // The module is not there yet.
          }
        }, 100);
        let interrupt: (signal: NodeJS.Signals) => void = () => {};
        const started = performance.now();
        const signals = { status: 'true', 'check-run': 'true' };
        const end = await runAction({ consumer, api, payload }, signals, (_, kill) => {
          interrupt = kill;
        });
        clearInterval(waiting);
        expect(end.code).toBe(3);
        expect(performance.now() - started).toBeLessThan(30_000);
        expect(api.state.comments).toEqual([]);
        expect(api.state.statuses.map(({ state }) => state)).toEqual(['pending', 'error']);
        expect(api.state.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
        expect(() => process.kill(pid(), 0)).toThrow('ESRCH');
      },
      { rights: { ...workflowToken, statuses: 'write', checks: 'write' } },
    ),
  );
});

test('without a token the comment is shown in the log, and the verdict is the same', async () => {
  await withConsumer({ ...tinyFiles(), 'compression-gate.yml': ruinousConfig }, (consumer) =>
    withApi(async (api) => {
      const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
      const end = await runAction({ consumer, api, payload }, { token: '' });
      expect(end.code).toBe(1);
      expect(end.output).toContain('No token: this comment on #7 is only shown here.');
      expect(end.output).toContain('| Accuracy |');
      expect(end.summary).toContain('| Accuracy |');
      expect(api.requests).toEqual([]);
    }),
  );
});

test('`fail-on` decides what is red, wrong input is red in any case', async () => {
  await withConsumer({ ...tinyFiles(), 'compression-gate.yml': ruinousConfig }, (consumer) =>
    withApi(async (api) => {
      const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
      const quiet = { comment: 'never', 'fail-on': 'never' };
      const end = await runAction({ consumer, api, payload }, quiet);
      expect([end.code, end.summary.includes('❌')]).toEqual([0, true]);
      const wrong = await runAction({ consumer, api, payload }, { ...quiet, config: 'missing.yml' });
      expect(wrong.code).toBe(2);
      expect(wrong.output).toContain(
        '::error::Compression gate: nothing was measured: the input is wrong. missing.yml:',
      );
      const typo = await runAction({ consumer, api, payload }, { ...quiet, backend: 'gpu' });
      expect(typo.code).toBe(2);
      expect(typo.outputs).toMatch(/^verdict<<.*\nnot-measured\n/);
      expect(typo.summary).toContain('Write auto, native, wasm or cpu');
      expect(api.requests).toEqual([]);
    }),
  );
});

test('a wrong input takes the place of the comment of the run before: none stays green beside a red check', async () => {
  await withConsumer(tinyFiles(), (consumer) =>
    withApi(async (api) => {
      const payload = pullRequestPayload(consumer.pullRequest({ 'README.md': 'words' }));
      const only = (): string => {
        expect(api.state.comments).toHaveLength(1);
        return api.state.comments[0].body;
      };
      expect((await runAction({ consumer, api, payload })).code).toBe(0);
      expect(only()).toContain('| Accuracy |');

      const wrong = await runAction({ consumer, api, payload }, { backend: 'gpu' });
      expect(wrong.code).toBe(2);
      expect(wrong.outputs).toContain('comment-id');
      for (const text of [only(), wrong.summary]) {
        expect(text).toContain('nothing was measured: the input is wrong');
        expect(text).toContain('input backend: "gpu" is not allowed. Write auto, native, wasm or cpu.');
        expect(text).not.toContain('| Accuracy |');
      }

      // Whether comments are wanted at all is not known here.
      const before = only();
      const unknown = await runAction({ consumer, api, payload }, { comment: 'sometimes' });
      expect([unknown.code, only()]).toEqual([2, before]);
      expect(unknown.summary).toContain('input comment: "sometimes" is not allowed');
      expect(api.breaches).toEqual([]);
    }),
  );
});
