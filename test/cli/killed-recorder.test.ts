/** Processes that are killed while they write to a data branch: the branch stays whole, and the next one goes on. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeModel } from '../../src/model/write.ts';
import { builtCli } from '../support/command-line.ts';
import { type GitProject, withGitProject } from '../support/git-project.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, tinyModel } from '../support/tiny-project.ts';

/** A `git` in front of the real one that kills whoever calls it with this command, before or after it has done it. */
function killer(folder: string, command: string, when: 'before' | 'after'): NodeJS.ProcessEnv {
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  const bin = join(folder, `bin-${command}-${when}`);
  const temporary = join(folder, 'tmp');
  for (const made of [bin, temporary]) mkdirSync(made, { recursive: true });
  const doing = when === 'after' ? `"${real}" "$@"; ` : '';
  const script = `#!/bin/sh\nfor word in "$@"; do [ "$word" = ${command} ] && { ${doing}kill -9 $PPID; exit 1; }; done\nexec "${real}" "$@"\n`;
  writeFileSync(join(bin, 'git'), script);
  chmodSync(join(bin, 'git'), 0o755);
  return { ...process.env, PATH: `${bin}:${process.env.PATH}`, TMPDIR: temporary };
}

const run = ({ folder }: GitProject, env: NodeJS.ProcessEnv, ...parameters: string[]) =>
  spawnSync(process.execPath, [builtCli(), ...parameters], { cwd: folder, env, timeout: 60_000 }).signal;

test('killed at any step of record, compact or backfill: the branch is whole, nothing is there twice', async () => {
  await withGitProject(async (project) => {
    const model = [...writeModel(tinyModel(1))].map(([name, bytes]) => [`model/${name}`, bytes] as const);
    const data = { 'train.csv': tinyCsv(60, 'train'), 'test.csv': tinyCsv(100, 'test') };
    const config = { 'compression-gate.yml': `${tinyConfig}\nbaseline: {store: branch}\n` };
    project.commit('model', { ...data, ...config, ...Object.fromEntries(model) });
    project.git('clone', '-q', '--bare', '.', '../remote.git');
    project.git('remote', 'add', 'origin', '../remote.git');
    const outside = join(project.folder, '..');
    const gate = (...parameters: string[]) => inProcess(parameters, { cwd: project.folder });
    const recorded = async (): Promise<string[]> => {
      const { code, stdout } = await gate('history', '--json', '-');
      expect(code).toBe(0);
      return JSON.parse(stdout).targets[0].entries.map(({ subject }: { subject: string }) => subject);
    };

    expect(run(project, killer(outside, 'hash-object', 'before'), 'record')).toBe('SIGKILL');
    expect(await recorded()).toEqual([]);
    expect(run(project, killer(outside, 'push', 'before'), 'record')).toBe('SIGKILL');
    expect(await recorded()).toEqual([]);
    // What got there before the end is there, and is not written again.
    expect(run(project, killer(outside, 'push', 'after'), 'record')).toBe('SIGKILL');
    expect(await recorded()).toEqual(['model']);
    expect(await gate('record')).toMatchObject({ code: 0 });
    expect(await recorded()).toEqual(['model']);

    project.commit('words', { 'readme.md': '1' });
    expect(run(project, killer(outside, 'worktree', 'after'), 'backfill', 'HEAD')).toBe('SIGKILL');
    expect(await gate('backfill', 'HEAD')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 added') });
    const before = await recorded();
    expect(before).toEqual(['model', 'words']);
    expect(run(project, killer(outside, 'push', 'before'), 'baseline', 'compact', '--into', 'next')).toBe('SIGKILL');
    expect(await gate('baseline', 'compact', '--into', 'next')).toMatchObject({ code: 0 });
    expect(await recorded()).toEqual(before);
    expect(execFileSync('git', ['fsck', '--strict'], { cwd: join(outside, 'remote.git'), encoding: 'utf8' })).toBe('');
    expect(project.git('status', '--porcelain')).not.toMatch(/^[^?]/m);
    // Temporary folders are all that is left.
    for (const name of readdirSync(join(outside, 'tmp'))) expect(name).toMatch(/^compression-gate-/);
  });
}, 120_000);
