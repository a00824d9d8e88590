import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { builtCli } from '../support/command-line.ts';
import { inProcess } from '../support/in-process.ts';
import { needs } from '../support/needs.ts';
import { snapshot, temporaryNames } from '../support/snapshot.ts';
import { tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

/** A project with an earlier run and a stored baseline, then a change that asks for new ones; each test gets a copy. */
let pristine: string;
beforeAll(async () => {
  pristine = mkdtempSync(join(tmpdir(), 'compression-gate-full-'));
  await withTinyProject(async ({ folder, write }) => {
    write('test.csv', tinyCsv(3000, 'test'));
    expect((await inProcess(['--quiet', 'baseline', 'update'], { cwd: folder })).code).toBe(0);
    write('compression-gate.yml', tinyConfig.replace('sparsity: 0.3', 'sparsity: 0.4'));
    cpSync(folder, pristine, { recursive: true });
  });
}, 60_000);
afterAll(() => rmSync(pristine, { recursive: true, force: true }));

async function withCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-full-'));
  try {
    cpSync(pristine, folder, { recursive: true });
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/** The command line with `script` before it: what a shell can limit or redirect. */
function shell(script: string, folder: string, ...parameters: string[]): Ended {
  const command = ['-c', script, 'sh', process.execPath, builtCli(), '--quiet', ...parameters];
  return spawnSync('/bin/sh', command, { cwd: folder, encoding: 'utf8' });
}

/** Exit 2, one sentence that names the path and the bytes that were to be written, nothing half-written, and nothing changed but what was whole before it. */
function expectFull(
  { status, stderr }: Ended,
  folder: string,
  before: Map<string, string>,
  says: string,
  written: RegExp,
) {
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  expect(stderr).toContain(`error: ${says}`);
  expect(stderr).toMatch(/; [\d,]+ bytes were to be written, and files that were there before are unchanged\. /);
  expect(stderr).toMatch(/, or choose another place\.\n$/);
  expect(status).toBe(2);
  expect(temporaryNames(folder)).toEqual([]);
  const now = snapshot(folder);
  const changed = [...before].filter(([name, digest]) => now.get(name) !== digest).map(([name]) => name);
  expect(changed.filter((name) => !written.test(name) && !earlier.test(name))).toEqual([]);
}

/** The verdict of the run before goes first: where this one ends in the middle, it must not pass for its own. */
const earlier = /^compression-gate-out\/(result\.json|report\.md)$/;

test.each<[string, number, string[], string, RegExp]>([
  ['the model', 1, ['run'], 'compression-gate-out/tiny/model', /^$/],
  ['the report', 3, ['run'], 'compression-gate-out/report.md', /out\/tiny/],
  ['the result', 16, ['run'], 'compression-gate-out/result.json', /out\/tiny/],
  ['the compressed model', 1, ['compress'], 'compression-gate-out/tiny/model', /^$/],
  ['the baseline', 48, ['baseline', 'update'], '.compression-gate/baseline/tiny', /^compression-gate-out/],
])(
  'no room for %s: what was there stays',
  (_, blocks, command, path, written) =>
    withCopy(async (folder) => {
      const before = snapshot(folder);
      const ended = shell(`ulimit -f ${blocks} && exec "$@"`, folder, ...command);
      expectFull(ended, folder, before, `${path}: files may not become as large as this here (EFBIG)`, written);
      expect((await inProcess(['baseline', 'show'], { cwd: folder })).code).toBe(0);
    }),
  60_000,
);

test('a result that goes to a full standard output is not lost silently', async () => {
  if (!existsSync('/dev/full')) return;
  await withCopy(async (folder) => {
    const { status, stderr } = shell('exec "$@" >/dev/full', folder, 'baseline', 'show', '--json', '-');
    expect(stderr).toBe(
      'error: standard output: the disk is full (ENOSPC), and the result is not all there. Free some space.\n',
    );
    expect(status).toBe(2);
  });
}, 60_000);

needs(mountable(), 'permission to mount a small disk')('a disk that is full', () => {
  test.each([
    ['compression-gate-out', 'compression-gate-out/tiny/model', /^$/],
    ['.compression-gate', '.compression-gate/baseline/tiny', /^compression-gate-out/],
  ])(
    '%s: exit 2, named, and nothing half-written',
    (mounted, path, written) =>
      withCopy(async (folder) => {
        const place = join(folder, mounted);
        renameSync(place, `${place}-aside`);
        mkdirSync(place);
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place]);
        try {
          cpSync(`${place}-aside`, place, { recursive: true });
          // The run would remove them, and have their room.
          for (const name of ['result.json', 'report.md']) rmSync(join(place, name), { force: true });
          fill(place);
          const before = snapshot(folder);
          const ended = shell('exec "$@"', folder, 'baseline', 'update');
          expectFull(ended, folder, before, `${path}: the disk is full (ENOSPC)`, written);
        } finally {
          execFileSync('umount', [place]);
        }
      }),
    60_000,
  );
});

/** Leaves not a page. */
function fill(folder: string): void {
  for (let index = 0; statfsSync(folder).bavail > 0; index++) {
    try {
      writeFileSync(join(folder, `filler-${index}`), Buffer.alloc(4096));
    } catch {
      return;
    }
  }
}

function mountable(): true | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return undefined;
  } finally {
    rmdirSync(folder);
  }
}
