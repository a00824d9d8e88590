import { expect, jest, test } from '@jest/globals';
import { digestOf } from '../../src/model/digest.ts';
import { writeModel } from '../../src/model/write.ts';
import { withGitProject } from '../support/git-project.ts';
import { planIn, projectFiles } from '../support/planned.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../support/tiny-project.ts';

jest.setTimeout(60_000);

const other = tinyModel(2);
const strong = tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.8');

test('nothing is stored: the model of the base commit goes through its own recipe, with the present task', () =>
  withGitProject(async (project) => {
    const base = project.commit('base', projectFiles());
    project.git('checkout', '-q', '-b', 'topic');
    const config = strong.replace('{kind: classification}', '{kind: classification, topK: [2]}');
    project.commit('topic', projectFiles(config, other));
    const { baseline, request, sameAsBase } = await planIn(project.folder);
    expect(baseline).toMatchObject({ kind: 'measure-base', info: { kind: 'base-commit', commit: base } });
    expect(sameAsBase).toBe(false);
    const given = request?.baseline;
    expect(given).toMatchObject({
      remeasure: 'always',
      where: `model/model.json at ${base.slice(0, 7)}`,
      produce: { recipe: [{ method: 'prune', sparsity: 0.3 }, { method: 'quantize' }], task: { topK: [2] } },
    });
    expect(digestOf(given?.files ?? new Map())).toBe(digestOf(writeModel(tinyModel())));
  }));

test('a shallow clone of the merge of a pull request holds the base commit', () =>
  withGitProject(async (origin) => {
    const base = origin.commit('base', projectFiles());
    origin.git('checkout', '-q', '-b', 'topic');
    origin.commit('topic', projectFiles(strong, other));
    origin.git('checkout', '-q', '--detach', 'main');
    origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
    origin.git('branch', 'pull');
    const clone = origin.clone('--depth', '2', '--branch', 'pull');
    const { baseline, request } = await planIn(clone.folder, { ref: base });
    expect(baseline.kind).toBe('measure-base');
    expect(request?.baseline?.where).toContain(base.slice(0, 7));
  }));

test('a clone of one commit does not: that is said, and nothing is compared', () =>
  withGitProject(async (origin) => {
    origin.commit('base', projectFiles());
    origin.git('checkout', '-q', '-b', 'topic');
    origin.commit('topic', projectFiles(strong, other));
    origin.git('checkout', '-q', 'main');
    const clone = origin.clone('--depth', '1', '--branch', 'topic');
    const { baseline, request } = await planIn(clone.folder);
    expect(baseline).toMatchObject({ kind: 'none', info: { kind: 'none' } });
    expect(baseline.info.text).toBe('none is stored for this target, and no base commit is known');
    expect(request?.baseline).toBeUndefined();
  }));

test('a clone without blobs that cannot fetch them says so', () =>
  withGitProject(async (origin) => {
    origin.commit('base', projectFiles());
    origin.git('checkout', '-q', '-b', 'topic');
    origin.commit('topic', projectFiles(strong, other));
    const clone = origin.clone('--filter=blob:none', '--branch', 'topic');
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    const { baseline } = await planIn(clone.folder, { ref: 'origin/main' });
    expect(baseline.kind).toBe('none');
    expect(baseline.info.text).toMatch(/the base commit [0-9a-f]{7} could not be read: .*fetch-depth: 0/s);
  }));

test('base and candidate with the same model and recipe stand in the same place: the base is not measured', () =>
  withGitProject(async (project) => {
    project.commit('base', projectFiles());
    project.git('checkout', '-q', '-b', 'topic');
    project.commit('topic', {
      'test.csv': tinyCsv(90, 'other'),
      'compression-gate.yml': tinyConfig.replace('5 pp', '1 pp'),
    });
    const { baseline, request, sameAsBase } = await planIn(project.folder);
    expect(baseline.kind).toBe('measure-base');
    expect(sameAsBase).toBe(true);
    expect(request).toMatchObject({ target: 'tiny' });
    expect(request?.baseline).toBeUndefined();
  }));

test.each([
  ['another recipe', projectFiles(strong)],
  ['another seed', projectFiles(tinyConfig.replace('    recipe:', '    seed: 3\n    recipe:'))],
  ['another model', projectFiles(tinyConfig, other)],
])('%s is not the same', (_, files) =>
  withGitProject(async (project) => {
    project.commit('base', projectFiles());
    project.git('checkout', '-q', '-b', 'topic');
    project.commit('topic', files);
    expect(await planIn(project.folder)).toMatchObject({
      sameAsBase: false,
      request: { baseline: { remeasure: 'always' } },
    });
  }),
);

test('what the base commit does not hold, or holds broken, is said', () =>
  withGitProject(async (project) => {
    const said = async () => (await planIn(project.folder, { ref: 'base' })).baseline.info.text;
    const tag = (name: string) => project.git('tag', '-f', name);
    project.commit('nothing', { readme: '' });
    tag('base');
    project.commit('present', projectFiles());
    expect(await said()).toMatch(/the base commit [0-9a-f]{7} holds no model\/model\.json/);

    project.git('checkout', '-q', '-b', 'broken');
    project.commit('broken', { 'model/model.json': '{"format"' });
    tag('base');
    project.commit('mended', projectFiles());
    expect(await said()).toMatch(/could not be read: model\/model\.json:1: is not valid JSON/);

    project.commit('no shard', { 'model/group1-shard1of1.bin': undefined });
    tag('base');
    project.commit('whole', projectFiles());
    expect(await said()).toMatch(
      /could not be read: model\/model\.json: the weight file named in the manifest is missing/,
    );

    project.commit('pointer', {
      'model/model.json': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`,
    });
    tag('base');
    project.commit('pulled', projectFiles());
    expect(await said()).toMatch(/could not be read: .*Git LFS/);
  }));

test('a model that has moved is found where the config of the base commit says', () =>
  withGitProject(async (project) => {
    const base = project.commit('base', projectFiles());
    project.git('checkout', '-q', '-b', 'topic');
    project.git('mv', 'model', 'network');
    project.commit('moved', { 'compression-gate.yml': tinyConfig.replace('model/model.json', 'network/model.json') });
    const { baseline, sameAsBase } = await planIn(project.folder);
    expect(baseline.info.commit).toBe(base);
    expect(sameAsBase).toBe(true);
  }));

test('a config of the base commit that cannot be read any more leaves the present recipe', () =>
  withGitProject(async (project) => {
    project.commit('base', { ...projectFiles(), 'compression-gate.yml': 'targets: {tiny: {method: none}}' });
    project.git('checkout', '-q', '-b', 'topic');
    project.commit('topic', projectFiles(strong, other));
    const { request } = await planIn(project.folder);
    expect(request?.baseline?.produce?.recipe[0]).toMatchObject({ sparsity: 0.8 });
  }));

test.each(['app', '.'])('a config in a folder below is found from %s, by relative and absolute paths', (from) =>
  withGitProject(async (project) => {
    const base = project.commit('base', projectFiles(tinyConfig, tinyModel(), 'app/gate/'));
    project.git('checkout', '-q', '-b', 'topic');
    project.commit('topic', projectFiles(tinyConfig, other, 'app/gate/'));
    const folder = from === '.' ? project.folder : `${project.folder}/${from}`;
    const config = from === '.' ? 'app/gate/compression-gate.yml' : './gate/compression-gate.yml';
    for (const path of [
      config,
      `${from === '.' ? './' : '../app/'}${from === '.' ? 'app/' : ''}gate/compression-gate.yml`,
    ]) {
      expect((await planIn(folder, { config: path })).baseline).toMatchObject({
        kind: 'measure-base',
        info: { commit: base },
      });
    }
  }),
);
