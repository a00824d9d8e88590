import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lfsPointer } from '../support/bad-targets.ts';
import { inProcess } from '../support/in-process.ts';
import { snapshot } from '../support/snapshot.ts';
import { type TinyProject, withTinyProject } from '../support/tiny-project.ts';

/** One project with a sound baseline for all tests of this file. */
let project: TinyProject;
let release: () => void;
let removed: Promise<void>;
beforeAll(async () => {
  await new Promise<void>((ready) => {
    removed = withTinyProject(async (made) => {
      project = made;
      await inProcess(['--quiet', 'baseline', 'update'], { cwd: made.folder });
      cpSync(join(made.folder, baseline), join(made.folder, 'sound'), { recursive: true });
      ready();
      await new Promise<void>((done) => {
        release = done;
      });
    });
  });
}, 60_000);
afterAll(async () => {
  release();
  await removed;
});

const baseline = '.compression-gate/baseline/tiny';
const at = (name: string) => join(project.folder, baseline, name);

function restore(): void {
  rmSync(join(project.folder, baseline), { recursive: true, force: true });
  cpSync(join(project.folder, 'sound'), join(project.folder, baseline), { recursive: true });
}

const flipped = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 1;
  return changed;
};
const edited = (from: string, to: string) => (bytes: Buffer) => {
  expect(bytes.toString()).toContain(from);
  return Buffer.from(bytes.toString().replace(from, to));
};

const corrupt =
  /the stored baseline is corrupt: .*\. Restore it from git, or write a new one with `compression-gate baseline update`\.$/;
const spoilt: readonly [string, string, (bytes: Buffer) => Buffer | string | undefined, RegExp][] = [
  ['a flipped bit in the record', 'record.json', flipped, corrupt],
  ['a number edited by hand', 'record.json', edited('"examples": 600', '"examples": 601'), corrupt],
  ['a flipped bit in the predictions', 'predictions.npz', flipped, corrupt],
  ['a flipped bit in the weights', 'model/group1-shard1of1.bin', flipped, corrupt],
  ['a flipped bit in the model', 'model/model.json', flipped, corrupt],
  ['a missing shard', 'model/group1-shard1of1.bin', () => undefined, corrupt],
  ['missing predictions', 'predictions.npz', () => undefined, corrupt],
  ['a record cut short', 'record.json', (bytes) => bytes.subarray(0, 200), corrupt],
  ['an empty record', 'record.json', () => '', corrupt],
  [
    'a merge conflict',
    'record.json',
    (bytes) => `<<<<<<< HEAD\n${bytes}=======\n${bytes}>>>>>>> other\n`,
    /conflict markers of git/,
  ],
  [
    'a newer schema',
    'record.json',
    edited('"schemaVersion": 1', '"schemaVersion": 99'),
    /of schema version 99.*reads up to 1\. Upgrade compression-gate/,
  ],
  ['another target', 'record.json', edited('"target": "tiny"', '"target": "huge"'), corrupt],
  ['a Git LFS pointer for the record', 'record.json', () => lfsPointer, /Git LFS pointer.*`lfs: true`/],
  ['a Git LFS pointer for a shard', 'model/group1-shard1of1.bin', () => lfsPointer, /Git LFS pointer.*`lfs: true`/],
];

test.each(spoilt)('%s', async (_, name, change, says) => {
  restore();
  const content = change(readFileSync(at(name)));
  if (content === undefined) rmSync(at(name));
  else writeFileSync(at(name), content);
  const before = snapshot(project.folder, 'compression-gate-out');

  const run = await inProcess(['--quiet', 'run', '--json', '-'], { cwd: project.folder });
  expect(run.code).toBe(2);
  const lines = run.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^error: tiny: ${baseline}/${name}: `));
  expect(lines[0]).toMatch(says);
  expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 2, verdict: 'not-measured' });

  const show = await inProcess(['baseline', 'show'], { cwd: project.folder });
  expect(show).toMatchObject({ code: 2, stdout: '' });
  expect(show.stderr.trimEnd()).toMatch(says);
  expect(snapshot(project.folder, 'compression-gate-out')).toEqual(before);
});

test('a folder in the place of the record', async () => {
  restore();
  rmSync(at('record.json'));
  mkdirSync(at('record.json'));
  const { code, stderr } = await inProcess(['--quiet', 'run'], { cwd: project.folder });
  expect(code).toBe(2);
  expect(stderr.trimEnd()).toMatch(corrupt);
});

test.each(['a flipped bit in the record', 'a newer schema'])(
  '`baseline update` mends %s, as the message says',
  async (which) => {
    restore();
    const [, name, change] = spoilt.find(([title]) => title === which) ?? spoilt[0];
    writeFileSync(at(name), change(readFileSync(at(name))) ?? '');
    const update = await inProcess(['--quiet', 'baseline', 'update'], { cwd: project.folder });
    expect(update.code).toBe(0);
    expect(update.stderr).toMatch(/^warning: .*record\.json: .* It is replaced\.\n$/);
    const run = await inProcess(['--quiet', 'run', '--json', '-'], { cwd: project.folder });
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, targets: [{ source: 'reused' }] });
  },
  60_000,
);

test('`baseline update` leaves a pointer of Git LFS alone: the real one is a pull away', async () => {
  restore();
  writeFileSync(at('record.json'), lfsPointer);
  const { code, stderr } = await inProcess(['--quiet', 'baseline', 'update'], { cwd: project.folder });
  expect(code).toBe(2);
  expect(stderr).toContain('git lfs pull');
  expect(readFileSync(at('record.json'), 'utf8')).toBe(lfsPointer);
});
