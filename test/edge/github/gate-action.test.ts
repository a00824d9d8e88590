import { expect, test } from '@jest/globals';
import type { GitHubClient } from '../../../src/edge/github/client.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { type GateActionPorts, gateAction, type Outcome } from '../../../src/edge/github/gate-action.ts';
import type { Inputs } from '../../../src/edge/github/inputs.ts';
import { inputFailure } from '../../../src/failure.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { clientOf, fakeTimer, heardLog, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { secondaryLimit } from '../../support/github-api/faults.ts';

const sha = (digit: string): string => digit.repeat(40);
const event: EventContext = {
  name: 'pull_request',
  owner: 'acme',
  repository: 'app',
  commit: sha('a'),
  pull: { number: 7, headSha: sha('a'), baseSha: sha('b'), baseBranch: 'main', isFork: false },
  runId: 4242,
  runUrl: 'https://github.com/acme/app/actions/runs/4242',
  apiUrl: '',
};
const inputs = { config: 'gate.yml', comment: 'always', failOn: 'error' } as Inputs;
const outcome = (extraWrong: number): Outcome => ({
  report: reportOf([judged(trio(2000, extraWrong))]),
  resultPath: 'out/result.json',
  reportPath: 'out/report.md',
});

/** The action with everything that it says, in order. */
async function act(client: GitHubClient, run: () => Promise<Outcome>, changes: Partial<GateActionPorts> = {}) {
  const said: string[] = [];
  const outputs: Record<string, string> = {};
  const log = heardLog();
  const end = await gateAction({
    inputs,
    event,
    fromWorkspace: (path) => `app/${path}`,
    client,
    timer: fakeTimer(),
    date: () => '2026-11-23T10:15:20.000Z',
    log,
    run,
    render: (report, form, link) => `${form} ${report.verdict} ${link}`,
    writeSummary: async (render) => void said.push(`summary: ${render('full')}`),
    cancelled: () => false,
    annotate: ({ level, file, line }) => void said.push(`${level}: ${file}:${line}`),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    ...changes,
  });
  return { end, said, outputs, warnings: log.lines.filter((line) => line.startsWith('warn: ')) };
}

test('gates hold: comment, summary, outputs, exit code 0', async () => {
  await withApi(async (api) => {
    const { end, said, outputs, warnings } = await act(clientOf(api), async () => outcome(0));
    expect(end).toEqual({ exitCode: 0 });
    expect(said).toEqual([`summary: full pass ${event.runUrl}`]);
    expect(warnings).toEqual([]);
    expect(api.state.comments.map(({ body }) => body.split('\n')[1])).toEqual([`full pass ${event.runUrl}`]);
    const { targets, ...others } = outputs;
    expect(others).toEqual({
      verdict: 'pass',
      'result-path': 'app/out/result.json',
      'release-folder': '',
      'report-path': 'app/out/report.md',
      'model-folder': 'app/compression-gate-out/glyphs/model',
      'comment-id': '5001',
      'comment-url': 'https://github.com/acme/app/pull/7#issuecomment-5001',
    });
    expect(JSON.parse(targets).glyphs).toMatchObject({
      verdict: 'pass',
      modelFolder: 'app/compression-gate-out/glyphs/model',
      metrics: { sizeBrotli: { original: 322_410, baseline: 47_310, candidate: 47_286 } },
    });
  });
});

test('a gate fails: everything is published before the step is failed', async () => {
  await withApi(async (api) => {
    const { end, said, outputs } = await act(clientOf(api), async () => outcome(200));
    expect(end).toMatchObject({ exitCode: 1, message: expect.stringContaining('fails: Accuracy') });
    expect(said[0]).toBe(`summary: full fail ${event.runUrl}`);
    // Gates that apply by default stand on no line of the file.
    expect(said.slice(1)).toContain('error: app/gate.yml:undefined');
    expect(outputs.verdict).toBe('fail');
    expect(api.state.comments[0].body).toContain('full fail');
  });
});

test('a token that may not comment: a warning names the permission, the verdict stands', async () => {
  for (const isFork of [true, false]) {
    await withApi(
      async (api) => {
        const pull = { ...event.pull, isFork } as typeof event.pull;
        const { end, said, outputs, warnings } = await act(clientOf(api), async () => outcome(200), {
          event: { ...event, pull },
        });
        expect(end.exitCode).toBe(1);
        expect(said[0]).toContain('summary: full fail');
        expect(outputs).toMatchObject({ verdict: 'fail', 'comment-id': '', 'comment-url': '' });
        expect(warnings).toHaveLength(1);
        expect(warnings[0]).toContain('`pull-requests: write`');
        expect(warnings[0]).toContain('HTTP 403');
        expect(warnings[0].includes('forks')).toBe(isFork);
      },
      { rights: { ...workflowToken, pullRequests: 'read' } },
    );
  }
});

test.each([
  [404, 'Not Found', '`pull-requests: write`'],
  [410, 'Issues are disabled for this repo', 'comments are disabled'],
  [422, 'Validation Failed', '`pull-requests: write`'],
  [401, 'Bad credentials', 'not valid or has expired'],
  [403, 'Unable to create comment because issue is locked.', 'the conversation is locked'],
  [503, 'Unavailable', 'in spite of repeated attempts'],
])('HTTP %d for the comment (%s) leaves a green run green', async (status, message, said) => {
  await withApi(async (api) => {
    api.faults.push({ method: 'POST', times: 99, fault: { kind: 'status', status, message } });
    const { end, warnings } = await act(clientOf(api), async () => outcome(0));
    expect(end).toEqual({ exitCode: 0 });
    expect(warnings).toEqual([expect.stringContaining(said)]);
  });
});

test('a limit that outlasts the budget degrades the comment alone', async () => {
  await withApi(async (api) => {
    api.faults.push({ times: 99, fault: secondaryLimit(600) });
    const { end, warnings } = await act(clientOf(api), async () => outcome(0));
    expect(end).toEqual({ exitCode: 0 });
    expect(warnings).toEqual([expect.stringContaining('limiting the requests of this token')]);
  });
});

test('wrong input and crashes are said in summary and comment, and are never green', async () => {
  const wrong = inputFailure('config-missing', {
    where: 'gate.yml',
    what: 'there is no `such` file ```@dev',
    fix: 'Run init',
  });
  for (const [error, exitCode, text] of [
    [wrong, 2, 'nothing was measured: the input is wrong'],
    [new Error('boom'), 3, 'the run could not be finished'],
  ] as const) {
    await withApi(async (api) => {
      const { end, said, outputs } = await act(clientOf(api), () => Promise.reject(error));
      expect(end).toMatchObject({ exitCode, message: expect.stringContaining(text) });
      expect(said).toEqual([expect.stringContaining(text)]);
      expect(outputs).toMatchObject({ verdict: 'not-measured', targets: '{}', 'result-path': '' });
      expect(api.state.comments[0].body).toContain(text);
      if (error === wrong)
        expect(api.state.comments[0].body).toContain('````text\ngate.yml: there is no `such` file ```@dev');
    });
  }
});

test('the comment turns from crash to verdict in place', async () => {
  await withApi(async (api) => {
    await act(clientOf(api), () => Promise.reject(new Error('boom')));
    await act(clientOf(api), async () => outcome(0));
    expect(api.state.comments.map(({ body }) => body.split('\n')[1])).toEqual([`full pass ${event.runUrl}`]);
  });
});

test('no comment where none is asked for, where there is no pull request, and after a cancellation', async () => {
  await withApi(async (api) => {
    const run = async () => outcome(200);
    await act(clientOf(api), run, { inputs: { ...inputs, comment: 'never' } });
    await act(clientOf(api), run, { event: { ...event, pull: undefined } });
    const { end } = await act(clientOf(api), run, { cancelled: () => true });
    expect(api.requests).toEqual([]);
    expect(end.exitCode).toBe(1);
  });
});

test('on-regression begins a comment with the first trouble, and turns it to resolved by itself', async () => {
  await withApi(async (api) => {
    const push = (extraWrong: number, run: number) =>
      act(clientOf(api), async () => outcome(extraWrong), {
        inputs: { ...inputs, comment: 'on-regression' },
        event: { ...event, runId: run },
      });
    const said = () => api.state.comments.map(({ body }) => body.split('\n')[1].split(' ')[1]);
    const first = await push(0, 1);
    expect([first.end.exitCode, said(), first.outputs['comment-id'], first.said]).toEqual([
      0,
      [],
      '',
      [`summary: full pass ${event.runUrl}`],
    ]);
    await push(200, 2);
    expect(said()).toEqual(['fail']);
    await push(0, 3);
    expect(said()).toEqual(['pass']);
    const broken = await act(clientOf(api), () => Promise.reject(inputFailure('x', { what: 'no config', fix: 'y' })), {
      inputs: { ...inputs, comment: 'on-regression', config: 'other.yml' },
    });
    expect([broken.end.exitCode, api.state.comments.length]).toEqual([2, 2]);
  });
});

test('on-change begins no comment where nothing had to be measured and all holds', async () => {
  await withApi(async (api) => {
    const push = (source: 'measured' | 'reused', extraWrong: number, comment: 'on-change' | 'always', config: string) =>
      act(clientOf(api), async () => ({ report: reportOf([{ ...judged(trio(2000, extraWrong)), source }]) }), {
        inputs: { ...inputs, comment, config },
      });
    await push('reused', 0, 'on-change', 'a.yml');
    expect(api.state.comments).toHaveLength(0);
    await push('measured', 0, 'on-change', 'b.yml');
    await push('reused', 200, 'on-change', 'c.yml');
    await push('reused', 0, 'always', 'd.yml');
    expect(api.state.comments).toHaveLength(3);
  });
});

test('two configs keep two comments', async () => {
  await withApi(async (api) => {
    for (const config of ['gate.yml', 'other.yml', 'gate.yml']) {
      await act(clientOf(api), async () => outcome(0), { inputs: { ...inputs, config } });
    }
    expect(api.state.comments).toHaveLength(2);
    await act(clientOf(api), async () => outcome(0), { inputs: { ...inputs, targets: ['glyphs'] } });
    await act(clientOf(api), async () => outcome(0), { inputs: { ...inputs, commentKey: 'mine' } });
    expect(api.state.comments).toHaveLength(4);
  });
});

test('a summary that cannot be written is a warning', async () => {
  await withApi(async (api) => {
    const { end, warnings } = await act(clientOf(api), async () => outcome(0), {
      writeSummary: () => Promise.reject(new Error('disk full')),
    });
    expect(end).toEqual({ exitCode: 0 });
    expect(warnings).toEqual(['warn: The job summary could not be written: disk full']);
    expect(api.state.comments).toHaveLength(1);
  });
});
