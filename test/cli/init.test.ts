import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { commandLine } from '../support/command-line.ts';
import { tinyCsv, withTinyProject } from '../support/tiny-project.ts';

const start = ['--backend', 'cpu'];
const workflowPath = '.github/workflows/compression-gate.yml';
const yaml = (path: string) => parse(readFileSync(path, 'utf8'));

test('init writes a config that its own gates hold for, a workflow and a baseline; run takes them as they are', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('.gitattributes', '# models\n*.bin filter=lfs diff=lfs merge=lfs -text\n');
    const { code, stdout } = await commandLine(['init', '--force', ...start], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('put the commit of a release of the action in place of `<sha>`');
    // Each recipe that was given up has the gate in its reason, not the baseline that can't be there yet.
    for (const line of stdout.split('\n').filter((text) => text.includes('the gates do not hold')))
      expect(line).toMatch(/\(Accuracy .*limit/);

    const [checkout, gate] = yaml(join(folder, workflowPath)).jobs.gate.steps;
    expect(checkout.with).toEqual({ 'persist-credentials': false, lfs: true });
    expect(gate.with).toEqual({ config: 'compression-gate.yml' });
    const [target] = Object.values(yaml(join(folder, 'compression-gate.yml')).targets);
    expect(target).toMatchObject({ data: { test: { path: 'test.csv' } }, fineTune: { epochs: 3 } });

    const run = await commandLine(['run', '--json', '-', ...start], { cwd: folder });
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, targets: [{ baseline: { kind: 'stored' } }] });
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

test('a config that is there is kept', async () => {
  await withTinyProject(async ({ folder }) => {
    const before = readFileSync(join(folder, 'compression-gate.yml'), 'utf8');
    expect(await commandLine(['init', ...start], { cwd: folder })).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'compression-gate.yml'), 'utf8')).toBe(before);
  });
}, 60_000);
