import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { snapshot, temporaryNames } from '../support/snapshot.ts';
import { type TinyProject, tinyConfig, withTinyProject } from '../support/tiny-project.ts';

const baseline = '.compression-gate/baseline';

/** The stored baseline is whole, and a run that changes nothing reuses it. */
async function expectSound({ folder }: TinyProject): Promise<void> {
  expect(temporaryNames(folder)).toEqual([]);
  const { code, stdout } = await inProcess(['--quiet', 'run', '--json', '-'], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, targets: [{ source: 'reused' }] });
  expect(code).toBe(0);
}

test(
  'two runs at once in one folder both end with a sound result',
  () =>
    withTinyProject(async (project) => {
      const { folder } = project;
      const runs = await Promise.all(
        [1, 2, 3].map(() => inProcess(['--quiet', 'run', '--json', '-'], { cwd: folder })),
      );
      for (const { code, stdout, stderr } of runs) {
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, targets: [{ source: 'measured' }] });
      }
      const out = join(folder, 'compression-gate-out');
      expect(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))).toMatchObject({ exitCode: 0 });
      expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('| Accuracy |');
      expect(readdirSync(join(out, 'tiny/model')).sort()).toEqual(['group1-shard1of1.bin', 'model.json']);
      expect(temporaryNames(folder)).toEqual([]);
    }),
  60_000,
);

test(
  'two updates of the baseline at once leave one of the two, whole',
  () =>
    withTinyProject(async (project) => {
      const update = () => commandLine(['--quiet', 'baseline', 'update', '--fresh'], { cwd: project.folder });
      for (const { code, stderr } of await Promise.all([update(), update()]))
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      await expectSound(project);
    }),
  60_000,
);

test(
  'an update that is killed while it writes leaves the old baseline or the new one',
  () =>
    withTinyProject(async (project) => {
      const { folder, write } = project;
      await inProcess(['--quiet', 'baseline', 'update'], { cwd: folder });
      const before = snapshot(join(folder, baseline));
      write('compression-gate.yml', tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.4'));

      const watcher = watch(join(folder, baseline));
      const ended = await new Promise((done) => {
        void commandLine(['--quiet', 'baseline', 'update'], {
          cwd: folder,
          onStart: (child) => watcher.once('change', () => child.kill('SIGKILL')),
        }).then(done);
      });
      watcher.close();
      expect(ended).toMatchObject({ signal: 'SIGKILL' });

      // Old or new: with the config that goes with it, the next run finds a baseline that it can use as it is.
      write('old.yml', tinyConfig);
      const runs = await Promise.all(
        ['old.yml', 'compression-gate.yml'].map((config) =>
          inProcess(['--quiet', 'run', '-c', config, '--json', '-'], { cwd: folder }),
        ),
      );
      const [old, present] = runs.map(({ stdout }) => JSON.parse(stdout).targets[0].source);
      expect([old, present].sort()).toEqual(['measured', 'reused']);
      if (old === 'reused') expect(snapshot(join(folder, baseline))).toEqual(before);
      expect(temporaryNames(join(folder, baseline))).toEqual([]);
    }),
  60_000,
);
