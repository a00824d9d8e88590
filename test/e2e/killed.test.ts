/** A run that is killed, or ends before it measures: no verdict of an earlier run stays where its own would have stood. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { aggregateAction } from '../../src/edge/github/aggregate-action.ts';
import { readResult } from '../../src/edge/github/read-result.ts';
import { act, modeInputs } from '../edge/github/mode-act.ts';
import { clientOf, withApi } from '../support/github-api/client-of.ts';
import { type Consumer, tinyFiles, withConsumer } from './support/consumer.ts';
import { runAction } from './support/run-action.ts';
import { pullRequestPayload } from './support/run-workflow.ts';

jest.setTimeout(180_000);

const out = (consumer: Consumer, name: string): string => join(consumer.folder, 'compression-gate-out', name);

/** As run 4241 has left it. */
function leaveOld(consumer: Consumer, whole: string): string {
  const old = JSON.stringify({ ...JSON.parse(whole), run: { id: 4241, attempt: 1 } }, null, 2);
  mkdirSync(join(consumer.folder, 'compression-gate-out'), { recursive: true });
  writeFileSync(out(consumer, 'result.json'), old);
  writeFileSync(out(consumer, 'report.md'), '### ✅ of an earlier run');
  return old;
}

/** What `mode: aggregate` of this run makes of the result that lies there. */
async function aggregated(result: string, commit: string): Promise<number> {
  const files = memoryFiles(new Map([['got/a/result.json', result]]));
  return withApi(async (api) => {
    const pull = { number: 7, headSha: commit, baseSha: commit, baseBranch: 'main', isFork: false };
    const { end } = await act(
      (ports) => aggregateAction({ ...ports, files, configured: async () => ['tiny'], date: () => '' }),
      clientOf(api),
      { name: 'pull_request', owner: 'acme', repository: 'app', commit, pull, runId: 4242, runUrl: '', apiUrl: '' },
      { inputs: { ...modeInputs, outputFolder: 'out', results: 'got' } },
    );
    return end.exitCode;
  });
}

test('killed at whichever moment, a run leaves its own result whole or none; an old one is gone or refused', async () => {
  await withConsumer(tinyFiles(), (consumer) =>
    withApi(async (api) => {
      const state = consumer.pullRequest({ 'README.md': 'words' });
      const payload = pullRequestPayload(state);
      const started = performance.now();
      const whole = await runAction({ consumer, api, payload }, { comment: 'never' });
      const took = performance.now() - started;
      expect(whole.code).toBe(0);
      const own = readFileSync(out(consumer, 'result.json'), 'utf8');
      expect(JSON.parse(own).run).toEqual({ id: 4242, attempt: 1 });

      let absent = 0;
      for (let step = 1; step <= 12; step += 1) {
        leaveOld(consumer, own);
        const inputs = { comment: 'never', fresh: 'true' };
        let said = false;
        await runAction({ consumer, api, payload }, inputs, {
          whenStarted: (kill) => void setTimeout(() => kill('SIGKILL'), (took * step) / 12),
          whenSaid: () => {
            said = true;
          },
        });
        const result = existsSync(out(consumer, 'result.json'))
          ? readFileSync(out(consumer, 'result.json'))
          : undefined;
        if (result === undefined) {
          absent += 1;
          continue;
        }
        const run = readResult(result, 'result').run?.id;
        // Before its first step nothing can be removed: then the run that wrote it gives it away.
        expect([4242, ...(said ? [] : [4241])]).toContain(run);
        expect(await aggregated(String(result), state.head)).toBe(run === 4242 ? 0 : 2);
      }
      expect(absent).toBeGreaterThan(0);
      expect(await aggregated(leaveOld(consumer, own), state.head)).toBe(2);
    }),
  );
});

test.each<[string, Record<string, string>, object]>([
  ['a wrong input', { backend: 'gpu' }, {}],
  ['a config that is not there', { config: 'missing.yml' }, {}],
  ['an event that has nothing to do', {}, { action: 'closed' }],
  ['an event that cannot be read', {}, { pull_request: undefined }],
  ['legs of which none is there', { mode: 'aggregate', comment: 'never' }, {}],
])('%s: the result of the run before is gone', async (_, inputs, change) => {
  await withConsumer(tinyFiles(), (consumer) =>
    withApi(async (api) => {
      const state = consumer.pullRequest({ 'README.md': 'words' });
      const old = leaveOld(consumer, '{"schemaVersion": 1}');
      const payload = { ...pullRequestPayload(state), ...change };
      await runAction({ consumer, api, payload }, inputs);
      const left = existsSync(out(consumer, 'result.json')) ? readFileSync(out(consumer, 'result.json'), 'utf8') : '';
      expect(left).not.toBe(old);
      expect(left).not.toContain('4241');
      const report = existsSync(out(consumer, 'report.md')) ? readFileSync(out(consumer, 'report.md'), 'utf8') : '';
      expect(report).not.toContain('of an earlier run');
    }),
  );
});
