/** An analysis meets what goes wrong on machines: two at once, a full disk, a journal that somebody else has written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { builtCli, commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { temporaryNames } from '../support/snapshot.ts';
import { type TinyProject, tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

// Each starts several workers.
jest.setTimeout(240_000);

const config = tinyConfig
  .replace('      test:', '      validation: {format: csv, path: validation.csv, label: label}\n      test:')
  .replace(
    '    gates:',
    '    search: {space: {options: {prune: {score: magnitude}, quantize: {clip: none, rounding: nearest, perChannel: "off", biasCorrection: false}}}}\n    gates:',
  );
const few = ['--quiet', 'analyze', '--trials', '6', '--layers', '0', '--no-pictures'];
const out = 'compression-gate-analysis';

const withProject = (use: (project: TinyProject & { journal: string }) => Promise<void>) =>
  withTinyProject(async (project) => {
    project.write('compression-gate.yml', config);
    project.write('validation.csv', tinyCsv(200, 'validation'));
    await use({ ...project, journal: join(project.folder, out, 'tiny', 'trials.jsonl') });
  });

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');
const kept = (path: string) =>
  new Set(
    linesOf(path)
      .slice(1)
      .map((line) => JSON.parse(line).id),
  );

test('of two at once in one folder one ends with an error that names the file, and no trial is lost', async () => {
  await withProject(async ({ folder, journal }) => {
    const both = await Promise.all([1, 2].map(() => commandLine(few, { cwd: folder })));
    const [good, refused] = both.toSorted((a, b) => a.code! - b.code!);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: '' });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/trials\.jsonl: another process writes to this file/);
    // The recipe of the config both ways, six settings.
    expect(kept(journal).size).toBe(8);
    expect(linesOf(journal)).toHaveLength(9);
    expect(existsSync(`${journal}.lock`)).toBe(false);
  });
});

test('a full disk: one clear error, what was found stays whole, and the same command goes on with it', async () => {
  await withProject(async ({ folder, journal }) => {
    const limited = ['-c', 'ulimit -f 6; exec "$@"', 'sh', process.execPath, builtCli(), ...few];
    const { status, stderr } = spawnSync('/bin/sh', limited, { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/trials\.jsonl/);
    expect(stderr.trim().split('\n').length).toBeLessThan(4);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readFileSync(journal, 'utf8').endsWith('\n')).toBe(true);
    const before = linesOf(journal);
    expect(before.length).toBeGreaterThan(1);
    expect(existsSync(join(folder, out, 'index.html'))).toBe(false);
    expect(temporaryNames(folder)).toEqual([]);
    expect((await inProcess(few, { cwd: folder })).code).toBe(0);
    expect(linesOf(journal).slice(0, before.length)).toEqual(before);
    expect(kept(journal).size).toBe(8);
  });
});

test('trials that were damaged or forged are run again; words of a forged one are not shown', async () => {
  await withProject(async ({ folder, journal }) => {
    const first = await inProcess([...few, '--json', '-'], { cwd: folder });
    expect(first.code).toBe(0);
    const [head, ...lines] = linesOf(journal);
    const changed = lines.map((line, index) => {
      const trial = JSON.parse(line);
      const forged = [
        { ...trial, metrics: null },
        { ...trial, changes: [] },
        { ...trial, reliability: [{}] },
      ][index];
      return JSON.stringify(forged ?? { ...trial, text: '\u001b[31mred\u001b[0m' });
    });
    writeFileSync(journal, `${[head, ...changed].join('\n')}\n{"id": "half of`);
    const again = await inProcess([...few, '--json', '-'], { cwd: folder });
    expect(again.code).toBe(0);
    const figures = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).analyses[0].trials.map(({ id, text, metrics, changes }: Record<string, unknown>) => ({
        ...{ id, text, metrics, changes },
      }));
    expect(figures(again)).toEqual(figures(first));
    expect(again.stdout).not.toContain('[31m');
    expect(linesOf(journal)).toHaveLength(1 + lines.length + 3);
  });
});

test('what is in the way of the files is said before long work', async () => {
  await withProject(async ({ folder, write }) => {
    const failing = async (...parameters: string[]) => {
      const { code, stderr } = await inProcess([...few, ...parameters], { cwd: folder });
      expect([code, stderr.trim().split('\n').length < 4]).toEqual([2, true]);
      return stderr;
    };
    write('taken', 'a file');
    expect(await failing('--output', 'taken')).toContain('taken');
    expect(await failing('--target', 'nobody')).toMatch(/nobody.*tiny/s);
    write('validation.csv', '');
    expect(await failing()).toContain('validation.csv');
    expect(existsSync(join(folder, out, 'index.html'))).toBe(false);
  });
});

test('times are asked for: every model has one with its interval, and trials without are left where they are', async () => {
  await withProject(async ({ folder, write, journal }) => {
    write('compression-gate.yml', config.replace('latency: {enabled: false}', 'latency: {seconds: 0.02}'));
    expect((await inProcess(few, { cwd: folder })).code).toBe(0);
    const before = linesOf(journal);
    const { code, stdout } = await inProcess([...few, '--latency', '--json', '-'], { cwd: folder });
    expect(code).toBe(0);
    expect(linesOf(journal).slice(0, before.length)).toEqual(before);
    const [{ trials, metrics }] = JSON.parse(stdout).analyses;
    expect(metrics.at(-1)).toMatchObject({ name: 'latency', kind: 'latency', unit: 'ratio' });
    const [original, ...others] = trials;
    expect(original.metrics.latency).toBe(1);
    for (const trial of others) {
      const [change, low, high] = trial.changes.latency;
      expect(trial.metrics.latency).toBeCloseTo(1 + change, 10);
      expect(low <= change && change <= high).toBe(true);
    }
  });
});

test('without labels agreement with the original is the quality', async () => {
  await withProject(async ({ folder, write }) => {
    const unlabelled = (seed: string) => tinyCsv(200, seed).replace(/,[^,\n]*$/gm, '');
    for (const name of ['train', 'validation', 'test']) write(`${name}.csv`, unlabelled(name));
    write(
      'compression-gate.yml',
      config
        .replaceAll(', label: label', '')
        .replace(/ {4}gates:[\s\S]*/, '')
        .replace('score: magnitude', 'score: magnitude, scope: layer'),
    );
    const { code, stdout, stderr } = await inProcess([...few, '--json', '-'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [{ metrics, trials, frontier, best }] = JSON.parse(stdout).analyses;
    expect(metrics[0]).toMatchObject({ name: 'agreement', kind: 'quality', loss: 0.01 });
    expect(trials[0]).toMatchObject({ origin: 'original', metrics: { agreement: 1 } });
    expect(frontier.length).toBeGreaterThan(0);
    expect(best).toBeDefined();
    const told = await inProcess([...few], { cwd: folder });
    expect(told.stdout).toMatch(/original +Agreement with original 100\.00 %/);
    expect(told.stdout).not.toMatch(/∞|NaN|undefined/);
  });
});
