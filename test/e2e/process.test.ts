/** The bundled action as one process, where act is not needed: cancellation, and runs without a token. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { withApi, workflowToken } from '../support/github-api/client-of.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { ruinousConfig, tinyFiles, withConsumer } from './support/consumer.ts';
import { runAction } from './support/run-action.ts';
import { pullRequestPayload } from './support/run-workflow.ts';

jest.setTimeout(60_000);

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
        const end = await runAction({ consumer, api, payload }, signals, {
          whenStarted: (kill) => {
            interrupt = kill;
          },
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
