import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { commandLine } from '../support/command-line.ts';
import { tinyConfig, tinyModel, withTinyProject } from '../support/tiny-project.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('a run writes report, result and a model, and says what the comment would say', async () => {
  await withTinyProject(async ({ folder }) => {
    const { code, stdout } = await commandLine(['run'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('Accuracy');
    const out = join(folder, 'compression-gate-out');
    const result = json(join(out, 'result.json'));
    expect(result).toMatchObject({
      exitCode: 0,
      targets: [{ name: 'tiny', source: 'measured', baseline: { kind: 'none' } }],
    });
    expect(result.targets[0].facts.backend).toBe('cpu');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('| Accuracy |');
    expect(readdirSync(join(out, 'tiny', 'model')).sort()).toEqual(['group1-shard1of1.bin', 'model.json']);
  });
}, 60_000);

test('baseline update, an unchanged run that reuses it, and a regression that fails by name', async () => {
  await withTinyProject(async ({ folder, write }) => {
    const update = await commandLine(['baseline', 'update'], { cwd: folder });
    expect(update.code).toBe(0);
    expect(existsSync(join(folder, '.compression-gate/baseline/tiny/record.json'))).toBe(true);

    const again = await commandLine(['run', '--json', '-'], { cwd: folder });
    expect(JSON.parse(again.stdout)).toMatchObject({ exitCode: 0, targets: [{ source: 'reused' }] });
    expect(readdirSync(join(folder, 'compression-gate-out/tiny/model'))).toContain('model.json');

    const fresh = await commandLine(['run', '--fresh', '--json', '-'], { cwd: folder });
    expect(JSON.parse(fresh.stdout)).toMatchObject({
      exitCode: 0,
      targets: [{ source: 'measured', baseline: { kind: 'stored' } }],
    });

    write(
      'compression-gate.yml',
      tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.95').replace('epochs: 1', 'epochs: 0'),
    );
    const worse = await commandLine(['run', '--json', '-'], { cwd: folder });
    expect(worse.code).toBe(1);
    const result = JSON.parse(worse.stdout);
    expect(result.verdict).toBe('fail');
    expect(result.targets[0].checks).toMatchObject([{ metric: 'accuracy', against: 'original', status: 'fail' }]);
  });
}, 120_000);

test('a stored baseline of other data is measured again on the present data', async () => {
  await withTinyProject(async ({ folder, write }) => {
    await commandLine(['baseline', 'update'], { cwd: folder });
    const { tinyCsv } = await import('../support/tiny-project.ts');
    write('test.csv', tinyCsv(300, 'another test set'));
    const { stdout } = await commandLine(['run', '--json', '-'], { cwd: folder });
    const [target] = JSON.parse(stdout).targets;
    expect(target.baseline).toMatchObject({ kind: 'remeasured' });
    expect(target.baseline.text).toContain('the data has changed since');
    const accuracy = target.rows.find((row: { metric: string }) => row.metric === 'accuracy');
    expect(accuracy.baseline).toBe(accuracy.candidate);
  });
}, 120_000);

test('the same inputs give the same bytes', async () => {
  await withTinyProject(async ({ folder }) => {
    const bytes = async (output: string) => {
      await commandLine(['compress', '--output', output], { cwd: folder });
      return readFileSync(join(folder, output, 'tiny/model/group1-shard1of1.bin'));
    };
    expect(await bytes('one')).toEqual(await bytes('two'));
  });
}, 60_000);

test('wrong input ends with 2 and one sentence, and nothing is written', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', tinyConfig.replace('sparsity', 'sparsty'));
    const { code, stdout, stderr } = await commandLine(['run'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: compression-gate\.yml:\d+ targets\.tiny\.recipe\[0\].*sparsity/);
    expect(existsSync(join(folder, 'compression-gate-out'))).toBe(false);
  });
}, 60_000);

test('a model that cannot be loaded fails its target by name', async () => {
  await withTinyProject(async ({ folder, write }) => {
    for (const [name, bytes] of writeModel(tinyModel())) {
      write(`model/${name}`, name.endsWith('.bin') ? bytes.subarray(0, bytes.length - 4) : bytes);
    }
    const { code, stderr } = await commandLine(['run'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: tiny: .*group1-shard1of1\.bin/m);
  });
}, 60_000);

test('unknown commands and options are refused with a suggestion', async () => {
  const { code, stderr } = await commandLine(['rnu'], { cwd: '.' });
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean run?');
  // Exit code 1 would say that a gate failed.
  expect(await commandLine(['baseline', 'update', '--no-such'], { cwd: '.' })).toMatchObject({ code: 2 });
}, 60_000);

test('help says what there is', async () => {
  const { code, stdout } = await commandLine(['--help'], { cwd: '.' });
  expect(code).toBe(0);
  for (const command of ['run', 'train', 'compress', 'evaluate', 'baseline', 'init', 'doctor'])
    expect(stdout).toContain(command);
}, 60_000);
