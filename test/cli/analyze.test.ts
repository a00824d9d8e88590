import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { Analysis } from '../../src/analyze/analysis.ts';
import { analysisSchema } from '../../src/analyze/analysis-schema.ts';
import { check } from '../../src/schema.ts';
import { commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { type TinyProject, tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

// Each starts several workers.
jest.setTimeout(240_000);

const config = tinyConfig
  .replace('      test:', '      validation: {format: csv, path: validation.csv, label: label}\n      test:')
  // Narrow, and without what takes gradients: the space is not what is tested here.
  .replace(
    '    gates:',
    '    search: {space: {options: {prune: {score: magnitude}, quantize: {clip: none, rounding: nearest, perChannel: "off", biasCorrection: false}}}}\n    gates:',
  );

const withProject = (use: (project: TinyProject) => Promise<void>) =>
  withTinyProject(async (project) => {
    project.write('compression-gate.yml', config);
    project.write('validation.csv', tinyCsv(300, 'validation'));
    await use(project);
  });

const out = 'compression-gate-analysis';
const few = ['analyze', '--trials', '10', '--no-pictures'];
const analysisOf = (stdout: string): Analysis => {
  const result = JSON.parse(stdout);
  const checked = check(analysisSchema, result);
  expect(checked.ok ? [] : checked.errors).toEqual([]);
  return result.analyses[0];
};
/** What does not hang on the clock. */
const timeless = ({ trials, ...analysis }: Analysis) => ({
  ...analysis,
  createdAt: '',
  seconds: 0,
  trials: trials.map((trial) => ({ ...trial, milliseconds: 0 })),
});

test('page, tables, pictures and JSON from one command', async () => {
  await withProject(async ({ folder }) => {
    const { code, stderr, stdout } = await inProcess(['--quiet', 'analyze', '--trials', '12', '--json', '-'], {
      cwd: folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { trials, frontier, importance, space, examples, split, notes } = analysisOf(stdout);
    expect([examples, split]).toEqual([300, 'validation']);
    // Twelve trials may be too few for the forest, and then the page has to say so; there is nothing else to say.
    expect(notes.filter((note) => !note.startsWith('The forest foretells'))).toEqual([]);
    const of = (origin: string) => trials.filter((trial) => trial.origin === origin);
    expect(of('sample')).toHaveLength(12);
    // One kernel: five strengths of pruning and of bits.
    expect(of('layer')).toHaveLength(10);
    expect(of('original')[0].metrics.accuracy).toBeGreaterThan(0.7);
    expect(frontier.length).toBeGreaterThan(0);
    expect(space.map(({ name }) => name)).toEqual(['prune.sparsity', 'prune.scope', 'quantize.type', 'quantize.wide']);
    expect(importance.map(({ metric }) => metric)).toContain('accuracy');
    const files = readdirSync(join(folder, out, 'tiny'));
    expect(files).toEqual(
      expect.arrayContaining([
        'trials.csv',
        'findings.csv',
        'trials.jsonl',
        'frontier.png',
        'frontier.svg',
        'calibration.png',
      ]),
    );
    expect(readFileSync(join(folder, out, 'index.html'), 'utf8')).toContain('"target":"tiny"');
  });
});

test('killed on its way, it goes on: no finished trial is lost or run again, and all comes out the same', async () => {
  await withProject(async ({ folder }) => {
    const journal = join(folder, out, 'tiny', 'trials.jsonl');
    const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').trimEnd().split('\n') : []);
    const ended = await commandLine([...few, '--json', 'a.json'], {
      cwd: folder,
      detached: true,
      onStart: (child) => {
        const timer = setInterval(() => {
          if (lines().length < 6) return;
          clearInterval(timer);
          process.kill(-child.pid!, 'SIGKILL');
        }, 5);
        child.once('exit', () => clearInterval(timer));
      },
    });
    expect(ended).toMatchObject({ signal: 'SIGKILL' });
    const kept = lines();
    expect(kept.length).toBeGreaterThanOrEqual(6);
    const again = await inProcess(['--quiet', ...few, '--json', '-'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(lines().slice(0, kept.length)).toEqual(kept);
    const ids = lines()
      .slice(1)
      .map((line) => JSON.parse(line).id);
    expect(new Set(ids).size).toBe(ids.length);
    // Everything is there: nothing is measured, and the answer is that of one that was never killed.
    const before = readFileSync(journal, 'utf8');
    expect((await inProcess(['--quiet', ...few], { cwd: folder })).code).toBe(0);
    expect(readFileSync(journal, 'utf8')).toBe(before);
    const fresh = await inProcess(['--quiet', ...few, '--output', 'fresh', '--json', '-'], { cwd: folder });
    expect(timeless(analysisOf(fresh.stdout))).toEqual(timeless(analysisOf(again.stdout)));
  });
});

test('other data begins anew; more trials go on', async () => {
  await withProject(async ({ folder, write }) => {
    const run = async (...more: string[]) => {
      const { stdout, code } = await inProcess(
        ['--quiet', 'analyze', '--no-pictures', '--layers', '0', ...more, '--json', '-'],
        { cwd: folder },
      );
      expect(code).toBe(0);
      return analysisOf(stdout).trials;
    };
    const first = await run('--trials', '3');
    const more = await run('--trials', '5');
    const ids = (trials: Analysis['trials']) => trials.filter(({ origin }) => origin === 'sample').map(({ id }) => id);
    expect(ids(more).slice(0, 3)).toEqual(ids(first));
    write('validation.csv', tinyCsv(300, 'other'));
    const other = await run('--trials', '3');
    expect(ids(other)).toEqual(ids(first));
    expect(other.map(({ metrics }) => metrics.logLoss)).not.toEqual(first.map(({ metrics }) => metrics.logLoss));
  });
});

test('what cannot be analysed is said before long work', async () => {
  await withProject(async ({ folder, write }) => {
    const failing = async (...parameters: string[]) => {
      const { code, stderr } = await inProcess(['--quiet', 'analyze', ...parameters], { cwd: folder });
      expect(code).toBe(2);
      return stderr;
    };
    expect(await failing('--methods', 'squash')).toMatch(/--methods squash: is no method\. There are .*prune/);
    expect(await failing('--trials', 'many')).toContain('Write a whole number');
    expect(await failing('--study', 'no.jsonl')).toContain('no.jsonl');
    writeFileSync(join(folder, 'bad.jsonl'), 'nothing\n');
    expect(await failing('--study', 'bad.jsonl')).toMatch(/bad\.jsonl:1: this is no journal of a search/);
    write('compression-gate.yml', tinyConfig);
    expect(await failing()).toMatch(/no `validation` split/);
  });
});

test('the trials of a search take the place of samples', async () => {
  await withProject(async ({ folder, write }) => {
    const search = await inProcess(['--quiet', 'search', '--help'], { cwd: folder });
    expect(search.code).toBe(0);
    write(
      'study.jsonl',
      [
        { journal: 1, target: 'tiny', study: await studyOf(folder) },
        ...Array.from({ length: 12 }, (_, trial) => ({
          ...{ trial, rung: 0, point: {} },
          recipe: [
            {
              method: 'prune',
              sparsity: 0.3 + trial * 0.05,
              scope: trial % 2 ? 'layer' : 'global',
              schedule: 'cubic',
              exclude: [],
              protectEnds: false,
            },
            ...(trial % 3 ? [{ method: 'quantize', type: 'uint8', exclude: [], wide: 'float32' }] : []),
          ],
          metrics: { accuracy: 0.9 - 0.03 * trial, sizeBrotli: 900 - 20 * trial, logLoss: 0.3 + 0.05 * trial },
        })),
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    const { code, stdout, stderr } = await inProcess(
      ['--quiet', ...few, '--layers', '0', '--study', 'study.jsonl', '--json', '-'],
      { cwd: folder },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { trials, space, importance, study } = analysisOf(stdout);
    expect(study).toBe('study.jsonl');
    expect(trials.filter(({ origin }) => origin === 'study')).toHaveLength(12);
    expect(trials.some(({ origin }) => origin === 'sample')).toBe(false);
    expect(space.map(({ name }) => name)).toEqual(['quantize', 'prune.sparsity', 'prune.scope']);
    expect(importance.find(({ metric }) => metric === 'accuracy')?.parts[0].of).toEqual(['prune.sparsity']);
  });
});

/** What a journal must say of model and data to be this project's. */
async function studyOf(folder: string) {
  const { stdout } = await inProcess(
    ['--quiet', 'analyze', '--trials', '0', '--layers', '0', '--no-pictures', '--output', 'other', '--json', '-'],
    { cwd: folder },
  );
  const { modelDigest: model, examples } = analysisOf(stdout);
  return { model, examples };
}
