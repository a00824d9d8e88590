import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { builtCli } from '../support/command-line.ts';
import { needs } from '../support/needs.ts';
import { snapshot, temporaryNames } from '../support/snapshot.ts';
import { type TinyProject, withTinyProject } from '../support/tiny-project.ts';

/** Permissions don't bind the superuser: as such, the command line is run as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const run = (folder: string, ...parameters: string[]) =>
  spawnSync(process.execPath, [builtCli(), '--quiet', ...parameters], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') },
    encoding: 'utf8',
    ...nobody,
  });

function withOwned(use: (project: TinyProject) => void): Promise<void> {
  return withTinyProject((project) => {
    if (nobody.uid !== undefined) {
      for (const name of ['', ...readdirSync(project.folder, { recursive: true }).map(String)]) {
        chownSync(join(project.folder, name), nobody.uid, nobody.gid);
      }
    }
    use(project);
  });
}

const able = process.platform !== 'win32' && run(tmpdir(), '--version').status === 0 ? true : undefined;
needs(able, 'permissions, or a build that others may read,')('permissions', () => {
  test.each([
    ['compression-gate.yml', /^error: compression-gate\.yml: may not be read \(EACCES\)\. Change its permissions\.\n$/],
    [
      'model/model.json',
      /^error: tiny: compression-gate\.yml:5 targets\.tiny\.model: model\/model\.json: may not be read \(EACCES\)/,
    ],
    ['model/group1-shard1of1.bin', /^error: tiny: model\/group1-shard1of1\.bin: may not be read \(EACCES\)/],
    [
      'test.csv',
      /^error: tiny: compression-gate\.yml:8 targets\.tiny\.data\.test\.path: test\.csv: may not be read \(EACCES\)/,
    ],
    [
      'model',
      /^error: tiny: compression-gate\.yml:5 targets\.tiny\.model: model\/model\.json: may not be read \(EACCES\)/,
    ],
  ])(
    '%s may not be read',
    async (path, says) => {
      await withOwned(({ folder }) => {
        chmodSync(join(folder, path), 0);
        const { status, stderr } = run(folder, 'run');
        chmodSync(join(folder, path), 0o755);
        expect(stderr).toMatch(says);
        expect(status).toBe(2);
      });
    },
    60_000,
  );

  test('the output folder may not be written', async () => {
    await withOwned(({ folder }) => {
      mkdirSync(join(folder, 'locked'));
      chmodSync(join(folder, 'locked'), 0o555);
      const { status, stderr } = run(folder, 'run', '-o', 'locked');
      expect(stderr).toMatch(
        /^error: locked\/tiny\/model: may not be written \(EACCES\)\. Change its permissions\.\n$/,
      );
      expect(status).toBe(2);
    });
  }, 60_000);

  test('the stored baseline may not be replaced: it stays', async () => {
    await withOwned(({ folder }) => {
      expect(run(folder, 'baseline', 'update').status).toBe(0);
      const stored = join(folder, '.compression-gate/baseline');
      const before = snapshot(stored);
      chmodSync(stored, 0o555);
      const { status, stderr } = run(folder, 'baseline', 'update', '--fresh');
      chmodSync(stored, 0o755);
      expect(stderr).toMatch(/^error: \.compression-gate\/baseline\/tiny: may not be written \(EACCES\)/);
      expect(status).toBe(2);
      expect(snapshot(stored)).toEqual(before);
      expect(temporaryNames(folder)).toEqual([]);
    });
  }, 60_000);
});
