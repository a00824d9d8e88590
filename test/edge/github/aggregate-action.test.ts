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

async function aggregate(
  api: GitHubApi,
  changes: Parameters<typeof act>[3] = {},
  configured = async () => ['a', 'b'],
  run?: { id: number; attempt: number },
) {
  const files = memoryFiles();
  const mode = (ports: Parameters<Parameters<typeof act>[0]>[0]) =>
    aggregateAction({ ...ports, files, configured, run, date: () => '2026-11-23T11:00:00.000Z' });
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

test('legs of a release become a result of a release', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { profile: 'release' }));
    leave(api, 'compression-gate-b', leg('b', { profile: 'release' }));
    expect((await aggregate(api)).written.profile).toBe('release');
  });
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-b', leg('b'));
    expect((await aggregate(api)).written).not.toHaveProperty('profile');
  });
});

test('legs become one comment, one result and one verdict', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-b', leg('b', { worse: 200 }));
    leave(api, 'compression-gate-a', leg('a'));
    leave(api, 'compression-gate-c', leg('c'), 4241);
    leave(api, 'coverage', 'no result');
    const { end, comments, outputs, written, annotations } = await aggregate(api);
    expect(end).toMatchObject({ exitCode: 1, message: '1 of 2 targets fails (b)' });
    expect(comments).toHaveLength(1);
    expect(comments[0].indexOf('### ❌ b')).toBeLessThan(comments[0].indexOf('### ✅ a'));
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

/** 22 of 2,000 more wrong against a limit of 0.5 pp: beyond doubt for one gate, and not among many. */
const doubtful = judged({
  ...trio(2000, 22),
  gates: [{ metric: 'accuracy', against: 'baseline', limit: '0.5 pp', level: 'error' }],
});
const doubtfulLeg = (name: string, { policy = {}, ...change }: Record<string, unknown> = {}): string => {
  const report = reportOf([{ ...doubtful, name }], {
    family: { alpha: 0.01, size: 1 },
    policy: { inconclusive: 'warn', noBaseline: 'warn', failOn: 'error', ...(policy as object) },
  });
  return JSON.stringify({ ...toResultJson(report), ...change });
};

test('a failure that is a false alarm by the rule of one run is none here, and the report says why its leg is red', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  await withApi(async (api) => {
    const [first] = JSON.parse(doubtfulLeg('a')).targets[0].checks;
    expect(first).toMatchObject({ status: 'fail' });
    for (const name of names) leave(api, `compression-gate-${name}`, doubtfulLeg(name));
    const { end, written, comments, outputs } = await aggregate(api, {}, async () => names);
    expect(end).toEqual({ exitCode: 0 });
    expect(outputs.verdict).toBe('inconclusive');
    expect(written.family).toEqual({ alpha: 0.01, size: 8 });
    for (const { checks, rows, verdict } of written.targets) {
      expect(verdict).toBe('inconclusive');
      expect(checks[0].p).toBeCloseTo(8 * first.rawP, 12);
      expect(rows.find(({ metric }: { metric: string }) => metric === 'accuracy').checks).toEqual(checks);
    }
    expect(comments[0]).toContain(
      'a: Accuracy fails in its leg, which decides its own gates alone; together with the 8 gates of all legs (Holm) it is inconclusive: p = ',
    );
    expect(comments[0]).not.toContain('❌');
  });
});

test('what is in doubt counts as the config of its leg says', async () => {
  await withApi(async (api) => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const name of names) {
      const policy = { inconclusive: name === 'a' ? 'fail' : 'pass' };
      leave(api, `compression-gate-${name}`, doubtfulLeg(name, { policy }));
    }
    const { end, written } = await aggregate(api, {}, async () => names);
    expect(end).toMatchObject({ exitCode: 1, message: '1 of 8 targets fails (a)' });
    expect(written.targets.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'fail',
      ...Array(7).fill('pass'),
    ]);
  });
});

test('a clear breach stays a failure in any company', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { worse: 200 }));
    leave(api, 'compression-gate-b', doubtfulLeg('b', { family: { alpha: 0.01, size: 40 } }));
    const { written, end } = await aggregate(api);
    expect(end.exitCode).toBe(1);
    expect(written.targets.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['fail', 'inconclusive']);
    expect(written.family.size).toBe(42);
  });
});

test('a result of an earlier run on the same commit, as a kept folder may hold it, is not taken for the own', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { run: { id: 4242, attempt: 1 } }));
    leave(api, 'compression-gate-b', leg('b', { run: { id: 4241, attempt: 1 } }));
    const { end, comments } = await aggregate(api);
    expect(end.exitCode).toBe(2);
    expect(comments[0]).toContain(
      'artifact `compression-gate-b`: the result was written by workflow run 4241, and this run is 4242: its job has died',
    );
    leave(api, 'compression-gate-b', leg('b', { run: { id: 4242, attempt: 1 } }));
    expect((await aggregate(api)).end.exitCode).toBe(0);
  });
});

test('a leg that was not measured again when jobs were started again is shown, and said to be of before', async () => {
  await withApi(async (api) => {
    leave(api, 'compression-gate-a', leg('a', { run: { id: 4242, attempt: 1 } }));
    leave(api, 'compression-gate-b', leg('b', { run: { id: 4242, attempt: 2 } }));
    const { end, written } = await aggregate(api, {}, undefined, { id: 4242, attempt: 2 });
    expect(end.exitCode).toBe(0);
    expect(written.run).toEqual({ id: 4242, attempt: 2 });
    expect(written.notices).toEqual([
      'a: measured in attempt 1 of the workflow run; attempt 2 has left no result of its own.',
    ]);
  });
});

test('a folder of results that this job writes into itself is refused', async () => {
  await withApi(async (api) => {
    for (const results of ['out', '.', './out/../out']) {
      const inputs = { ...modeInputs, outputFolder: 'out', results };
      const { end, comments } = await aggregate(api, { inputs });
      expect(end.exitCode).toBe(2);
      expect(comments[0]).toContain('where this job writes its own result');
    }
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

test('results that are too large together are refused before they fill the memory', async () => {
  await withApi(async (api) => {
    // JSON may end with any number of blanks.
    const large = (name: string) => `${leg(name)}${' '.repeat(15_000_000)}`;
    const names = Array.from({ length: 7 }, (_, index) => `t${index}`);
    for (const name of names) leave(api, `compression-gate-${name}`, large(name));
    const { end, comments } = await aggregate(api, {}, async () => names);
    expect(end.exitCode).toBe(2);
    expect(comments[0]).toContain('the results are larger than 100 MB together');
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
