import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { digestOf } from '../../src/model/digest.ts';
import { archiveOf } from '../../src/release/archive.ts';
import { makeManifest, manifestText, readManifest } from '../../src/release/make-manifest.ts';
import { judged, reportOf, trio } from '../report/sample.ts';
import { inProcess } from '../support/in-process.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const model = new Map([
  ['model.json', bytes('{}')],
  ['group1-shard1of1.bin', bytes('weights'.repeat(100))],
]);
const archive = { name: 'compression-gate-glyphs.zip', bytes: archiveOf('glyphs', model) };
const report = { name: 'compression-gate-report.md', bytes: bytes('# words') };
const manifest = makeManifest({
  tag: 'v1.0.0',
  commit: 'a'.repeat(40),
  report: reportOf([judged(trio(2000, 0))]),
  config: { path: 'compression-gate.yml', sha256: 'b'.repeat(64) },
  toolchain: 'compression-gate 0.1.0',
  models: [
    {
      gated: {
        name: 'glyphs',
        verdict: 'pass',
        contentKey: 'c'.repeat(64),
        original: 'd'.repeat(64),
        digest: digestOf(model),
        model,
        folder: 'out/glyphs/model',
      },
      files: model,
      archive,
    },
  ],
  files: [report],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compression-gate-verify-'));
  place('compression-gate-manifest.json', manifestText(manifest));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const verify = (...parameters: string[]) =>
  inProcess(['verify', 'compression-gate-manifest.json', ...parameters], { cwd: folder });
const unpack = () => {
  for (const [path, content] of Object.entries(unzipSync(archive.bytes))) place(path, content);
};

test('equal files give an equal archive; its files lie below the name of the target', () => {
  const turned = new Map([...model].reverse());
  expect(Buffer.compare(archiveOf('glyphs', turned), archive.bytes)).toBe(0);
  expect(Object.keys(unzipSync(archive.bytes))).toEqual(['glyphs/group1-shard1of1.bin', 'glyphs/model.json']);
});

test('an archive and an unpacked model as they were released', async () => {
  place(archive.name, archive.bytes);
  unpack();
  const { code, stdout } = await verify();
  expect(code).toBe(0);
  expect(stdout).toContain('Release v1.0.0');
  expect(stdout).toMatch(/compression-gate-glyphs\.zip +as in the manifest/);
  expect(stdout).toMatch(/compression-gate-report\.md +not here/);
  expect(stdout).toContain('3 of 4 files are here, and all are as in the manifest.');
});

test('another archive, a changed weight, a file too many and one too few are named', async () => {
  place(archive.name, bytes('other'));
  unpack();
  place('glyphs/group1-shard1of1.bin', 'Weights'.repeat(100));
  place('glyphs/extra.bin', 'x');
  rmSync(join(folder, 'glyphs/model.json'));
  const { code, stdout } = await verify('--json', '-');
  expect(code).toBe(1);
  const { ok, files } = JSON.parse(stdout);
  expect(ok).toBe(false);
  expect(files.map(({ path, state }: { path: string; state: string }) => `${path} ${state}`)).toEqual([
    'compression-gate-glyphs.zip differs',
    'compression-gate-report.md absent',
    'glyphs/group1-shard1of1.bin differs',
    'glyphs/model.json missing',
    'glyphs/extra.bin unknown',
  ]);
});

test('nothing there, or no manifest: exit code 2', async () => {
  const alone = await verify();
  expect([alone.code, alone.stderr]).toEqual([
    2,
    expect.stringContaining('none of the files of the manifest is there'),
  ]);
  place('compression-gate-manifest.json', '{"schemaVersion": 9}');
  const newer = await verify();
  expect([newer.code, newer.stderr]).toEqual([2, expect.stringContaining('schemaVersion 9')]);
});

test.each([
  [
    'a path that leads elsewhere',
    '"path": "glyphs/model.json"',
    '"path": "glyphs/../../model.json"',
    'must match pattern',
  ],
  ['an absolute path', '"path": "glyphs/model.json"', '"path": "/etc/passwd"', 'must match pattern'],
  ['a file of another folder', '"path": "glyphs/model.json"', '"path": "other/model.json"', 'lies outside its folder'],
  ['a digest of another length', '"sha256": "bbbb', '"sha256": "bbb', 'must match pattern'],
  ['an asset with a folder', '"compression-gate-report.md"', '"a/compression-gate-report.md"', 'must match pattern'],
])('a manifest with %s is refused', (_, from, to, why) => {
  const text = manifestText(manifest);
  expect(text).toContain(from);
  expect(() => readManifest(bytes(text.replace(from, to)), 'manifest')).toThrow(why);
});
