/**
 * Every request of a run fails once, in every way that GitHub and the network know: the verdict stays, the step ends, what is
 * missing afterwards is named, and nothing is there twice.
 */
import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import { aggregateAction } from '../../../src/edge/github/aggregate-action.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { gateAction } from '../../../src/edge/github/gate-action.ts';
import { readMarker } from '../../../src/edge/github/marker.ts';
import type { ModePorts, StepEnd } from '../../../src/edge/github/publication.ts';
import { publishAction } from '../../../src/edge/github/publish-action.ts';
import { retryPolicy } from '../../../src/edge/github/retry.ts';
import { Failure } from '../../../src/failure.ts';
import { toResultJson } from '../../../src/report/json.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { clientOf, fakeTimer, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { type Fault, secondaryLimit, tooMany } from '../../support/github-api/faults.ts';
import { addArtifact } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';
import { type ActEnd, act, modeInputs, sha } from './mode-act.ts';

const head = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const pulled: EventContext = {
  name: 'pull_request',
  owner: 'acme',
  repository: 'app',
  commit: head,
  pull: { number: 7, headSha: head, baseSha: sha('b'), baseBranch: 'main', isFork: false },
  runId: 900,
  runUrl: 'https://github.com/acme/app/actions/runs/900',
  apiUrl: '',
};
const ended: EventContext = {
  ...pulled,
  name: 'workflow_run',
  pull: undefined,
  commit: sha('c'),
  runId: 901,
  ended: {
    id: 900,
    event: 'pull_request',
    headSha: head,
    headBranch: 'topic',
    headRepository: 'stranger/app',
    conclusion: 'failure',
    url: 'https://github.com/acme/app/actions/runs/900',
  },
};
const red = reportOf([judged(trio(2000, 200))]);
const zip = zipSync({ 'result.json': Buffer.from(JSON.stringify(toResultJson(red))) });
const rights = { ...workflowToken, statuses: 'write', checks: 'write' } as const;
const both = { ...modeInputs, status: true, checkRun: true };

interface Scene {
  readonly event: EventContext;
  readonly inputs: ModePorts['inputs'];
  readonly mode: (ports: ModePorts) => Promise<StepEnd>;
  readonly artifacts: readonly string[];
  /** Of a run that nothing disturbs. */
  readonly exitCode: 0 | 1;
}

const scenes: Readonly<Record<string, Scene>> = {
  gate: {
    event: pulled,
    inputs: both,
    mode: (ports) => gateAction({ ...ports, run: async () => ({ report: red }) }),
    artifacts: [],
    exitCode: 1,
  },
  aggregate: {
    event: pulled,
    inputs: { ...both, outputFolder: 'out' },
    mode: (ports) =>
      aggregateAction({ ...ports, files: memoryFiles(), configured: async () => ['glyphs'], date: () => '' }),
    artifacts: ['compression-gate-glyphs'],
    exitCode: 1,
  },
  publish: {
    event: ended,
    inputs: modeInputs,
    mode: (ports) => publishAction({ ...ports, files: memoryFiles() }),
    artifacts: ['compression-gate'],
    exitCode: 0,
  },
};

interface Played extends ActEnd {
  /** Milliseconds that were waited for in all. */
  readonly waited: number;
}

/** As the entry of the action: what is thrown ends the step too. */
async function play(api: GitHubApi, { mode, event, inputs }: Scene, requestTimeoutMs = 5000): Promise<Played> {
  const timer = fakeTimer();
  const client = clientOf(api, { timer, policy: { ...retryPolicy, requestTimeoutMs } });
  const caught = (ports: ModePorts): Promise<StepEnd> =>
    mode(ports).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return { exitCode: error.exitCode, message: error.message };
    });
  const said = await act(caught, client, event, { inputs, timer, render: () => 'The report' });
  return { ...said, waited: timer.waits.reduce((sum, wait) => sum + wait, 0) };
}

function stage(api: GitHubApi, { artifacts }: Scene): void {
  api.state.pulls.push({
    number: 7,
    state: 'open',
    headSha: head,
    headBranch: 'topic',
    headRepository: 'stranger/app',
  });
  for (const name of artifacts) addArtifact(api.state, { run: 900, name, zip });
}

/** A comment of an earlier run on an earlier commit, found and updated by the next. */
async function playBefore(api: GitHubApi): Promise<void> {
  const event = { ...pulled, commit: sha('e'), runId: 800 };
  await play(api, { ...scenes.gate, inputs: modeInputs, event });
  api.requests.length = 0;
}

const own = (api: GitHubApi) => api.state.comments.filter(({ author }) => author.type === 'Bot');

/** What is not there as it should be, as the messages name it. */
function missing(api: GitHubApi, { inputs }: Scene): string[] {
  const comment = own(api).some(({ body }) => readMarker(body)?.commit === head);
  const status = !inputs.status || api.state.statuses.at(-1)?.state !== 'pending';
  const statusThere = !inputs.status || (api.state.statuses.length > 0 && status);
  const latest = api.state.checkRuns.at(-1);
  const check = !inputs.checkRun || latest?.status === 'completed';
  return [...(comment ? [] : ['comment']), ...(statusThere ? [] : ['commit status']), ...(check ? [] : ['check run'])];
}

const permissionOf = (path: string): RegExp | undefined =>
  [
    [/\/comments/, /`pull-requests: write`/],
    [/\/statuses/, /`statuses: write`/],
    [/\/check-runs/, /`checks: write`/],
    [/\/artifacts/, /`actions: read`/],
    [/\/pulls/, /`pull-requests: write`/],
  ].find(([place]) => place.test(path))?.[1];

const status = (code: number): Fault => ({ kind: 'status', status: code, message: `said ${code}` });
const passing: readonly [string, Fault][] = [
  ['500', status(500)],
  ['502 as a page', { kind: 'html', status: 502 }],
  ['429', tooMany(2)],
  ['a secondary limit', secondaryLimit(3)],
  ['a dropped connection', { kind: 'drop', after: false }],
  ['an answer that is lost', { kind: 'drop', after: true }],
  ['an answer that breaks off', { kind: 'cut' }],
  ['an answer that comes too late', { kind: 'slow', milliseconds: 250 }],
];
const lasting: readonly [string, Fault][] = [
  ['403', status(403)],
  ['404', status(404)],
  ['422', status(422)],
  ...passing.filter(([, { kind }]) => kind !== 'slow' && kind !== 'cut'),
  ['a limit of an hour', tooMany(3600)],
];

describe.each(Object.keys(scenes))('mode: %s', (name) => {
  const scene = scenes[name];

  /** All requests of an undisturbed run, each with how many of its kind came before. */
  const requestsOf = (hasComment: boolean) =>
    withApi(
      async (api) => {
        stage(api, scene);
        if (hasComment) await playBefore(api);
        const { end, warnings } = await play(api, scene);
        expect([end.exitCode, warnings, missing(api, scene)]).toEqual([scene.exitCode, [], []]);
        const all = api.requests.map(({ method, path }) => ({ method, path }));
        return all.map((one, index) => ({
          ...one,
          skip: all.slice(0, index).filter(({ method, path }) => method === one.method && path === one.path).length,
        }));
      },
      { rights },
    );

  test.each([
    ['passes', passing, 1],
    ['stays', lasting, 99],
  ] as const)(
    'a trouble that %s, at each request',
    async (kind, faults, times) => {
      for (const hasComment of name === 'gate' ? [false, true] : [true]) {
        for (const { method, path, skip } of await requestsOf(hasComment)) {
          for (const [trouble, fault] of faults) {
            const what = `${trouble} at ${method} ${path}, after ${skip}, ${hasComment ? 'with' : 'without'} a comment`;
            await withApi(
              async (api) => {
                stage(api, scene);
                if (hasComment) await playBefore(api);
                const exact = new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
                api.faults.push({ method, path: exact, skip, times, fault });
                const started = performance.now();
                const { end, warnings, outputs, waited } = await play(api, scene);
                const said = [...warnings, end.message ?? ''].join('\n');
                const gone = missing(api, scene);

                const isSource = /\/artifacts|\/pulls/.test(path);
                const isPurpose = name === 'publish' && said.includes('No comment: ');
                const isBlind = times > 1 && isSource;
                expect([what, end.exitCode]).toEqual([what, isBlind || isPurpose ? 3 : scene.exitCode]);
                if (!isBlind) expect([what, outputs.verdict]).toEqual([what, 'fail']);
                // What is missing is named, and nothing else is.
                if (!isSource) {
                  const named = ['comment', 'commit status', 'check run'].filter((one) => said.includes(`No ${one}: `));
                  // What was done although no answer ever told so counts as missing.
                  const untold = (fault.kind === 'drop' && fault.after) || fault.kind === 'cut';
                  expect([what, named]).toEqual([what, untold ? expect.arrayContaining(gone) : gone]);
                }
                if (isBlind) expect([what, said]).toEqual([what, expect.stringMatching(/artifact|pull request/i)]);
                // A trouble that passes is waited out.
                if (kind === 'passes') expect([what, gone, warnings]).toEqual([what, [], []]);
                const refused =
                  fault.kind === 'status' && (fault.status === 403 || fault.status === 404) && !fault.headers;
                if (refused && (gone.length > 0 || isBlind)) {
                  expect([what, said]).toEqual([what, expect.stringMatching(permissionOf(path) ?? /permission/)]);
                }
                expect([what, own(api).length <= 1]).toEqual([what, true]);
                expect([what, waited <= retryPolicy.budgetMs * 2]).toEqual([what, true]);
                expect([what, performance.now() - started < 10_000]).toEqual([what, true]);
              },
              { rights },
            );
          }
        }
      }
    },
    120_000,
  );
});
