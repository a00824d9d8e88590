import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

/** Recipes that need no training: a trial takes milliseconds. */
const config = `${tinyConfig
  .replace('fineTune: {epochs: 1}', 'fineTune: {epochs: 0}')
  .replace(
    'path: train.csv, label: label}',
    'path: train.csv, label: label}\n      validation: {format: csv, path: validation.csv, label: label}',
  )
  .replace(
    /gates:[\s\S]*$/,
    'gates:\n      - {metric: accuracy, against: original, limit: 5 pp}\n      - {metric: sizeBrotli, against: baseline, limit: 0}\n',
  )}    search:
      sampler: tpe
      space:
        methods: [prune, quantize]
        options: {prune: {schedule: once, score: magnitude}}
`;
const journal = '.compression-gate/search/tiny.jsonl';

function withSearch<T>(use: (project: { folder: string; write: (path: string, text: string) => void }) => Promise<T>) {
  return withTinyProject(async (project) => {
    project.write('compression-gate.yml', config);
    project.write('validation.csv', tinyCsv(300, 'validation'));
    return use(project);
  });
}

test('a search that was killed goes on: its journal is that of one that was not', async () => {
  await withSearch(async ({ folder, write }) => {
    write('compression-gate.yml', config.replace('sampler: tpe', 'sampler: gate\n      scan: always'));
    const search = ['search', '--trials', '14', '-q'];
    const path = join(folder, journal);
    expect((await commandLine(search, { cwd: folder })).stderr).toBe('');
    const whole = readFileSync(path, 'utf8');
    expect(whole.trimEnd().split('\n')).toHaveLength(1 + 7 + 14);
    rmSync(join(folder, '.compression-gate'), { recursive: true });

    for (const lines of [2, 6, 15]) {
      let over = false;
      const running = commandLine(search, {
        cwd: folder,
        onStart: async (child) => {
          while (!over && !(existsSync(path) && readFileSync(path, 'utf8').split('\n').length > lines)) await sleep(2);
          child.kill('SIGKILL');
        },
      });
      await running;
      over = true;
      // Whatever was whole when it died is the beginning of what it would have been.
      const kept = readFileSync(path, 'utf8');
      expect(whole.startsWith(kept.slice(0, kept.lastIndexOf('\n') + 1))).toBe(true);
    }
    await commandLine(search, { cwd: folder });
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });
}, 120_000);

test('the choice is written into the config, within the gates; the test split plays no part in it', async () => {
  await withSearch(async ({ folder, write }) => {
    const search = ['search', '--trials', '12', '--json', 'found.json'];
    const { code, stdout } = await inProcess([...search, '--write'], { cwd: folder });
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('Chosen: the best in sizeBrotli (all constraints are kept)'),
    ]);
    expect(stdout).toContain('sizeBrotli against baseline 0: nothing is known here of the baseline');
    const [target] = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')).targets;
    expect(target).toMatchObject({
      trials: 12,
      withinConstraints: true,
      examples: { count: 300, split: 'validation' },
    });
    const text = readFileSync(join(folder, 'compression-gate.yml'), 'utf8');
    expect(parse(text).targets.tiny.recipe).toEqual(target.written ? target.chosen.shortRecipe : expect.anything());
    if (target.written)
      expect(text).toContain('# Found by `compression-gate search`: the best in sizeBrotli of 12 trials');

    // Other test data, the same search: only then did it see none of them.
    const before = readFileSync(join(folder, journal), 'utf8');
    write('compression-gate.yml', config);
    write('test.csv', tinyCsv(450, 'other'));
    await inProcess([...search, '--restart'], { cwd: folder });
    expect(readFileSync(join(folder, journal), 'utf8')).toBe(before);
  });
}, 120_000);

test('shards are merged to one study; another study is refused by name; a miss is a miss', async () => {
  await withSearch(async ({ folder, write }) => {
    for (const shard of ['1/2', '2/2']) {
      await inProcess(['search', '--trials', '9', '--shard', shard, '--journal', `${shard[0]}.jsonl`, '-q'], {
        cwd: folder,
      });
    }
    const merged = await inProcess(['search', 'merge', '1.jsonl', '2.jsonl', '-o', 'both.jsonl', '--json', '-'], {
      cwd: folder,
    });
    const lines = readFileSync(join(folder, 'both.jsonl'), 'utf8').trimEnd().split('\n');
    expect([merged.code, JSON.parse(merged.stdout).targets[0].trials]).toEqual([0, lines.length - 1]);
    expect(lines.length - 1).toBeGreaterThanOrEqual(8);

    renameSync(join(folder, '1.jsonl'), join(folder, 'mine.jsonl'));
    const other = await inProcess(['search', '--seed', '5', '--journal', 'mine.jsonl'], { cwd: folder });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('is of another study (shard differ)')]);

    write('compression-gate.yml', config.replace('limit: 5 pp', 'limit: -60 pp'));
    const miss = await inProcess(['search', '--trials', '4', '--write'], { cwd: folder });
    expect([miss.code, miss.stdout]).toEqual([
      1,
      expect.stringContaining('A MISS: no recipe keeps all constraints. Nearest is'),
    ]);
    expect(miss.stdout).toContain('is as it was: no recipe keeps all constraints');
  });
}, 120_000);

test('without a validation split there is no search, and the message says what would do', async () => {
  await withTinyProject(async ({ folder }) => {
    const { code, stderr } = await inProcess(['search'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('no `validation` split to judge trials by')]);
    expect(stderr).toContain('search: {split: train}');
  });
}, 60_000);
