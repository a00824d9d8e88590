import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import { aggregateAction } from '../../../src/edge/github/aggregate-action.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { inputFailure } from '../../../src/failure.ts';
import { toResultJson } from '../../../src/report/json.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { clientOf, withApi } from '../../support/github-api/client-of.ts';
import { addArtifact } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';
import { act, modeInputs, sha } from './mode-act.ts';

const head = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const event: EventContext = {
  name: 'pull_request',
  owner: 'acme',
  repository: 'app',
  commit: head,
  pull: { number: 7, headSha: head, baseSha: sha('b'), baseBranch: 'main', isFork: false },
  runId: 4242,
  runUrl: 'https://github.com/acme/app/actions/runs/4242',
  apiUrl: '',
};

const judgedOnce = [0, 200].map((worse) => judged(trio(2000, worse)));
const leg = (name: string, { worse = 0, ...change }: Record<string, unknown> & { worse?: number } = {}): string =>
  JSON.stringify({ ...toResultJson(reportOf([{ ...judgedOnce[worse === 0 ? 0 : 1], name }])), ...change });

function leave(api: GitHubApi, name: string, text: string, run = 4242): void {
  addArtifact(api.state, { run, name, zip: zipSync({ 'result.json': Buffer.from(text) }) });
}

async function aggregate(api: GitHubApi, changes: Parameters<typeof act>[3] = {}, configured = async () => ['a', 'b']) {
  const files = memoryFiles();
  const mode = (ports: Parameters<Parameters<typeof act>[0]>[0]) =>
    aggregateAction({ ...ports, files, configured, date: () => '2026-11-23T11:00:00.000Z' });
  const said = await act(mode, clientOf(api), event, {
    inputs: { ...modeInputs, outputFolder: 'out' },
    ...changes,
  });
  expect(api.breaches).toEqual([]);
  const written = files.files.get('out/result.json');
  return {
    ...said,
    comments: api.state.comments.map(({ body }) => body),
    written: written && JSON.parse(String(written)),
  };
}

test('legs become one comment, one result and one verdict', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-b', leg('b', { worse: 200 }));
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-c', leg('c'), 4241);
    leave(api, 'coverage', 'no result');
    const { end, comments, outputs, written, annotations } = await aggregate(api);
    expect(end).toMatchObject({ exitCode: 1, message: '1 of 2 targets fails (b)' });
    expect(comments).toHaveLength(1);
    expect(comments[0].indexOf('### ✅ a')).toBeLessThan(comments[0].indexOf('### ❌ b'));
    expect(outputs).toMatchObject({ verdict: 'fail', 'result-path': 'out/result.json', 'model-folder': '' });
    expect(Object.keys(JSON.parse(outputs.targets))).toEqual(['a', 'b']);
    expect(written).toMatchObject({ verdict: 'fail', exitCode: 1, commit: head });
    expect(annotations).toEqual([]);
  });
});

test('a leg that never reported is a failure by name', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a'));
    const { end, comments, annotations, outputs } = await aggregate(api);
    expect(end).toMatchObject({ exitCode: 3, message: expect.stringContaining('(b)') });
    expect(comments[0]).toContain('**b never reported: no leg of this run has left a result for it');
    expect(annotations).toEqual([expect.stringContaining('error b: not measured: never reported')]);
    expect(outputs.verdict).toBe('not-measured');
  });
  await withApi(async (api) => {
    const { end, comments } = await aggregate(api);
    expect(end.exitCode).toBe(3);
    expect(comments[0]).toContain('2 of 2 targets could not be judged (a, b)');
  });
});

test('a breach beats a missing leg, and `fail-on` of this job decides, not that of the legs', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { worse: 200, exitCode: 0 }));
    expect((await aggregate(api)).end.exitCode).toBe(1);
    leave(api, 'compression-gate-b', leg('b'));
    const never = { ...modeInputs, outputFolder: 'out', failOn: 'never' } as const;
    expect((await aggregate(api, { inputs: never })).end.exitCode).toBe(0);
  });
});

test('`expect` and `targets` name the legs; more than expected is shown too', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-z', leg('z'));
    const unasked = () => Promise.reject(new Error('must not be asked'));
    const expecting = { ...modeInputs, outputFolder: 'out', expect: ['a', 'x'] };
    const { end, written } = await aggregate(api, { inputs: expecting }, unasked);
    expect(end.exitCode).toBe(3);
    expect(written.targets.map(({ name }: { name: string }) => name)).toEqual(['a', 'x', 'z']);
    const targets = { ...modeInputs, outputFolder: 'out', targets: ['a'] };
    expect((await aggregate(api, { inputs: targets }, unasked)).end.exitCode).toBe(0);
  });
});

test.each<[string, (api: GitHubApi) => void, string]>([
  [
    'one target in two legs',
    (api) => {
      leave(api, 'compression-gate-1', leg('a'));
      leave(api, 'compression-gate-2', leg('a'));
    },
    'target a: two legs have measured it (artifact `compression-gate-1`, artifact `compression-gate-2`)',
  ],
  [
    'a result of another commit',
    (api) => leave(api, 'compression-gate-a', leg('a', { commit: sha('d') })),
    'artifact `compression-gate-a`: the result is about commit `dddddddddddd`, and this run is about `a1b2c3d4e5f6`',
  ],
  [
    'a result that is none',
    (api) => leave(api, 'compression-gate-a', '{"verdict": "pass"}'),
    'artifact `compression-gate-a`: this is no result of compression-gate',
  ],
])('%s is an error', async (_, prepare, said) => {
  await withApi(async (api) => {
    prepare(api);
    const { end, comments, outputs } = await aggregate(api);
    expect(end.exitCode).toBe(2);
    expect(comments[0]).toContain(said);
    expect(outputs.verdict).toBe('not-measured');
  });
});

test('of attempts the newest result counts; what this job made itself is no leg', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { worse: 200 }));
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-b', leg('b'));
    leave(api, 'compression-gate', leg('a', { worse: 200 }));
    expect((await aggregate(api)).end).toEqual({ exitCode: 0 });
  });
});

test('more legs than a page of the API holds', async () => {
  await withApi(async (api) => {
    const names = Array.from({ length: 120 }, (_, index) => `t${index}`);
    for (const name of names) leave(api, `compression-gate-${name}`, leg(name));
    const { end, written } = await aggregate(api, {}, async () => names);
    expect(end).toEqual({ exitCode: 0 });
    expect(written.targets).toHaveLength(120);
  });
});

test('two that run at once leave one comment', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-b', leg('b'));
    await Promise.all([aggregate(api), aggregate(api)]);
    expect(api.state.comments).toHaveLength(1);
  });
});

test('without a config that can be read, the legs must be named', async () => {
  await withApi(async (api) => {
    const missing = () =>
      Promise.reject(inputFailure('config-missing', { where: 'gate.yml', what: 'there is no such config file' }));
    const { end, comments } = await aggregate(api, {}, missing);
    expect(end.exitCode).toBe(2);
    expect(comments[0]).toContain('Check out the repository in this job, or name the targets in `expect`');
  });
});

test('a server without the artifacts API: the sentence names the way without it, and that way works', async () => {
  await withApi(async (api) => {
    api.faults.push({ path: /artifacts/, times: 9, fault: { kind: 'status', status: 404, message: 'Not Found' } });
    const { end, comments } = await aggregate(api);
    expect(end.exitCode).toBe(3);
    expect(comments[0]).toContain('download them in a step before and name the folder in `results`');
    const files = memoryFiles(
      new Map([
        ['got/a/result.json', leg('a')],
        ['got/b/result.json', leg('b')],
      ]),
    );
    const inputs = { ...modeInputs, outputFolder: 'out', results: 'got' };
    const configured = async () => ['a', 'b'];
    const date = () => '2026-11-23T11:00:00.000Z';
    const again = await act((ports) => aggregateAction({ ...ports, files, configured, date }), clientOf(api), event, {
      inputs,
    });
    expect(again.end).toEqual({ exitCode: 0 });
    expect(api.state.comments).toHaveLength(1);
  });
});
