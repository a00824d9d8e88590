import { expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import type { Approval } from '../../src/ports.ts';
import { ACCEPTED_FILE } from '../../src/run/read-accepted.ts';
import { recordsOf } from '../../src/run/records.ts';
import { run } from '../../src/run/run.ts';
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

/** No model is that small. */
async function runWith(accepted: string, approval?: (file: string) => Promise<Approval>) {
  const files = memoryFiles(
    new Map(Object.entries({ ...projectFiles(config), [ACCEPTED_FILE]: accepted })),
    '/project',
  );
  return run(
    { configPath: 'compression-gate.yml', fresh: false, failOn: 'error', outputFolder: 'out' },
    {
      files,
      filesAt: () => files,
      log: { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} },
      clock: { now: () => 0, date: () => '2026-08-01T12:00:00.000Z' },
      storeIn: (at, { path }) => folderStore(at, path),
      base: async () => undefined,
      measure: async () => ({
        measured: new Map([['tiny', sampleMeasurement({ target: 'tiny' })]]),
        failed: new Map(),
        notices: [],
      }),
      approval,
      toolchain: 'test',
    },
  );
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
