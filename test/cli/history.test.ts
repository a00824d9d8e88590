/** `record`, `history` and `backfill` on a data branch, in a real repository. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { writeModel } from '../../src/model/write.ts';
import { type GitProject, gitProject, withGitProject } from '../support/git-project.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../support/tiny-project.ts';

const config = `${tinyConfig}\nbaseline: {store: branch}\n`;

const modelFiles = (sharpness: number) =>
  Object.fromEntries([...writeModel(tinyModel(sharpness))].map(([name, bytes]) => [`model/${name}`, bytes]));

function begin(project: GitProject, text = config): string {
  const data = { 'train.csv': tinyCsv(300, 'train'), 'test.csv': tinyCsv(600, 'test') };
  return project.commit('first model', { ...data, ...modelFiles(1), 'compression-gate.yml': text });
}

const gate = (project: GitProject, ...parameters: string[]) => inProcess(parameters, { cwd: project.folder });

interface Entry {
  commit: string;
  subject: string;
  release?: string;
  verdict: string;
  metrics: Record<string, number>;
}

async function historyOf(project: GitProject): Promise<Entry[]> {
  const { code, stdout, stderr } = await gate(project, 'history', '--json', '-');
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return JSON.parse(stdout).targets[0].entries;
}

test('pushes are recorded, gaps are filled, and the history shows both', async () => {
  await withGitProject(async (project) => {
    const first = begin(project);
    expect(await gate(project, 'record', '--json', 'out.json')).toMatchObject({ code: 0 });
    const second = project.commit('sharper', modelFiles(2));
    const third = project.commit('words', { 'readme.md': '1' });
    project.git('tag', 'v1.0.0');
    const recorded = await gate(project, 'record');
    expect(recorded.code).toBe(0);
    expect(recorded.stdout).toContain(`Recorded tiny at ${third.slice(0, 7)} as release v1.0.0`);

    // All commits of these tests are of one second: their order is that of the branch.
    expect((await historyOf(project)).map(({ commit }) => commit)).toEqual([first, third]);
    const filled = await gate(project, 'backfill', `${first}..HEAD`);
    expect(filled).toMatchObject({ code: 0 });
    expect(filled.stdout).toContain('2 commits: 1 added');

    const entries = await historyOf(project);
    expect(entries.map(({ commit }) => commit)).toEqual([first, second, third]);
    const of = (commit: string) => entries.find((entry) => entry.commit === commit);
    // The third commit changed nothing that is measured: it shares the figures of the second.
    expect(of(third)).toMatchObject({ release: 'v1.0.0', subject: 'words', metrics: of(second)?.metrics });
    expect(of(first)).toMatchObject({ subject: 'first model', verdict: 'pass' });
    expect(project.git('status', '--porcelain')).not.toContain('records');
    expect(project.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  });
}, 180_000);

test('what is recorded is judged against the commit before it', async () => {
  const gated = config.replace('against: original', 'against: baseline');
  await withGitProject(async (project) => {
    const first = begin(project, gated);
    const second = project.commit('sharper', modelFiles(2));
    project.commit('knows nothing', modelFiles(0));
    expect(await gate(project, 'backfill', second)).toMatchObject({ code: 0 });
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    const entries = await historyOf(project);
    expect(entries.map(({ verdict }) => verdict)).toEqual(['no-baseline', 'pass', 'fail']);
    expect(entries[0].commit).toBe(first);
  });
}, 120_000);

test('terminal, CSV and page of one history', async () => {
  await withGitProject(async (project) => {
    begin(project);
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    const { code, stdout } = await gate(project, 'history', '--csv', 'history.csv', '--html', 'page');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('tiny 1 record in branch') });
    const rows: Record<string, string>[] = parse(readFileSync(join(project.folder, 'history.csv')), { columns: true });
    expect(rows).toMatchObject([{ target: 'tiny', subject: 'first model', verdict: 'pass' }]);
    expect(readFileSync(join(project.folder, 'page/index.html'), 'utf8')).toContain('id="data"');
    const unknown = await gate(project, 'history', '--metric', 'acuracy');
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.stderr).toContain('Did you mean `accuracy`');
  });
}, 120_000);

test('a folder store has the history that git keeps of it, and no record of its own', async () => {
  await withGitProject(async (project) => {
    begin(project, tinyConfig);
    const refused = await gate(project, 'record');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('baseline.store: branch');
    expect(existsSync(join(project.folder, 'compression-gate-out'))).toBe(false);
    expect(await gate(project, 'baseline', 'update')).toMatchObject({ code: 0 });
    project.git('add', '.compression-gate');
    project.git('commit', '-qm', 'first baseline');
    expect(await historyOf(project)).toMatchObject([{ subject: 'first baseline' }]);
  });
}, 120_000);

test('what is not committed is not recorded under a commit', async () => {
  await withGitProject(async (project) => {
    begin(project);
    for (const [name, bytes] of Object.entries(modelFiles(2))) writeFileSync(join(project.folder, name), bytes);
    const refused = await gate(project, 'record');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/model\/group1-shard1of1\.bin: differs from commit [0-9a-f]{7}/);
    expect(existsSync(join(project.folder, 'compression-gate-out'))).toBe(false);
    project.git('checkout', '-q', '--', 'model');
    // What bears on no result, and what git does not know, may be as it is.
    project.commit('words', { 'readme.md': '1' });
    writeFileSync(join(project.folder, 'readme.md'), '2');
    writeFileSync(join(project.folder, 'notes.txt'), '2');
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
  });
}, 120_000);

test('a branch that has grown is begun anew, and every record is on the new one', async () => {
  await withGitProject(async (project) => {
    begin(project);
    expect(await gate(project, 'baseline', 'compact', '--into', 'next')).toMatchObject({ code: 2 });
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    project.commit('sharper', modelFiles(2));
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    const before = await historyOf(project);
    const begun = await gate(project, 'baseline', 'compact', '--into', 'next');
    expect(begun).toMatchObject({ code: 0, stdout: expect.stringContaining('baseline.branch: next') });
    expect(project.git('rev-list', '--count', 'compression-gate')).toBe('2');
    expect(project.git('rev-list', '--count', 'next')).toBe('1');
    const again = await gate(project, 'baseline', 'compact', '--into', 'next');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('there is one already') });
    expect((await gate(project, 'baseline', 'compact', '--into', 'a b')).stderr).toContain('name of a branch');
    project.commit('move', { 'compression-gate.yml': config.replace('store: branch', 'store: branch, branch: next') });
    expect(await historyOf(project)).toEqual(before);
  });
}, 120_000);

test('a record that cannot be read keeps no later one from being written', async () => {
  await withGitProject(async (project) => {
    begin(project);
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    project.git('worktree', 'add', '-q', '../branch', 'compression-gate');
    const branch = gitProject(join(project.folder, '../branch'), project.folder);
    const [path] = branch.git('ls-files', 'records').split('\n');
    const text = readFileSync(join(branch.folder, path), 'utf8');
    branch.commit('edited', { [path]: text.replace('"examples": 600', '"examples": 601') });
    project.git('worktree', 'remove', '--force', '../branch');
    project.commit('sharper', modelFiles(2));
    const recorded = await gate(project, 'record');
    expect(recorded).toMatchObject({ code: 0, stdout: expect.stringContaining('Recorded tiny') });
    expect(recorded.stderr).toMatch(/its content is not what was written.*It counts as none/);
  });
}, 120_000);

test('a target that the config no longer holds is listed, and shown by its name', async () => {
  await withGitProject(async (project) => {
    begin(project);
    expect(await gate(project, 'record')).toMatchObject({ code: 0 });
    project.commit('rename', { 'compression-gate.yml': config.replace(/^ {2}tiny:/m, '  points:') });
    expect(await gate(project, 'record')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Recorded points'),
    });

    const plain = await gate(project, 'history', '--html', 'page');
    expect(plain.stdout).toContain('points 1 record');
    expect(plain.stdout).not.toContain('tiny 1 record');
    expect(plain.stdout.replace(/\s+/g, ' ')).toContain(
      'the config no longer holds: tiny. `history --target NAME` shows',
    );
    expect(readFileSync(join(project.folder, 'page/index.html'), 'utf8')).toContain('no longer holds: tiny');

    const old = await gate(project, 'history', '--target', 'tiny', '--json', 'old.json');
    expect(old).toMatchObject({ code: 0, stdout: expect.stringContaining('tiny 1 record') });
    expect(old.stdout).toMatch(/Accuracy .*%/);
    const written = JSON.parse(readFileSync(join(project.folder, 'old.json'), 'utf8'));
    expect(written).toMatchObject({ others: [], targets: [{ target: 'tiny', entries: [{ subject: 'first model' }] }] });
    const both = await gate(project, 'history', '--target', 'points', 'tiny', '--metric', 'sizeGzip');
    expect(both.stdout.match(/1 record in/g)).toHaveLength(2);

    const typed = await gate(project, 'history', '--target', 'tini');
    expect(typed).toMatchObject({ code: 2 });
    expect(typed.stderr).toContain('Did you mean `tiny`? There is points, and records of tiny');
  });
}, 120_000);

test('a target that was added later keeps backfill from no commit before', async () => {
  await withGitProject(async (project) => {
    begin(project);
    const more = config.replace(
      /^targets:\n((?: {2}.*\n|\n)+)/m,
      (all, target) => `${all}${target.replace('tiny:', 'later:')}`,
    );
    expect(more).toContain('  later:');
    project.commit('a second target', { 'compression-gate.yml': more });
    const filled = await gate(project, 'backfill', 'HEAD', '--json', 'filled.json');
    expect(filled).toMatchObject({ code: 0, stdout: expect.stringContaining('2 commits: 2 added') });
    const { commits } = JSON.parse(readFileSync(join(project.folder, 'filled.json'), 'utf8'));
    expect(commits.map(({ recorded }: { recorded: string[] }) => recorded)).toEqual([['tiny'], ['tiny', 'later']]);
  });
}, 120_000);
