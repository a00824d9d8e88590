import { describe, expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import type { Measurement } from '../../src/evaluate/measurement.ts';
import type { Approval, BaseCommit } from '../../src/ports.ts';
import { acceptancesOf } from '../../src/report/acceptances.ts';
import { ACCEPTED_FILE } from '../../src/run/read-accepted.ts';
import { recordsOf } from '../../src/run/records.ts';
import { type RunPorts, run } from '../../src/run/run.ts';
import { projectFiles } from '../support/planned.ts';
import { sampleMeasurement } from '../support/sample-measurement.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const entry = (expires: string) => `- target: tiny
  metric: sizeRaw
  against: value
  limit: 10 MB
  reason: the model is stored twice until the split
  expires: ${expires}
`;
const config = tinyConfig.replace(/gates:[\s\S]*$/, 'gates:\n      - {metric: sizeRaw, against: value, limit: 1 B}\n');

const filesOf = (gated: string, accepted: string) =>
  memoryFiles(new Map(Object.entries({ ...projectFiles(gated), [ACCEPTED_FILE]: accepted })), '/project');

function runIn(
  files: ReturnType<typeof memoryFiles>,
  measurement: Measurement,
  { outputFolder = 'out', fresh = false, ...ports }: Partial<RunPorts> & { outputFolder?: string; fresh?: boolean },
) {
  return run(
    { configPath: 'compression-gate.yml', fresh, failOn: 'error', outputFolder },
    {
      files,
      filesAt: () => files,
      log: { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} },
      clock: { now: () => 0, date: () => '2026-08-01T12:00:00.000Z' },
      storeIn: (at, { path }) => folderStore(at, path),
      base: async () => undefined,
      measure: async () => ({ measured: new Map([['tiny', measurement]]), failed: new Map(), notices: [] }),
      toolchain: 'test',
      ...ports,
    },
  );
}

/** No model is that small. */
async function runWith(
  accepted: string,
  approval?: (file: string) => Promise<Approval>,
  rulesBase?: () => Promise<BaseCommit>,
) {
  return runIn(filesOf(config, accepted), sampleMeasurement({ target: 'tiny' }), { approval, rulesBase });
}

/** Runs one after the other in one project, each on the record of the one before. */
function lifeOf(accepted: string) {
  const stepped = tinyConfig.replace(/gates:[\s\S]*$/, 'gates:\n      - {metric: sizeRaw, limit: 1 kB}\n');
  const files = filesOf(stepped, accepted);
  let count = 0;
  return async (sizeRaw: number) => {
    const sample = sampleMeasurement({ target: 'tiny' });
    const candidate = {
      ...sample.candidate,
      metrics: { ...sample.candidate.metrics, sizeRaw },
      modelDigest: sizeRaw.toString(16).padStart(64, '0'),
    };
    const measurement = { ...sample, candidate, baseline: undefined };
    const outcome = await runIn(files, measurement, { fresh: true, outputFolder: `out-${count}` });
    count += 1;
    const records = recordsOf(outcome, { createdAt: '2026-08-01T12:00:00.000Z', commit: String(count).repeat(40) });
    for (const [target, record] of records) await outcome.store.write(target, record);
    return { ...checksOf(outcome), kept: records.get('tiny')?.record.run?.accepted };
  };
}

const checksOf = ({ report }: Awaited<ReturnType<typeof runWith>>) => {
  const [target] = report.targets;
  if (!('checks' in target)) throw new Error(target.headline);
  return target;
};

test('an accepted entry holds instead of the limit, and is kept with the record', async () => {
  const outcome = await runWith(entry('2026-08-01'), async () => ({ author: 'Ada', commit: 'c0ffee' }));
  expect(outcome.exitCode).toBe(0);
  const kept = {
    metric: 'sizeRaw',
    limit: '10 MB',
    replaces: '1 B',
    expires: '2026-08-01',
    approver: 'Ada',
    commit: 'c0ffee',
  };
  expect(checksOf(outcome).checks).toMatchObject([{ status: 'pass', limit: { text: '10 MB' }, accepted: kept }]);
  const record = recordsOf(outcome, { createdAt: '2026-08-01T12:00:00.000Z' }).get('tiny');
  expect(record?.record.run?.accepted).toMatchObject([kept]);
});

test('the day after it expired it is named and does nothing', async () => {
  const outcome = await runWith(entry('2026-07-31'), async () => ({ unknown: 'this clone is shallow' }));
  expect(outcome.exitCode).toBe(1);
  const target = checksOf(outcome);
  expect(target.checks).toMatchObject([{ status: 'fail', limit: { text: '1 B' } }]);
  expect(target.checks[0].accepted).toBeUndefined();
  expect(target.expired).toMatchObject([{ limit: '10 MB', replaces: '1 B', approverUnknown: 'this clone is shallow' }]);
});

test('an entry that no gate answers to ends the run before anything is measured', async () => {
  await expect(runWith(entry('2026-12-31').replace('value', 'baseline'))).rejects.toMatchObject({
    code: 'config-invalid',
    exitCode: 2,
    message: expect.stringContaining('tiny has no gate on sizeRaw against baseline'),
  });
});

test('an entry against the baseline lets one step pass, and is used up by the baseline that it let pass', async () => {
  const step = lifeOf(entry('2026-09-01').replace('against: value', 'against: baseline').replace('10 MB', '5 kB'));
  expect(await step(29)).toMatchObject({ checks: [{ status: 'no-baseline' }] });
  // Within the gate's own limit: the entry waits for the change that needs it.
  const unneeded = await step(900);
  expect(unneeded).toMatchObject({
    checks: [{ status: 'pass', limit: { text: '5 kB' } }],
    kept: [{ metric: 'sizeRaw' }],
  });
  expect(unneeded.checks[0].accepted?.needed).toBeUndefined();
  expect(await step(5000)).toMatchObject({ checks: [{ status: 'pass', accepted: { needed: true } }] });
  // From here on it is used up, through records that add nothing too.
  const quiet = await step(5000);
  expect(quiet).toMatchObject({ checks: [{ status: 'pass', limit: { text: '1 kB' } }] });
  const next = await step(9500);
  expect(next).toMatchObject({
    checks: [{ status: 'fail', limit: { text: '1 kB' } }],
    expired: [{ limit: '5 kB', replaces: '1 kB', usedUpBy: '4'.repeat(40) }],
  });
  expect(next.checks[0].accepted).toBeUndefined();
  expect(acceptancesOf(next)).toEqual([
    expect.stringMatching(
      /^Used up: .* against the baseline was held to 5 kB when the baseline \(4444444\) was let pass; from its level on 1 kB holds again, and the entry can go$/,
    ),
  ]);
});

describe('an entry that the change itself brings in', () => {
  const ada = async () => ({ author: 'Ada', commit: 'c0ffee0123' });
  const base = (text: string | undefined) => async (): Promise<BaseCommit> => ({
    commit: 'b'.repeat(40),
    read: async (path) => {
      if (path === 'compression-gate.yml') return new TextEncoder().encode(config);
      return path === ACCEPTED_FILE && text !== undefined ? new TextEncoder().encode(text) : undefined;
    },
  });
  const said = async (before: string | undefined) => {
    const outcome = await runWith(entry('2026-09-01'), ada, base(before));
    expect(outcome.exitCode).toBe(0);
    return acceptancesOf(checksOf(outcome))[0];
  };

  test('is not said to be approved by whoever wrote it', async () => {
    const own = /brought in by this very change \(Ada in c0ffee0\), so merging approves it: the model is stored twice/;
    expect(await said(undefined)).toMatch(own);
    expect(await said('')).toMatch(own);
    // An older entry that was made to hold longer, or to allow more, is another permission.
    expect(await said(entry('2026-08-15'))).toMatch(own);
    expect(await said(entry('2026-09-01').replace('10 MB', '9 MB'))).toMatch(own);
  });

  test('is approved where the base commit holds it, whatever its words and its broken neighbours', async () => {
    const approved = /approved by Ada in c0ffee0: the model/;
    expect(await said(entry('2026-09-01'))).toMatch(approved);
    expect(await said(`${entry('2026-09-01').replace('the model is', 'this model was')}- 7\n- null\n`)).toMatch(
      approved,
    );
    expect(await said('- {broken')).toMatch(approved);
  });
});
