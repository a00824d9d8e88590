import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { gitApproval } from '../../../src/edge/git/approval.ts';
import { withGitProject } from '../../support/git-project.ts';

jest.setTimeout(60_000);
const path = '.compression-gate/accepted.yml';

test('the author of the commit that last changed the lines, and no other', async () => {
  await withGitProject(async (project) => {
    const first = project.commit('first', { [path]: 'a\nb\nc\n' });
    project.commit('second', { [path]: 'a\nB\nc\n' });
    project.git('commit', '-q', '--amend', '--author', 'Grace <grace@example.com>', '-m', 'second');
    const second = project.git('rev-parse', 'HEAD');
    const file = join(project.folder, path);
    expect(await gitApproval(file, [1, 1])).toMatchObject({ commit: first });
    expect(await gitApproval(file, [2, 2])).toEqual({ author: 'Grace', commit: second });
    expect(await gitApproval(file, [1, 3])).toEqual({ author: 'Grace', commit: second });
  });
});

test('lines that are not committed have no approver', async () => {
  await withGitProject(async (project) => {
    project.commit('first', { [path]: 'a\n' });
    writeFileSync(join(project.folder, path), 'a\nb\n');
    const file = join(project.folder, path);
    expect(await gitApproval(file, [1, 2])).toEqual({ unknown: 'its lines are not committed yet' });
    expect(await gitApproval(file, [1, 1])).toHaveProperty('author');
    writeFileSync(join(project.folder, 'new'), 'x\n');
    expect(await gitApproval(join(project.folder, 'new'), [1, 1])).toHaveProperty('unknown');
  });
});

test('a shallow clone does not name the commit that it happens to end at', async () => {
  await withGitProject(async (origin) => {
    origin.commit('first', { [path]: 'a\n' });
    origin.commit('second', { other: 'x' });
    const clone = origin.clone('--depth', '1');
    expect(await gitApproval(join(clone.folder, path), [1, 1])).toMatchObject({
      unknown: expect.stringContaining('this clone is shallow'),
    });
  });
});
