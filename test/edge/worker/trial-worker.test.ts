import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTrialWorker, type TrialWorkerOptions } from '../../../src/edge/worker/trial-worker.ts';
import type { TrialRequest } from '../../../src/pipeline/trials/outcome.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trial-worker-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
const quiet = () => {};

/** A real process: `opening` runs before it says that it is open, `trial` sees `request` and may `send`. */
async function open(
  trial: string,
  { opening = '', ...changes }: Partial<TrialWorkerOptions> & { opening?: string } = {},
) {
  const worker = join(folder, `worker-${count++}.mjs`);
  await writeFile(
    worker,
    `const send = (m) => new Promise((r) => process.send(m, r));
     const answer = (value) => send({ type: 'trial-done', outcome: { value, pid: process.pid, settings } });
     let settings;
     process.on('message', async (message) => {
       if (message.type === 'job') {
         settings = message.settings;
         ${opening}
         return send({ type: 'opened', trials: { examples: 7, kernels: ['a'] } });
       }
       const { request } = message;
       ${trial}
     });`,
  );
  return openTrialWorker(
    { kind: 'trials', root: folder, target: 'tiny', config: {} as never },
    {
      worker,
      backend: { kind: 'cpu', reason: 'test' },
      cacheFolder: folder,
      timeoutMs: 20_000,
      moduleTimeoutMs: 20_000,
      environment: { PATH: process.env.PATH, GITHUB_TOKEN: 'secret' },
      kernelEnvironment: () => ({}),
      log: { info: quiet, warn: quiet, error: quiet, debug: quiet },
      ...changes,
    },
  );
}

const ask = (seed: number) => ({ recipe: [], seed }) as TrialRequest;

test('one process runs trial after trial, and closing ends it', async () => {
  const worker = await open('await answer(request.seed);');
  expect(worker.opened.examples).toBe(7);
  const answers = [await worker.run(ask(1)), await worker.run(ask(2))] as unknown as {
    outcome: { value: number; pid: number };
  }[];
  expect(answers.map(({ outcome }) => outcome.value)).toEqual([1, 2]);
  const { pid } = answers[0].outcome;
  expect(answers[1].outcome.pid).toBe(pid);
  await worker.close();
  expect(() => process.kill(pid, 0)).toThrow();
});

test('a trial that kills the worker is failed with how it died; the next runs in another process', async () => {
  const worker = await open(
    `if (request.seed === 2) process.kill(process.pid, 'SIGSEGV'); await answer(request.seed);`,
  );
  expect(await worker.run(ask(1))).toMatchObject({ outcome: { value: 1 } });
  expect(await worker.run(ask(2))).toMatchObject({
    died: true,
    failure: { code: 'trial/died', parts: { what: 'the worker died of this trial (SIGSEGV)' } },
  });
  expect(await worker.run(ask(3))).toMatchObject({ outcome: { value: 3 } });
  await worker.close();
});

test('a recipe that cannot be tried is the fault of the recipe', async () => {
  const worker = await open(
    `await send({ type: 'trial-failed', failure: { kind: 'input', code: 'x', parts: { what: 'no' } } });`,
  );
  expect(await worker.run(ask(1))).toMatchObject({ died: false, failure: { code: 'x' } });
  await worker.close();
});

test('a trial without end is ended, and the study goes on', async () => {
  const worker = await open('if (request.seed === 1) for (;;); await answer(request.seed);', { timeoutMs: 400 });
  expect(await worker.run(ask(1))).toMatchObject({ died: true, failure: { code: 'trial/time' } });
  expect(await worker.run(ask(2))).toMatchObject({ outcome: { value: 2 } });
  await worker.close();
});

test('what is wrong with model or data is said when they are opened', async () => {
  const opening = `return send({ type: 'failed', failure: { kind: 'input', code: 'search/no-validation', parts: { what: 'w' } } });`;
  await expect(open('', { opening })).rejects.toMatchObject({ code: 'search/no-validation', exitCode: 2 });
});

test('a worker that dies while opening is tried again with oneDNN off, and those settings stay', async () => {
  const worker = await open('await answer(request.seed);', { opening: 'if (settings.oneDnn) process.exit(9);' });
  expect(await worker.run(ask(1))).toMatchObject({ outcome: { settings: { oneDnn: false } } });
  await worker.close();
  await expect(open('', { opening: 'process.exit(9);' })).rejects.toMatchObject({ code: 'trial/died', exitCode: 3 });
});

test('an interrupt ends the trial and the worker', async () => {
  const controller = new AbortController();
  const worker = await open('for (;;);', { signal: controller.signal });
  const running = worker.run(ask(1));
  setTimeout(() => controller.abort(), 100);
  await expect(running).rejects.toMatchObject({ code: 'worker/aborted' });
});
