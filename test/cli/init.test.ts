import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { writeModel } from '../../src/model/write.ts';
import { commandLine } from '../support/command-line.ts';
import { tinyCsv, tinyModel, withTinyProject } from '../support/tiny-project.ts';

const start = ['--backend', 'cpu'];
const workflowPath = '.github/workflows/compression-gate.yml';
const yaml = (path: string) => parse(readFileSync(path, 'utf8'));

test('init writes a config that its own gates hold for, a workflow and a baseline; run takes them as they are', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('.gitattributes', '# models\n*.bin filter=lfs diff=lfs merge=lfs -text\n');
    write('.gitignore', 'node_modules/');
    const { code, stdout } = await commandLine(['init', '--force', ...start], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('- Git now ignores compression-gate-out/, where runs write.');
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('node_modules/\ncompression-gate-out/\n');
    expect(stdout).toContain('put the commit of a release of the action in place of `<sha>`');
    // Each recipe that was given up has the gate in its reason, not the baseline that can't be there yet.
    for (const line of stdout.split('\n').filter((text) => text.includes('the gates do not hold')))
      expect(line).toMatch(/\(Accuracy .*limit/);

    const [checkout, gate] = yaml(join(folder, workflowPath)).jobs.gate.steps;
    expect(checkout.with).toEqual({ 'persist-credentials': false, lfs: true });
    expect(gate.with).toEqual({ config: 'compression-gate.yml' });
    const [target] = Object.values(yaml(join(folder, 'compression-gate.yml')).targets);
    expect(target).toMatchObject({ data: { test: { path: 'test.csv' }, split: { validation: 0.1 } } });
    expect(stdout).toContain('- There is no validation set: a tenth of `train` becomes one');
    // Its default looks at the size of the train split.
    expect(target).not.toHaveProperty('fineTune');

    const run = await commandLine(['run', '--json', '-', ...start], { cwd: folder });
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, targets: [{ baseline: { kind: 'stored' } }] });
    // So a search needs nothing else.
    const search = await commandLine(['search', '--trials', '2', ...start], { cwd: folder });
    expect([0, 1]).toContain(search.code);
    expect(search.stderr).not.toContain('error:');
  });
}, 120_000);

test('without labels nothing is said of fine-tuning, and a recipe is found that stays near the original', async () => {
  await withTinyProject(async ({ folder, write }) => {
    const unlabelled = (text: string) => text.replace(/,[^,\n]*$/gm, '');
    write('train.csv', unlabelled(tinyCsv(300, 'train')));
    write('test.csv', unlabelled(tinyCsv(600, 'test')));
    const { code, stdout } = await commandLine(['init', '--force', '--no-workflow', ...start], { cwd: folder });
    expect(code).toBe(0);
    expect(existsSync(join(folder, workflowPath))).toBe(false);
    expect(stdout).toContain('The data has no labels');
    expect(stdout).not.toContain('<sha>');
    const [target] = Object.values(yaml(join(folder, 'compression-gate.yml')).targets);
    expect(target).not.toHaveProperty('fineTune');
  });
}, 120_000);

test('--workflows: those that are named, and with `record` a baseline on the data branch', async () => {
  await withTinyProject(async ({ folder }) => {
    const wrong = await commandLine(['init', '--force', '--workflows', 'gate,nightly', ...start], { cwd: folder });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('gate, comment, record, release, search')]);
    const { code, stdout } = await commandLine(['init', '--force', '-w', 'gate,comment,record,release', ...start], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('the first push to the default branch records the baseline');
    expect(readdirSync(join(folder, '.github/workflows')).sort()).toEqual([
      'compression-gate-comment.yml',
      'compression-gate-record.yml',
      'compression-gate-release.yml',
      'compression-gate.yml',
    ]);
    expect(yaml(join(folder, 'compression-gate.yml')).baseline).toEqual({ store: 'branch' });
    expect(yaml(join(folder, workflowPath)).jobs.gate.permissions).toEqual({ contents: 'read' });
    expect(existsSync(join(folder, '.compression-gate/baseline'))).toBe(false);
  });
}, 120_000);

test('a config that is there is kept', async () => {
  await withTinyProject(async ({ folder }) => {
    const before = readFileSync(join(folder, 'compression-gate.yml'), 'utf8');
    expect(await commandLine(['init', ...start], { cwd: folder })).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'compression-gate.yml'), 'utf8')).toBe(before);
  });
}, 60_000);

test("a second config for another model of the same name leaves the first one's baseline alone", async () => {
  await withTinyProject(async ({ folder, write }) => {
    const first = await commandLine(['init', '--config', 'a.yml', '--no-workflow', ...start], { cwd: folder });
    expect(first.code).toBe(0);
    const [name] = Object.keys(yaml(join(folder, 'a.yml')).targets);
    const stored = join(folder, '.compression-gate/baseline');
    const record = join(stored, readdirSync(stored)[0], 'record.json');
    const before = readFileSync(record, 'utf8');

    for (const [path, bytes] of writeModel(tinyModel(0.7))) write(`model/${path}`, bytes);
    const init = ['init', '--config', 'b.yml', '--no-workflow', ...start];
    const taken = await commandLine([...init, '--target', name], { cwd: folder });
    expect(taken).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the baseline of another model is stored'),
    });
    const second = await commandLine(init, { cwd: folder });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain(
      `The target is called ${name}-2: as ${name} the baseline of another model is stored`,
    );
    expect(Object.keys(yaml(join(folder, 'b.yml')).targets)).toEqual([`${name}-2`]);
    expect(readFileSync(record, 'utf8')).toBe(before);
  });
}, 120_000);
