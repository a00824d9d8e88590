import { expect, test } from '@jest/globals';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { gateAction } from '../../../src/edge/github/gate-action.ts';
import type { Outcome } from '../../../src/edge/github/publication.ts';
import { openSignals } from '../../../src/edge/github/signals.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { clientOf, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import { addComment, developer } from '../../support/github-api/repository.ts';
import { act, modeInputs, sha } from './mode-act.ts';

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
const green: Outcome = { report: reportOf([judged(trio(2000, 0))]) };
const red: Outcome = { report: reportOf([judged(trio(2000, 200))]) };
const inputs = { ...modeInputs, comment: 'never', status: true, checkRun: true } as const;
const rights = { ...workflowToken, statuses: 'write', checks: 'write' } as const;

test('opened before anything is measured, closed with the verdict, on the head commit', async () => {
  for (const [outcome, state, conclusion] of [
    [green, 'success', 'success'],
    [red, 'failure', 'failure'],
  ] as const) {
    await withApi(
      async (api) => {
        const run = async () => {
          for (let turn = 0; api.state.checkRuns.length === 0 || api.state.statuses.length === 0; turn += 1) {
            if (turn > 2000) throw new Error('nothing was opened');
            await new Promise((done) => setTimeout(done, 5));
          }
          expect(api.state.statuses).toMatchObject([{ sha: sha('a'), state: 'pending', context: 'Compression gate' }]);
          expect(api.state.checkRuns).toMatchObject([{ sha: sha('a'), status: 'in_progress' }]);
          return outcome;
        };
        const { warnings } = await act((ports) => gateAction({ ...ports, run }), clientOf(api), event, { inputs });
        expect(warnings).toEqual([]);
        expect(api.breaches).toEqual([]);
        expect(api.state.statuses.map((status) => status.state)).toEqual(['pending', state]);
        expect(api.state.checkRuns).toMatchObject([
          { status: 'completed', conclusion, title: outcome.report.headline },
        ]);
        expect(api.state.checkRuns[0].summary).toContain('| Accuracy |');
      },
      { rights },
    );
  }
});

test('closed after a crash, a cancellation and a defect that leaves nothing to publish', async () => {
  for (const [cancelled, state, conclusion] of [
    [false, 'error', 'failure'],
    [true, 'error', 'cancelled'],
  ] as const) {
    await withApi(
      async (api) => {
        const run = () => Promise.reject(new Error('boom'));
        const changes = { inputs, cancelled: () => cancelled };
        await act((ports) => gateAction({ ...ports, run }), clientOf(api), event, changes);
        expect(api.state.statuses.at(-1)?.state).toBe(state);
        expect(api.state.checkRuns).toMatchObject([{ status: 'completed', conclusion }]);
      },
      { rights },
    );
  }
  await withApi(
    async (api) => {
      const mode = async (ports: Parameters<typeof openSignals>[0]) => {
        const signals = openSignals(ports);
        await signals.abandon('A defect ended it');
        await signals.abandon('twice');
        return { exitCode: 3 } as const;
      };
      await act(mode, clientOf(api), event, { inputs });
      expect(api.state.statuses.map((status) => status.state)).toEqual(['pending', 'error']);
      expect(api.state.checkRuns).toMatchObject([{ conclusion: 'failure', title: 'A defect ended it' }]);
    },
    { rights },
  );
});

test('without the permissions: warnings that name them, and the same verdict', async () => {
  for (const isFork of [false, true]) {
    await withApi(async (api) => {
      const pull = { ...event.pull, isFork } as typeof event.pull;
      const { end, warnings } = await act(
        (ports) => gateAction({ ...ports, run: async () => red }),
        clientOf(api),
        { ...event, pull },
        { inputs },
      );
      expect(end.exitCode).toBe(1);
      expect(warnings).toHaveLength(2);
      for (const permission of ['statuses', 'checks']) {
        const said = warnings.find((warning) => warning.includes(`\`${permission}: write\``));
        expect(said).toContain('HTTP 403');
        expect(said?.includes('forks')).toBe(isFork);
      }
    });
  }
});

test('long names of targets stay within the limits of GitHub, and keep uses apart', async () => {
  await withApi(
    async (api) => {
      const targets = Array.from({ length: 60 }, (_, index) => `target-🚀-${index}`);
      const many = reportOf(targets.map((name) => judged({ ...trio(200, 0), name })));
      const outcome = { report: { ...many, headline: `${targets.join(', ')} @acme/all` } };
      const given = { ...inputs, config: 'models/gate.yml', targets };
      await act((ports) => gateAction({ ...ports, run: async () => outcome }), clientOf(api), event, { inputs: given });
      expect(api.breaches).toEqual([]);
      expect(api.state.statuses).toHaveLength(2);
      expect(api.state.statuses[0].context).toContain('Compression gate (models/gate.yml, target-');
      expect(api.state.checkRuns[0].status).toBe('completed');
    },
    { rights },
  );
});

test('with 1,000 comments present a run costs at most 15 requests', async () => {
  for (const signals of [{}, { status: true }, { checkRun: true }, { status: true, checkRun: true }]) {
    for (const runs of [1, 2]) {
      await withApi(
        async (api) => {
          for (let index = 0; index < 1000 - (runs - 1); index += 1)
            addComment(api.state, 7, developer, `remark ${index}`);
          const once = (outcome: Outcome) =>
            act((ports) => gateAction({ ...ports, run: async () => outcome }), clientOf(api), event, {
              inputs: { ...modeInputs, ...signals },
            });
          for (let run = 1; run < runs; run += 1) await once(green);
          api.requests.length = 0;
          await once(red);
          expect(api.state.comments.filter(({ author }) => author.type === 'Bot')).toHaveLength(1);
          expect(api.requests.length).toBeLessThanOrEqual(15);
        },
        { rights },
      );
    }
  }
});
