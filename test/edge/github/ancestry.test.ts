import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ancestry } from '../../../src/edge/github/ancestry.ts';
import { gitProject } from '../../support/git-project.ts';

test('a whole clone answers by itself; a shallow one asks the API, three times at most', async () => {
  const root = mkdtempSync(join(tmpdir(), 'compression-gate-ancestry-'));
  try {
    const folder = join(root, 'app');
    mkdirSync(folder);
    const { git, commit } = gitProject(folder, root);
    git('init', '-q', '-b', 'main');
    const first = commit('first', { a: '1' });
    git('checkout', '-q', '-b', 'side');
    const side = commit('side', { b: '1' });
    git('checkout', '-q', 'main');
    const head = commit('second', { a: '2' });
    const asked: string[] = [];
    const client = {
      mergeBase: async (other: string) => {
        asked.push(other);
        return first;
      },
    };
    const whole = ancestry(folder, client, head);
    expect([await whole(first), await whole(side), await whole(head)]).toEqual([true, false, true]);
    expect(asked).toEqual([]);

    const shallow = join(root, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${folder}`, shallow], { stdio: 'ignore' });
    const cut = ancestry(shallow, client, head);
    expect([await cut(first), await cut(side), await cut(head), await cut(side), await cut(first)]).toEqual([
      true,
      false,
      true,
      false,
      undefined,
    ]);
    expect(asked).toEqual([first, side, side]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
