import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { readRuns } from '../../../src/edge/github/last-runs.ts';
import { publishAction } from '../../../src/edge/github/publish-action.ts';
import { toResultJson } from '../../../src/report/json.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { clientOf, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { addArtifact, addComment, developer, type StoredPull } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';
import { act, modeInputs, sha } from './mode-act.ts';

const head = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const event = (conclusion = 'success'): EventContext => ({
  name: 'workflow_run',
  owner: 'acme',
  repository: 'app',
  commit: sha('c'),
  ended: {
    id: 900,
    event: 'pull_request',
    headSha: head,
    headBranch: 'topic',
    headRepository: 'stranger/app',
    conclusion,
    url: 'https://github.com/acme/app/actions/runs/900',
  },
  runId: 4242,
  runUrl: 'https://github.com/acme/app/actions/runs/4242',
  apiUrl: '',
});
const forkPull: StoredPull = {
  number: 7,
  state: 'open',
  headSha: head,
  headBranch: 'topic',
  headRepository: 'stranger/app',
};

type Result = Record<string, unknown> & { targets: Record<string, unknown>[] };

/** Judged once: a copy for each use. */
const results = new Map<number, string>();
function result(worse = 0): Result {
  const text = results.get(worse) ?? JSON.stringify(toResultJson(reportOf([judged(trio(2000, worse))])));
  results.set(worse, text);
  return JSON.parse(text);
}
const zipOf = (value: unknown): Uint8Array =>
  zipSync({ 'result.json': Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) });

function leave(api: GitHubApi, zip: Uint8Array, more: { name?: string; claimedSize?: number; expired?: boolean } = {}) {
  return addArtifact(api.state, { run: 900, name: 'compression-gate', zip, ...more });
}

/** Whatever is tried: what GitHub is asked for is what it knows, and no token goes where it should not. */
async function publish(api: GitHubApi, changes: Parameters<typeof act>[3] = {}, ended = event()) {
  const files = memoryFiles(new Map());
  const said = await act((ports) => publishAction({ ...ports, files }), clientOf(api), ended, changes);
  expect(api.breaches).toEqual([]);
  return { ...said, comments: api.state.comments.map(({ body }) => body) };
}

test("a fork's result is shown on its pull request, said to be the fork's; the job is green whatever the verdict", async () => {
  for (const worse of [0, 200]) {
    await withApi(async (api) => {
      api.state.pulls.push(forkPull);
      leave(api, zipOf(result(worse)));
      const { end, comments, outputs, summary } = await publish(api);
      expect(end).toEqual({ exitCode: 0 });
      expect(comments).toHaveLength(1);
      expect(comments[0]).toMatch(
        new RegExp(`^<!-- compression-gate/1 key=\\w+ state=\\w+ run=900 commit=${head} -->`),
      );
      expect(comments[0]).toContain('from the run of a fork, <code>stranger/app</code>');
      expect(comments[0]).toContain('| Accuracy |');
      expect(comments[0]).not.toContain('The compressed model lies in');
      expect(summary).toContain('| Accuracy |');
      expect(outputs).toMatchObject({
        verdict: worse === 0 ? 'pass' : 'fail',
        'comment-id': '5002',
        'model-folder': '',
      });
    });
  }
});

test('it writes where the gate itself would write', async () => {
  const { gateAction } = await import('../../../src/edge/github/gate-action.ts');
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    const pull = { number: 7, headSha: head, baseSha: sha('b'), baseBranch: 'main', isFork: false };
    const gated: EventContext = { ...event(), name: 'pull_request', ended: undefined, pull, commit: head, runId: 899 };
    const outcome = { report: reportOf([judged(trio(2000, 200))]) };
    await act((ports) => gateAction({ ...ports, run: async () => outcome }), clientOf(api), gated);
    leave(api, zipOf(result()));
    const { comments } = await publish(api);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('run=900');
  });
});

test('a verdict that contradicts how GitHub saw the run end is said to', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(api, zipOf(result()));
    const { comments } = await publish(api, {}, event('failure'));
    expect(comments[0]).toContain('this run ended with <code>failure</code>');
  });
});

const changed = (change: (value: Result) => void): Result => {
  const value = result();
  change(value);
  return value;
};
const rowsOf = (value: Result) => value.targets[0].rows as Record<string, unknown>[];
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

test.each<[string, () => unknown, string]>([
  ['NaN', () => JSON.stringify(result()).replace('"seconds":11.4', '"seconds":NaN'), 'not JSON'],
  ['an infinite number', () => JSON.stringify(result()).replace('"seconds":11.4', '"seconds":1e999'), 'beyond'],
  [
    'a text for a number',
    () =>
      changed((value) => {
        rowsOf(value)[0].candidate = '<img src=x>';
      }),
    'must be',
  ],
  [
    'a list for a text',
    () =>
      changed((value) => {
        value.title = ['@acme/all'];
      }),
    'must be string',
  ],
  [
    'an unknown status',
    () =>
      changed((value) => {
        value.targets[0].verdict = 'constructor';
      }),
    'must be equal to one',
  ],
  [
    'an unknown unit',
    () =>
      changed((value) => {
        rowsOf(value)[0].unit = '__proto__';
      }),
    'must be equal to one',
  ],
  [
    'a verdict unlike that of its target',
    () =>
      changed((value) => {
        value.verdict = 'fail';
      }),
    'its verdict is fail',
  ],
  ['a failed gate under a green verdict', () => forgedPass(), 'a gate failed, and the verdict is pass'],
  [
    'a figure dressed as a failure',
    () =>
      changed((value) => {
        value.targets = [{ name: 'x', verdict: 'not-measured', headline: 'y', code: 'z', kind: 'input', checks: 5 }];
      }),
    'must have required property',
  ],
  [
    'another version',
    () =>
      changed((value) => {
        value.schemaVersion = 99;
      }),
    'schemaVersion 99',
  ],
  [
    'no targets',
    () =>
      changed((value) => {
        value.targets = [];
      }),
    'no targets',
  ],
  [
    'two targets of one name',
    () =>
      changed((value) => {
        value.targets.push(value.targets[0]);
      }),
    'one name',
  ],
  [
    'a list without end',
    () =>
      changed((value) => {
        value.notices = Array.from({ length: 10_001 }, () => '');
      }),
    'longer than 10000',
  ],
  [
    'a text without end',
    () =>
      changed((value) => {
        value.headline = '@acme/all '.repeat(5000);
      }),
    'longer than 20000',
  ],
  ['depth without end', () => deep, 'nested deeper'],
  ['null', () => 'null', 'must'],
  ['no text at all', () => '\u0000\u0001', 'not JSON'],
  [
    'the result of another commit',
    () =>
      changed((value) => {
        value.commit = sha('d');
      }),
    'is about commit <code>dddddddddddd</code>',
  ],
  [
    'the result of another run on the same commit',
    () =>
      changed((value) => {
        value.run = { id: 899, attempt: 1 };
      }),
    'was written by workflow run 899, and the run was 900',
  ],
  ...([-0.01, 1.01] as const).map((p): [string, () => unknown, string] => [
    `a p-value of ${p}`,
    () =>
      changed((value) => {
        for (const check of value.targets[0].checks as Record<string, unknown>[]) check.rawP = p;
      }),
    '/rawP must be',
  ]),
  [
    'more tests than its family counts',
    () =>
      changed((value) => {
        value.family = { alpha: 0.01, size: 0 };
      }),
    'of its gates were tested together, and its family says 0',
  ],
  [
    'an error rate that nothing can reach',
    () =>
      changed((value) => {
        value.family = { alpha: 0, size: 2 };
      }),
    '/family/alpha must be',
  ],
  [
    'more gates than there are metrics',
    () =>
      changed((value) => {
        const [check] = value.targets[0].checks as object[];
        value.targets[0].checks = Array.from({ length: 1001 }, () => check);
      }),
    'more than 1000 gates or rows',
  ],
  [
    'errors without number',
    () =>
      changed((value) => {
        const table = {
          metric: 'accuracy',
          title: 'Accuracy',
          unit: 'fraction',
          better: 'higher',
          against: 'baseline',
        };
        value.targets[0].slices = Array.from({ length: 40 }, () => ({ ...table, rows: Array(9999).fill({}) }));
      }),
    '/slices/0/rows/0 must have',
  ],
  [
    'a gate that no row shows',
    () =>
      changed((value) => {
        value.targets[0].rows = [];
      }),
    'a gate has no row in its table',
  ],
  [
    'the result of no commit',
    () =>
      changed((value) => {
        delete value.commit;
      }),
    'is about no commit',
  ],
])('%s is refused, and the comment says so without a word of it', async (_, value, said) => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(api, zipOf(value()));
    const { end, comments } = await publish(api);
    expect(end).toMatchObject({ exitCode: 2, message: expect.stringContaining('is refused') });
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(said);
    expect(comments[0]).not.toMatch(/@acme|<img|\| Accuracy/);
  });
});

function forgedPass(): Result {
  const value = result(200);
  value.verdict = 'pass';
  value.targets[0].verdict = 'pass';
  return value;
}

test.each<[string, () => Uint8Array, string]>([
  ['a path that leaves the folder', () => zipSync({ '../result.json': Buffer.from('{}') }), 'invalid relative path'],
  [
    'an absolute path',
    () => zipSync({ '/etc/passwd': Buffer.from('x'), 'result.json': Buffer.from('{}') }),
    'absolute path',
  ],
  [
    'a path with backslashes',
    () => zipSync({ 'a\\..\\result.json': Buffer.from('{}') }),
    'invalid characters in fileName',
  ],
  [
    'the file in a folder',
    () => zipSync({ 'a/result.json': Buffer.from('{}') }),
    'there is no <code>result.json</code>',
  ],
  ['the file twice', () => twice(), 'twice'],
  [
    'too many files',
    () => zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, Buffer.from('')]))),
    'more than 100 files',
  ],
  ['a bomb', () => zipSync({ 'result.json': Buffer.alloc(21_000_000) }), 'larger than 20 MB'],
  ['a bomb that denies it', () => denying(), 'cannot be read'],
  ['no zip', () => Buffer.from('PK no zip'), 'cannot be read'],
])('a zip with %s is refused', async (_, zip, said) => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(api, zip());
    const { end, comments } = await publish(api);
    expect(end.exitCode).toBe(2);
    expect(comments[0]).toContain(said);
  });
});

function twice(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'result.json': Buffer.from('{}'), 'resulu.json': Buffer.from('{}') }));
  return Buffer.from(zip.toString('latin1').replaceAll('resulu', 'result'), 'latin1');
}

/** Its directory claims fewer bytes than come out. */
function denying(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'result.json': Buffer.alloc(21_000_000) }));
  const directory = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  zip.writeUInt32LE(1000, directory + 24);
  return zip;
}

test('what is too large to be looked at is not downloaded, and what lies about its size is cut off', async () => {
  for (const [zip, claimedSize, downloads] of [
    [zipOf(result()), 10_000_001, 0],
    [Buffer.alloc(11_000_000), 500, 1],
  ] as const) {
    await withApi(async (api) => {
      api.state.pulls.push(forkPull);
      leave(api, zip, { claimedSize });
      const { end, comments } = await publish(api);
      expect(end.exitCode).toBe(2);
      expect(comments[0]).toContain('larger than 10 MB');
      expect(api.requests.filter(({ path }) => path.endsWith('/zip'))).toHaveLength(downloads);
    });
  }
});

test('markup, mentions and megabytes in names and sentences come out inert, and the comment keeps its length', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    const evil = '@acme/all <img src=x onerror=y> | [a](http://evil.example) <!-- --> ![](//e) \u202e #1 ';
    const target = result(200).targets[0];
    const [[green], [red]] = [rowsOf(result()), rowsOf(result(200))];
    const indices = Array.from({ length: 100 }, (_, index) => index);
    const rows = indices.map((index) => ({ ...green, metric: `m${index}`, title: evil, note: evil.repeat(20) }));
    const checks = indices.flatMap((index) =>
      (red.checks as object[]).map((check) => ({
        ...check,
        metric: `m${index}`,
        reason: evil,
        rawP: undefined,
        p: undefined,
      })),
    );
    const hostile = changed((value) => {
      value.title = evil;
      value.notices = [evil, evil.repeat(200)];
      value.configPath = evil;
      value.targets = Array.from({ length: 20 }, (_, index) => ({
        ...target,
        verdict: 'fail',
        name: `${evil}${index}`,
        rows,
        checks,
      }));
      value.verdict = 'fail';
    });
    leave(api, zipOf(hostile));
    const { end, comments } = await publish(api);
    expect(end.exitCode).toBe(0);
    expect(comments[0].length).toBeLessThanOrEqual(65_536);
    expect(comments[0].split('\n').slice(1).join('\n')).not.toMatch(
      /<img|<!--|\]\(http:\/\/evil|!\[\]|\u202e|(?<![\w&;`])@acme/,
    );
    expect(comments[0].split('\n')[0]).toMatch(/"0 of 20 targets pass"\]\] -->$/);
  });
});

test('what earlier runs said stays in the comment, in words of ours: titles of the result are no part of it', async () => {
  await withApi(async (api) => {
    api.state.pulls.push({ ...forkPull });
    const retitled = result(200);
    for (const row of rowsOf(retitled)) row.title = `[free](https://evil.example) ${row.metric}`;
    leave(api, zipOf(retitled));
    const { comments: first } = await publish(api);
    expect(first[0].split('\n')[0]).not.toContain('evil');
    expect(readRuns(first[0])).toEqual([
      {
        commit: head,
        run: 900,
        at: '2026-11-23 10:15 UTC',
        verdict: 'fail',
        text: expect.stringMatching(/^Accuracy −/),
      },
    ]);
  });
});

test('a result of an earlier attempt, where the last one left none, is said to be that', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(
      api,
      zipOf(
        changed((value) => {
          value.run = { id: 900, attempt: 1 };
        }),
      ),
    );
    const base = event();
    const again = { ...base, ended: { ...base.ended, attempt: 2 } } as EventContext;
    const { comments } = await publish(api, {}, again);
    expect(comments[0]).toContain('measured in attempt 1 of the workflow run; attempt 2 has left no result of its own');
  });
});

test('names of the language itself are names like others', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    const [target] = result().targets;
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const rows = rowsOf(result()).map((row) => ({ ...row, metric: 'constructor', title: '__proto__', checks: [] }));
    leave(
      api,
      zipOf(
        changed((value) => {
          value.targets = names.map((name) => ({ ...target, name, rows: rows.slice(0, 1), checks: [] }));
        }),
      ),
    );
    const { end, outputs, comments } = await publish(api);
    expect([end.exitCode, outputs.verdict]).toEqual([0, 'pass']);
    expect(Object.keys(JSON.parse(outputs.targets))).toEqual(names);
    for (const name of names) expect(comments[0]).toContain(`${name.replaceAll('_', '&#95;')} passes`);
  });
});

test('of several artifacts of one name, as attempts of a run leave them, the newest counts', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(api, zipOf(result(200)));
    leave(api, zipOf(result(0)));
    leave(api, zipOf('{}'), { name: 'compression-gate-2' });
    const { outputs } = await publish(api);
    expect(outputs.verdict).toBe('pass');
  });
});

test.each<[string, { expired?: boolean } | undefined, 0 | 2, string]>([
  ['none', undefined, 0, 'the run, which ended with <code>failure</code>, left no result'],
  ['an expired one', { expired: true }, 2, 'has expired'],
])('%s: the comment says so', async (_, artifact, exitCode, said) => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    if (artifact !== undefined) leave(api, zipOf(result()), artifact);
    const { end, comments, outputs, summary } = await publish(api, {}, event('failure'));
    expect(end.exitCode).toBe(exitCode);
    expect(outputs.verdict).toBe('not-measured');
    for (const text of [comments[0], summary]) {
      expect(text).toContain(said);
      expect(text).toContain('https://github.com/acme/app/actions/runs/900');
    }
  });
});

test.each<[string, Partial<StoredPull>[], string]>([
  ['no pull request', [], 'No open pull request has commit a1b2c3d4e5f6 as its head'],
  ['one whose head has moved', [{ headSha: sha('e') }], 'The head of #7 has moved on to eeeeeeeeeeee'],
  ['one that is closed', [{ state: 'closed' }], 'No open pull request'],
  ['one from another repository of that owner', [{ headRepository: 'stranger/other' }], 'No open pull request'],
  ['two', [{}, { number: 8 }], 'is the head of 2 open pull requests (#7, #8)'],
])('%s with that head: nothing is written, and the job is green', async (_, pulls, said) => {
  await withApi(async (api) => {
    api.state.pulls.push(...pulls.map((pull) => ({ ...forkPull, ...pull })));
    leave(api, zipOf(result()));
    const { end, comments, warnings, outputs } = await publish(api);
    expect(end).toEqual({ exitCode: 0 });
    expect(comments).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(said)]);
    expect(outputs.verdict).toBe('not-measured');
  });
});

test('a head whose repository is gone has nowhere to be published', async () => {
  await withApi(async (api) => {
    leave(api, zipOf(result()));
    const base = event();
    const ended = { ...base, ended: { ...base.ended, headRepository: undefined } } as EventContext;
    expect((await publish(api, {}, ended)).warnings[0]).toContain('is gone');
  });
});

test('a token that may not read artifacts, or not comment: red, with the permission', async () => {
  for (const [rights, permission] of [
    [{ ...workflowToken, actions: 'none' }, '`actions: read`'],
    [{ ...workflowToken, pullRequests: 'read' }, '`pull-requests: write`'],
  ] as const) {
    await withApi(
      async (api) => {
        api.state.pulls.push(forkPull);
        leave(api, zipOf(result()));
        const ended = await publish(api).then(
          ({ end }) => end,
          (error) => ({ exitCode: error.exitCode, message: error.message }),
        );
        expect(ended).toMatchObject({ exitCode: 3, message: expect.stringContaining(permission) });
      },
      { rights },
    );
  }
});

test('with 1,000 comments present it costs at most 15 requests', async () => {
  for (const runs of [1, 2]) {
    await withApi(async (api) => {
      api.state.pulls.push(forkPull);
      leave(api, zipOf(result()));
      for (let index = 0; index < 1001 - runs; index += 1) addComment(api.state, 7, developer, `remark ${index}`);
      for (let run = 1; run < runs; run += 1) await publish(api);
      leave(api, zipOf(result(200)));
      api.requests.length = 0;
      const { comments } = await publish(api);
      expect(comments.filter((body) => body.includes('| Accuracy |'))).toHaveLength(1);
      expect(api.requests.length).toBeLessThanOrEqual(15);
    });
  }
});

test('on an enterprise server everything is asked for below its own address', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    leave(api, zipOf(result()));
    const files = memoryFiles(new Map());
    const client = clientOf(api, { prefix: '/api/v3' });
    const { end } = await act((ports) => publishAction({ ...ports, files }), client, event());
    expect([end.exitCode, api.state.comments.length]).toEqual([0, 1]);
    api.faults.push({ path: /artifacts/, times: 9, fault: { kind: 'status', status: 404, message: 'Not Found' } });
    const without = act((ports) => publishAction({ ...ports, files }), client, event());
    await expect(without).rejects.toThrow('Where the server has no artifacts API, download them in a step before');
  });
});

test('a folder of results stands in for the artifacts API', async () => {
  await withApi(async (api) => {
    api.state.pulls.push(forkPull);
    const files = memoryFiles(new Map([['left/result.json', JSON.stringify(result())]]));
    const inputs = { ...modeInputs, results: 'left' };
    const { end } = await act((ports) => publishAction({ ...ports, files }), clientOf(api), event(), { inputs });
    expect(end.exitCode).toBe(0);
    expect(api.state.comments[0].body).toContain('| Accuracy |');
    expect(api.requests.some(({ path }) => path.includes('artifacts'))).toBe(false);
  });
});

test('a verdict of a fork never becomes a status or a check run', async () => {
  await withApi(async (api) => {
    for (const more of [{ status: true }, { checkRun: true }]) {
      await expect(publish(api, { inputs: { ...modeInputs, ...more } })).rejects.toThrow('could have written');
    }
    expect(api.requests).toEqual([]);
  });
});
