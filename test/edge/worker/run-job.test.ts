import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Job } from '../../../src/edge/worker/protocol.ts';
import { runJob } from '../../../src/edge/worker/run-job.ts';
import type { Failure } from '../../../src/failure.ts';
import type { MeasureRequest } from '../../../src/pipeline/request.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-job-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
const warnings: string[] = [];
const quiet = () => {};

/** Runs a job in a real process whose code is `body`; it sees `job` and may `send`. */
async function run(body: string, job: Job, signal?: AbortSignal) {
  const worker = join(folder, `worker-${count++}.mjs`);
  await writeFile(
    worker,
    `const send = (m) => new Promise((r) => process.send(m, r));
     const done = async () => { await send({ type: 'done' }); process.exit(0); };
     process.once('message', async ({ job, settings }) => { ${body} });`,
  );
  return runJob(job, {
    worker,
    backend: { kind: 'cpu', reason: 'test' },
    automatic: false,
    cacheFolder: folder,
    limits: { timeoutMinutes: 1, moduleTimeoutSeconds: 20 },
    environment: { PATH: process.env.PATH },
    log: { info: quiet, warn: (text) => void warnings.push(text), error: quiet, debug: quiet },
    progress: quiet,
    signal,
  });
}

const measure = (...targets: string[]): Job => ({
  kind: 'measure',
  root: folder,
  requests: targets.map((target) => ({ target }) as MeasureRequest),
});
const probe: Job = { kind: 'probe', root: '/' };

test('a module that ends the worker fails its own target; those before and after it are measured', async () => {
  const { measured, failed } = await run(
    `for (const { target } of job.requests) {
       if (target === 'bad') { await send({ type: 'module-enter', path: 'data.mjs' }); process.exit(0); }
       await send({ type: 'measured', target, measurement: { target, pid: process.pid } });
     }
     await done();`,
    measure('a', 'bad', 'b', 'c'),
  );
  expect([...measured.keys()]).toEqual(['a', 'b', 'c']);
  expect([...failed]).toMatchObject([['bad', { kind: 'input', code: 'module/exit', parts: { where: 'data.mjs' } }]]);
});

test('a death of the worker starts all measurements again, those before it included', async () => {
  warnings.length = 0;
  const { measured, notices } = await run(
    `for (const { target } of job.requests) {
       if (target === 'b' && settings.batchDivisor === 1) process.kill(process.pid, 'SIGKILL');
       await send({ type: 'measured', target, measurement: { divisor: settings.batchDivisor } });
     }
     await done();`,
    measure('a', 'b'),
  );
  expect([...measured]).toEqual([
    ['a', { divisor: 2 }],
    ['b', { divisor: 2 }],
  ]);
  expect(notices).toEqual(warnings);
  expect(notices).toHaveLength(1);
});

test('messages that are none of ours are dropped', async () => {
  const { value } = await run(
    `for (const odd of [null, 'ready', 5, [], {}, { type: 'progress', stage: 5 }, { type: 'log', level: 'shout', text: 'x' },
       { type: 'log', level: 'warn', text: {} }, { type: 'constructor' }, { type: 'failed', failure: {} }]) await send(odd);
     await send({ type: 'result', value: 42 });
     await done();`,
    probe,
  );
  expect(value).toBe(42);
});

test('a worker that is told to end without an answer is no success', async () => {
  await expect(run('await done();', probe)).rejects.toMatchObject({ code: 'worker/no-answer', exitCode: 3 });
  await expect(run('await done();', measure('a'))).rejects.toMatchObject({ code: 'worker/no-answer' });
});

test('a process that a module started and left does not keep the run waiting', async () => {
  const { value } = await run(
    `const { spawn } = await import('node:child_process');
     spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], { stdio: 'inherit' }).unref();
     await send({ type: 'result', value: 'in time' });
     await done();`,
    probe,
  );
  expect(value).toBe('in time');
}, 6000);

test('endless output is kept within bounds', async () => {
  const failed = run(
    `process.stdout.write('x'.repeat(5_000_000)); for (let i = 0; i < 100; i++) console.error('line ' + i);
     await new Promise((r) => setTimeout(r, 300)); process.exit(7);`,
    probe,
  );
  const error = await failed.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error?.message).toContain('exit code 7');
  expect((error as Failure).parts.printed).toContain('line 99');
  expect(error?.message.length).toBeLessThan(500);
  expect((error as Failure).parts.printed?.join('').length).toBeLessThan(5000);
});

test('a limit beyond what timers hold is no limit of a millisecond', async () => {
  const worker = join(folder, 'slow.mjs');
  await writeFile(
    worker,
    `process.once('message', () => setTimeout(() => process.send({ type: 'result', value: 1 }, () =>
       process.send({ type: 'done' }, () => process.exit(0))), 200));`,
  );
  const { value } = await runJob(probe, {
    worker,
    backend: { kind: 'cpu', reason: 'test' },
    automatic: false,
    cacheFolder: folder,
    limits: { timeoutMinutes: 1e6, moduleTimeoutSeconds: 1e6 },
    environment: { PATH: process.env.PATH },
    log: { info: quiet, warn: quiet, error: quiet, debug: quiet },
    progress: quiet,
  });
  expect(value).toBe(1);
});
