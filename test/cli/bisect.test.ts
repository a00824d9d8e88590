/** `bisect` over a repository whose model grows worse on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { type GitProject, withGitProject } from '../support/git-project.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../support/tiny-project.ts';

const config = tinyConfig.replace('against: original, limit: 5 pp', 'against: baseline, limit: 5 pp');

const modelFiles = (sharpness: number) =>
  Object.fromEntries([...writeModel(tinyModel(sharpness))].map(([name, bytes]) => [`ml/model/${name}`, bytes]));

/** Good, two changes of words, good, the model that knows nothing, words again. */
function history(project: GitProject): string[] {
  const data = { 'ml/train.csv': tinyCsv(300, 'train'), 'ml/test.csv': tinyCsv(600, 'test') };
  return [
    project.commit('first model', { ...data, ...modelFiles(1), 'ml/compression-gate.yml': config }),
    project.commit('words', { 'readme.md': '1' }),
    project.commit('broken config', { 'ml/compression-gate.yml': 'targets: {' }),
    project.commit('mended config, sharper model', { ...modelFiles(2), 'ml/compression-gate.yml': config }),
    project.commit('the culprit', modelFiles(0)),
    project.commit('words again', { 'readme.md': '2' }),
    project.commit('more words', { 'readme.md': '3' }),
  ];
}

test('the first bad commit is named with what it broke, and the checkout stays as it is', async () => {
  await withGitProject(async (project) => {
    const commits = history(project);
    const cwd = join(project.folder, 'ml');
    const { code, stdout } = await inProcess(['bisect', commits[0], '--json', 'found.json'], { cwd });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain(`${commits[4]} is the first bad commit\nDev, 2026-01-01: the culprit\n  tiny: Accuracy`);
    const found = JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8'));
    expect(found).toMatchObject({ first: { subject: 'the culprit' }, suspects: [] });
    // The end, and no commit whose files below `ml` are those of its neighbour.
    expect(found.measured.length).toBeLessThanOrEqual(4);
    expect(project.git('status', '--porcelain')).toBe('?? ml/found.json');
    expect(project.git('worktree', 'list').split('\n')).toHaveLength(1);
  });
}, 120_000);

test('ends that do not fit are said before anything is searched', async () => {
  await withGitProject(async (project) => {
    const commits = history(project);
    const cwd = join(project.folder, 'ml');
    const backwards = await inProcess(['bisect', 'HEAD', commits[0]], { cwd });
    expect(backwards).toMatchObject({ code: 2 });
    expect(backwards.stderr).toContain('no ancestor');
    const nothing = await inProcess(['bisect', 'HEAD', 'HEAD'], { cwd });
    expect(nothing.stderr).toContain('no commit between');
    const good = await inProcess(['bisect', commits[0], commits[3]], { cwd });
    expect(good).toMatchObject({ code: 2 });
    expect(good.stderr).toContain('breaks no gate against');
    const badEnd = await inProcess(['bisect', commits[0], commits[2]], { cwd });
    expect(badEnd).toMatchObject({ code: 2 });
    expect(badEnd.stderr).toMatch(/\(broken config\): it can't be judged: compression-gate\.yml:1/);
    const badStart = await inProcess(['bisect', commits[2]], { cwd });
    expect(badStart).toMatchObject({ code: 2 });
    expect(badStart.stderr).toMatch(/\(broken config\): it can't be measured: compression-gate\.yml:1/);
  });
}, 120_000);
