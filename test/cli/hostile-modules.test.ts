import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** The tiny project with its test split from a module of the user's. */
const withModule = (code: string, extra = '') =>
  withTinyProject(async ({ folder, write }) => {
    write('data.mjs', code);
    write(
      'compression-gate.yml',
      tinyConfig.replace(
        'test: {format: csv, path: test.csv, label: label}',
        'test: {format: module, path: data.mjs}',
      ) + extra,
    );
    const ended = await commandLine(['run'], {
      cwd: folder,
      environment: { GITHUB_TOKEN: 'secret', ACTIONS_RUNTIME_TOKEN: 'secret' },
    });
    const report = readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8');
    return { ...ended, report };
  });

/** A module that yields sound batches after `before` has run. */
const batches = (before: string) => `
export default () => ({
  async *batches() {
    ${before}
    for (let i = 0; i < 5; i++) {
      const inputs = Array.from({ length: 30 }, (_, k) => Array.from({ length: 8 }, (_, j) => Math.sin(i + k * j)));
      yield { inputs, labels: inputs.map((_, k) => k % 3) };
    }
  },
});`;

test('a module that yields batches works', async () => {
  const { code } = await withModule(batches(''));
  expect(code).toBe(0);
}, 60_000);

test('a module that throws is named with its own words', async () => {
  const { code, stderr } = await withModule(batches("throw new Error('no such table: examples');"));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: tiny: .*data\.mjs.*no such table: examples/m);
}, 60_000);

test('a module that calls process.exit is named', async () => {
  const { code, stderr } = await withModule(batches('process.exit(0);'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: tiny: data\.mjs: the module ended the worker process/m);
}, 60_000);

test('a module that hangs is named', async () => {
  const { code, stderr } = await withModule(
    batches('await new Promise(() => setInterval(() => {}, 1000));'),
    'worker: {moduleTimeoutSeconds: 1}\n',
  );
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: tiny: data\.mjs: the module gave no answer for 1 seconds/m);
}, 60_000);

test('a worker that is killed twice ends in a report that says so', async () => {
  const { code, stderr, report } = await withModule(batches("process.kill(process.pid, 'SIGKILL');"));
  expect(code).toBe(3);
  expect(stderr.match(/The worker died .*SIGKILL/g)?.length).toBeGreaterThanOrEqual(2);
  expect(report).toMatch(/worker died 2 times: .*SIGKILL.*half the batch.*SIGKILL.*nothing is left to try/s);
}, 60_000);

test('what a hostile module can reach: the files of the user, not the tokens in its own environment', async () => {
  // The worker guards against accidents. It is no sandbox: docs/security.md says what follows from this.
  const { code, stderr } = await withModule(
    batches(`
    const { readFileSync } = await import('node:fs');
    const own = Object.keys(process.env).filter((name) => /TOKEN|ACTIONS/.test(name));
    let parent = '';
    try { parent = readFileSync('/proc/' + process.ppid + '/environ', 'utf8'); } catch {}
    throw new Error('own=' + own.join() + ' files=' + readFileSync('compression-gate.yml').length + ' parent=' + parent.includes('GITHUB_TOKEN=secret'));`),
  );
  expect(code).toBe(2);
  expect(stderr).toMatch(/own= files=/);
  if (process.platform === 'linux') expect(stderr).toContain('parent=true');
}, 60_000);
