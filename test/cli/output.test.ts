import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyModel, withTinyProject } from '../support/tiny-project.ts';

const escapes = '\u001b[';
const gatesFail = tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.95').replace('epochs: 1', 'epochs: 0');
const workerDies = `${tinyConfig.replace('{format: csv, path: test.csv, label: label}', '{format: module, path: die.mjs}')}`;

test.each([
  ['the gates hold', tinyConfig, 0],
  ['a gate fails', gatesFail, 1],
  ['the input is wrong', tinyConfig.replace('path: test.csv', 'path: gone.csv'), 2],
  ['the worker dies', workerDies, 3],
])(
  '--json - is pure JSON where %s',
  (_, config, exitCode) =>
    withTinyProject(async ({ folder, write }) => {
      write('compression-gate.yml', config);
      write('die.mjs', "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});");
      const { code, stdout } = await inProcess(['run', '--json', '-'], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({ exitCode, targets: [{ name: 'tiny' }] });
      expect(code).toBe(exitCode);
      expect(JSON.parse(readFileSync(join(folder, 'compression-gate-out/result.json'), 'utf8'))).toEqual(
        JSON.parse(stdout),
      );
    }),
  60_000,
);

test.each(['evaluate', 'compress', 'baseline update', 'baseline show'])(
  'so is that of `%s`',
  (command) =>
    withTinyProject(async ({ folder }) => {
      const { code, stdout } = await inProcess([...command.split(' '), '--json', '-'], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({ command });
      expect(code).toBe(0);
    }),
  60_000,
);

test(
  '--quiet says nothing but the result',
  () =>
    withTinyProject(async ({ folder }) => {
      const { stdout, stderr } = await inProcess(['--quiet', 'run'], { cwd: folder });
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^✓ tiny passes: [^\n]*\n$/);
    }),
  60_000,
);

test(
  'colour and cursor movements are for terminals, each stream for itself',
  () =>
    withTinyProject(async ({ folder }) => {
      const run = (options: Omit<Parameters<typeof inProcess>[1], 'cwd'>, ...flags: string[]) =>
        inProcess([...flags, 'run'], { cwd: folder, ...options });
      const both = ['stdout', 'stderr'] as const;
      expect((await run({ terminals: both, environment: { TERM: 'dumb' } })).stderr).not.toContain(escapes);
      // From here on, nothing is measured again.
      await inProcess(['baseline', 'update'], { cwd: folder });
      expect((await run({ terminals: both })).stdout).toContain(escapes);
      for (const plain of [await run({}), await run({ terminals: both, environment: { TERM: 'dumb' } })]) {
        expect(plain.stdout + plain.stderr).not.toContain(escapes);
      }
      expect((await run({ terminals: both, environment: { NO_COLOR: '1' } })).stdout).not.toContain(escapes);
      expect((await run({ terminals: both }, '--no-color')).stdout).not.toContain(escapes);
      expect((await run({ terminals: ['stdout'] })).stderr).not.toContain(escapes);
      expect((await run({ terminals: ['stderr'] })).stdout).not.toContain(escapes);
    }),
  60_000,
);

test(
  'a terminal that does not know its size is no terminal of no columns',
  () =>
    withTinyProject(async ({ folder }) => {
      const { stdout } = await inProcess(['run'], { cwd: folder, terminals: ['stdout'], columns: 0 });
      expect(stdout).toMatch(/^Accuracy +98\.\d+ %/m);
    }),
  60_000,
);

test.each([['stdout'], ['stderr']] as const)(
  'a reader of %s who leaves early does no harm',
  (stream) =>
    withTinyProject(async ({ folder }) => {
      const ended = await commandLine(['--verbose', 'run'], {
        cwd: folder,
        onStart: (child) => child[stream]?.destroy(),
      });
      expect(ended.code).toBe(0);
      expect(ended.stderr).not.toContain('EPIPE');
      expect(readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8')).toContain('| Accuracy |');
    }),
  60_000,
);

/** Ways to steer a terminal, a runner's log, or a table. */
const evil = [
  '\u001b[31mred\u001b]0;title\u0007',
  'a\n::error::forged',
  '##[error]forged | <b>',
  '\u009b2J\u202e\u2028x',
];

test(
  'names in a model cannot steer anything',
  () =>
    withTinyProject(async ({ folder, write }) => {
      const model = tinyModel();
      const weights = model.weights.map((weight, index) => ({ ...weight, name: `scores${evil[index]}` }));
      for (const [name, bytes] of writeModel({ ...model, weights })) write(`model/${name}`, bytes);
      const { code, stdout, stderr } = await inProcess(['run'], { cwd: folder });
      expect(code).toBe(2);
      expect(stdout + stderr).toContain('red');
      expectInert(stdout + stderr);
    }),
  60_000,
);

test(
  'names of classes and metrics, titles, and what modules print cannot steer anything',
  () =>
    withTinyProject(async ({ folder, write }) => {
      const [, ...classes] = evil;
      write('metric.mjs', `export default () => { console.log(${JSON.stringify(evil.join())}); return 0.5; };`);
      const task = `{kind: classification, classes: ${JSON.stringify(classes)}, metrics: [{name: mine, module: metric.mjs, better: higher}]}`;
      const title = `report: {title: ${JSON.stringify(evil.join(' '))}}`;
      write('compression-gate.yml', `${tinyConfig.replace('{kind: classification}', task)}${title}\n`);
      for (const command of [
        ['run'],
        ['run', '--fresh', '--json', '-'],
        ['baseline', 'update'],
        ['evaluate'],
        ['baseline', 'show', '--json', '-'],
      ]) {
        const { code, stdout, stderr } = await inProcess(command, { cwd: folder });
        expect(code).toBe(0);
        expectInert(stdout + stderr);
        if (command[1] === '--fresh') expect(JSON.stringify(JSON.parse(stdout))).toContain('##[error]forged');
      }
      const report = readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8');
      expect(report).toContain('forged');
      expectInert(report);
    }),
  120_000,
);

function expectInert(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  expect(text).not.toMatch(/^\s*::|##\[/m);
}

test(
  'a message of a data module cannot steer anything',
  () =>
    withTinyProject(async ({ folder, write }) => {
      write('compression-gate.yml', workerDies);
      write('die.mjs', `throw new Error(${JSON.stringify(evil.join(' '))});`);
      const { code, stdout, stderr } = await inProcess(['run'], { cwd: folder });
      expect(code).toBe(2);
      expectInert(stdout + stderr);
      write(
        'die.mjs',
        `console.error(${JSON.stringify(evil.join('\n'))}); setTimeout(() => process.kill(process.pid, 'SIGSEGV'), 50); await new Promise(() => {});`,
      );
      const died = await inProcess(['run'], { cwd: folder });
      expect(died.code).toBe(3);
      expect(died.stdout).toContain('forged');
      expectInert(died.stdout + died.stderr);
      expectInert(readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8'));
    }),
  60_000,
);
