/** Searches whose disk, journal or neighbours are bad: one clear sentence, the right exit code, and nothing is lost. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { builtCli, commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

const config = `${tinyConfig
  .replace('fineTune: {epochs: 1}', 'fineTune: {epochs: 0}')
  .replace(
    'path: train.csv, label: label}',
    'path: train.csv, label: label}\n      validation: {format: csv, path: validation.csv, label: label}',
  )}    search:
      sampler: random
      space: {methods: [prune], options: {prune: {schedule: once, score: magnitude}}}
`;
const journal = '.compression-gate/search/tiny.jsonl';

interface Project {
  readonly folder: string;
  readonly path: string;
  readonly read: (name?: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly search: (...parameters: string[]) => ReturnType<typeof inProcess>;
}

function withSearch(use: (project: Project) => Promise<void>): Promise<void> {
  return withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    write('validation.csv', tinyCsv(300, 'validation'));
    const read = (name = journal) => readFileSync(join(folder, name), 'utf8');
    const search = (...parameters: string[]) => inProcess(['search', ...parameters, '-q'], { cwd: folder });
    await use({ folder, path: join(folder, journal), read, write, search });
  });
}

test('of two searches at once the second one is refused, and takes nothing from the first, `--restart` or not', async () => {
  await withSearch(async ({ folder, path, read, search }) => {
    let refused: Awaited<ReturnType<typeof search>>[] = [];
    const first = await commandLine(['search', '--trials', '25', '-q'], {
      cwd: folder,
      onStart: async () => {
        while (!existsSync(path) || read().split('\n').length < 4) await sleep(5);
        refused = [await search('--restart'), await search('--trials', '3')];
      },
    });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    for (const { code, stderr } of refused)
      expect([code, stderr]).toEqual([3, expect.stringContaining('tiny.jsonl: another process writes to this file')]);
    expect(refused).toHaveLength(2);
    expect(read().trimEnd().split('\n')).toHaveLength(26);
  });
}, 300_000);

test('a full disk ends the search with its name, the journal holds whole lines, and with room it goes on', async () => {
  await withSearch(async ({ folder, read, search }) => {
    expect((await search('--trials', '20', '--journal', 'whole.jsonl')).code).toBe(0);
    const script = `ulimit -f 8; exec '${process.execPath}' '${builtCli()}' search --trials 20 -q`;
    let ended = { status: 0, stderr: '' };
    try {
      execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      ended = error as typeof ended;
    }
    expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining(`${journal}: files may not become`)]);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    const kept = read();
    expect(kept.endsWith('}\n')).toBe(true);
    expect(kept.split('\n').length).toBeGreaterThan(4);
    const after = await search('--trials', '20');
    expect([after.code, read()]).toEqual([0, read('whole.jsonl')]);
    expect(read().startsWith(kept)).toBe(true);
  });
}, 300_000);

test('a line of the journal that is broken is named, and costs its trial alone', async () => {
  await withSearch(async ({ path, read, search }) => {
    expect((await search('--trials', '8')).code).toBe(0);
    const lines = read().split('\n');
    writeFileSync(path, lines.map((line, index) => (index === 3 ? line.slice(0, 40) : line)).join('\n'));
    const { code, stderr } = await search('--trials', '8');
    expect([code, stderr]).toEqual([2, expect.stringContaining('tiny.jsonl:4: this line is none of a journal')]);
    expect(stderr).toContain('Remove this line: its trial alone is lost');
    writeFileSync(path, lines.filter((_, index) => index !== 3).join('\n'));
    expect((await search('--trials', '8')).code).toBe(0);
    expect(read().trimEnd().split('\n')).toHaveLength(9);
  });
}, 300_000);

test('shards: what is missing is said; without the first nothing is written; what is hostile changes nothing', async () => {
  await withSearch(async ({ read, write, search }) => {
    for (const index of [1, 2, 3])
      expect((await search('--trials', '12', '--shard', `${index}/3`, '--journal', `${index}.jsonl`)).code).toBe(0);
    const two = await search('merge', '1.jsonl', '3.jsonl', '--json', 'found.json');
    expect([two.code, two.stdout]).toEqual([0, expect.stringMatching(/^shard 2 of 3 is missing\ntiny: 8 trials/)]);
    expect(JSON.parse(read('found.json')).targets[0].shards).toEqual({ of: 3, missing: [2] });

    const without = await search('merge', '2.jsonl', '3.jsonl', '--write');
    expect(without.code).toBe(0);
    expect(without.stdout).toContain('is as it was: its own recipe was not tried');

    const [head, ...trials] = read('1.jsonl').split('\n');
    const forge = (change: (study: Record<string, unknown>) => object) => {
      const { study, ...rest } = JSON.parse(head);
      write('forged.jsonl', [JSON.stringify({ ...rest, study: { ...study, ...change(study) } }), ...trials].join('\n'));
      return search('merge', 'forged.jsonl', '--write');
    };
    const line = '1)\n    gates: []\n    # (';
    const seed = await forge(() => ({ seeds: [line, 0], seed: line, sampler: line }));
    expect([seed.code, seed.stderr]).toEqual([2, expect.stringContaining('forged.jsonl:1: what it says of its study')]);
    const rungs = await forge(() => ({ halving: { rungs: 1e9, factor: 3 } }));
    expect([rungs.code, rungs.stderr]).toEqual([2, expect.stringContaining('(halving differ)')]);
    // What is not checked is not used.
    const sampler = await forge(() => ({ sampler: line, seed: line }));
    expect(sampler.code).toBe(0);
    const [before, after] = [config, read('compression-gate.yml')];
    expect(after.replace(/ {4}(# .*\n {4})*recipe:\n( {6}.*\n)+/, '')).toBe(
      before.replace(/ {4}recipe:\n( {6}.*\n)+/, ''),
    );
    expect(after).not.toContain('gates: []');

    write('compression-gate.yml', config.replace('epochs: 0', 'epochs: 1'));
    const other = await search('merge', '1.jsonl');
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('(fineTune differ)')]);
  });
}, 300_000);
