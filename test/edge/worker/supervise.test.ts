import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JobSettings, Message } from '../../../src/edge/worker/protocol.ts';
import { type SuperviseOptions, supervise } from '../../../src/edge/worker/supervise.ts';

/** Real processes that behave as a worker might: `body` sees `settings` and may `send` messages. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supervise-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function worker(body: string): Promise<string> {
  const path = join(folder, `worker-${count++}.mjs`);
  await writeFile(
    path,
    `const send = (m) => new Promise((r) => process.send(m, r));
     process.once('message', async ({ settings }) => { ${body}
       await send({ type: 'result', value: settings }); await send({ type: 'done' }); process.exit(0); });`,
  );
  return path;
}

const native = { kind: 'native', addon: '/x.node', version: '2.21.0', reason: 'cached' } as const;

async function superviseWith(body: string, changes: Partial<SuperviseOptions> = {}) {
  const messages: Message[] = [];
  const options: SuperviseOptions = {
    worker: await worker(body),
    backend: native,
    automatic: true,
    cacheFolder: folder,
    timeoutMs: 20_000,
    moduleTimeoutMs: 20_000,
    environment: {
      PATH: process.env.PATH,
      GITHUB_TOKEN: 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
      INPUT_TOKEN: 'secret',
    },
    kernelEnvironment: () => ({}),
    log: { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} },
    onMessage: (message) => void messages.push(message),
    onRestart: () => void messages.splice(0),
    ...changes,
  };
  const { notices, fault } = await supervise({ kind: 'probe', root: folder }, options);
  const result = messages.find((message) => message.type === 'result');
  return { notices, fault, settings: result?.value as JobSettings, messages };
}

const die = (condition: string, how = "process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {});") =>
  `if (${condition}) { ${how} }`;

test('a worker that does its job is not disturbed', async () => {
  const { notices, settings } = await superviseWith('');
  expect(notices).toEqual([]);
  expect(settings).toMatchObject({ oneDnn: true, batchDivisor: 1, backend: native });
});

test('a death restarts everything once on safer settings', async () => {
  const { notices, settings, messages } = await superviseWith(
    `await send({ type: 'log', level: 'info', text: 'figure of a life that does not count' }); ${die('settings.oneDnn')}`,
  );
  expect(settings).toMatchObject({ oneDnn: false, batchDivisor: 1, backend: { kind: 'native' } });
  expect(notices).toEqual([
    'The worker died on the native backend (SIGSEGV); all measurements were started again on the native backend with oneDNN off.',
  ]);
  expect(messages.filter((message) => message.type === 'log')).toHaveLength(1);
});

test('a second death moves an automatic choice to WASM', async () => {
  const { notices, settings } = await superviseWith(die("settings.backend.kind === 'native'"));
  expect(settings.backend).toEqual({ kind: 'wasm', reason: 'the native worker died twice' });
  expect(notices).toHaveLength(2);
});

test('after SIGKILL the batch is halved', async () => {
  const { settings, notices } = await superviseWith(
    die('settings.batchDivisor < 4', "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});"),
  );
  expect(settings).toMatchObject({ batchDivisor: 4, backend: { kind: 'wasm' } });
  expect(notices[0]).toContain('half the batch');
});

test('two deaths of a forced backend end the run with what the worker printed', async () => {
  const failed = superviseWith(`console.error('free(): invalid pointer'); ${die('true')}`, { automatic: false });
  await expect(failed).rejects.toMatchObject({ code: 'worker/died', exitCode: 3 });
  await expect(failed).rejects.toThrow(/SIGSEGV.*nothing is left to try\. Try/s);
  await expect(failed).rejects.toMatchObject({ parts: { printed: ['free(): invalid pointer'] } });
});

test('a backend that the deaths happened on is not what to try next', async () => {
  const { fix } = await superviseWith(die('true')).catch(({ parts }) => parts);
  expect(fix).toBe('Try a smaller `evaluation.batchSize` or a larger machine');
});

test('a worker above its time limit is ended', async () => {
  const failed = superviseWith('await new Promise(() => setInterval(() => {}, 1000));', {
    automatic: false,
    timeoutMs: 300,
  });
  await expect(failed).rejects.toThrow(/no end after/);
});

test('a worker above its memory limit is ended and the next life has half the batch', async () => {
  const { settings, notices } = await superviseWith(
    `if (settings.batchDivisor === 1) { globalThis.kept = Buffer.alloc(600 * 1048576, 1); await new Promise(() => setInterval(() => {}, 1000)); }`,
    { memoryBytes: 300 * 1048576 },
  );
  expect(settings.batchDivisor).toBe(2);
  expect(notices[0]).toContain('above the limit of 300 MiB');
});

test('a module that ends the process is the user’s to mend', async () => {
  const { fault } = await superviseWith(`await send({ type: 'module-enter', path: 'data.mjs' }); process.exit(0);`);
  expect(fault).toMatchObject({ code: 'module/exit', exitCode: 2 });
  expect(fault?.message).toMatch(/^data\.mjs: the module ended the worker process/);
});

test('a module that hangs is named, even when it blocks the event loop', async () => {
  const { fault } = await superviseWith(`await send({ type: 'module-enter', path: 'data.mjs' }); for (;;);`, {
    moduleTimeoutMs: 400,
  });
  expect(fault).toMatchObject({ code: 'module/hang', exitCode: 2 });
});

test('the worker sees no token and no variable of the runner', async () => {
  const { messages } = await superviseWith(
    `await send({ type: 'log', level: 'info', text: Object.keys(process.env).join() });`,
  );
  const names = messages.flatMap((message) => (message.type === 'log' ? message.text.split(',') : []));
  expect(names).toContain('PATH');
  expect(names.filter((name) => /TOKEN|ACTIONS_|INPUT_|GITHUB_/.test(name))).toEqual([]);
});

test('an interrupted run ends its worker', async () => {
  const controller = new AbortController();
  const failed = superviseWith('await new Promise(() => setInterval(() => {}, 1000));', { signal: controller.signal });
  setTimeout(() => controller.abort(), 200);
  await expect(failed).rejects.toMatchObject({ code: 'worker/aborted' });
});
