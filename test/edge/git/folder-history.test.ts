import { expect, test } from '@jest/globals';
import { folderHistory, folderTargets } from '../../../src/edge/git/folder-history.ts';
import { encodeBaseline } from '../../../src/history/baseline-files.ts';
import { targetFolder } from '../../../src/history/target-folder.ts';
import { type GitProject, withGitProject } from '../../support/git-project.ts';
import { sampleBaseline } from '../../support/store-contract.ts';

const folder = 'ml/.compression-gate/baseline/digits';

function store(project: GitProject, message: string, accuracy: number): string {
  const { record, model } = sampleBaseline();
  const candidate = { ...record.candidate, metrics: { accuracy } };
  const files = encodeBaseline({ record: { ...record, target: 'digits', candidate }, model });
  return project.commit(message, Object.fromEntries([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])));
}

const read = (project: GitProject) => folderHistory(`${project.folder}/ml`, '.compression-gate/baseline', 'digits');

test('each committed version of the record, with who brought it in', async () => {
  await withGitProject(async (project) => {
    const first = store(project, 'first baseline', 0.9);
    project.commit('something else', { 'ml/readme.md': 'words' });
    const second = store(project, 'better baseline', 0.95);
    const { entries, notes } = await read(project);
    expect(notes).toEqual([]);
    expect(entries).toMatchObject([
      { commit: first, author: 'Dev', subject: 'first baseline', metrics: { accuracy: 0.9 } },
      { commit: second, author: 'Dev', subject: 'better baseline', metrics: { accuracy: 0.95 } },
    ]);
  });
});

test('a version that cannot be read is said and hides no other', async () => {
  await withGitProject(async (project) => {
    store(project, 'first baseline', 0.9);
    project.commit('merged badly', { [`${folder}/record.json`]: '<<<<<<< ours\n' });
    store(project, 'mended', 0.91);
    const { entries, notes } = await read(project);
    expect(entries.map(({ subject }) => subject)).toEqual(['first baseline', 'mended']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('conflict markers');
  });
});

test('where nothing was committed there is no history', async () => {
  await withGitProject(async (project) => {
    project.commit('begin', { 'ml/readme.md': 'words' });
    expect(await read(project)).toEqual({ entries: [], notes: [] });
  });
});

test('targets whose baseline was committed once are named, also those that are gone or were merged badly last', async () => {
  await withGitProject(async (project) => {
    const targets = () => folderTargets(`${project.folder}/ml`, '.compression-gate/baseline');
    project.commit('begin', { 'ml/readme.md': 'words' });
    expect(await targets()).toEqual([]);
    store(project, 'first baseline', 0.9);
    const { record, model } = sampleBaseline(undefined, 'Kept');
    const kept = [...encodeBaseline({ record, model })].map(
      ([name, bytes]) => [`ml/.compression-gate/baseline/${targetFolder('Kept')}/${name}`, bytes] as const,
    );
    project.commit('another', Object.fromEntries(kept));
    project.commit('merged badly', { [`${folder}/record.json`]: '<<<<<<< ours\n' });
    project.git('rm', '-rq', folder);
    project.git('commit', '-qm', 'remove');
    expect(await targets()).toEqual(['Kept', 'digits']);
    expect((await read(project)).entries).toMatchObject([{ metrics: { accuracy: 0.9 } }]);
  });
});
