import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { sha256 } from '../../../src/history/digest.ts';
import { readManifest } from '../../../src/release/make-manifest.ts';
import { clientOf, requestLines } from '../../support/github-api/client-of.ts';
import { addAsset } from '../../support/github-api/repository.ts';
import { commit, model, playRelease, tag } from './release-project.ts';
import { attached, bytesOf, names, withRelease } from './with-release.ts';

test('gates hold: model, result, report, and the manifest last', async () => {
  await withRelease(async (api, release) => {
    const { end, summary, outputs, files, recorded } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
    expect(requestLines(api)).toEqual([
      `GET /repos/acme/app/releases/tags/${tag} → 200`,
      `GET /repos/acme/app/commits/tags/${tag} → 200`,
      ...names.map((name) => `POST /repos/acme/app/releases/${release.id}/assets?name=${name} → 201`),
    ]);
    const manifest = readManifest(bytesOf(release, names[3]), 'manifest');
    expect(manifest).toMatchObject({ tag, commit, verdict: 'pass', toolchain: expect.stringContaining('TensorFlow') });
    const [target] = manifest.targets;
    const unpacked = unzipSync(bytesOf(release, target.archive.name));
    expect(Object.keys(unpacked)).toEqual(target.files.map(({ path }) => path));
    for (const { path, sha256: digest, bytes } of target.files) {
      expect([sha256(unpacked[path]), unpacked[path].length]).toEqual([digest, bytes]);
      expect(unpacked[path]).toEqual(model.get(path.split('/')[1]));
    }
    for (const { name, sha256: digest } of [target.archive, ...manifest.files]) {
      expect(sha256(bytesOf(release, name))).toBe(digest);
    }
    expect(summary).toContain(`Attached to [${tag}](https://github.com/acme/app/releases/tag/${tag})`);
    expect(summary).toContain(target.archive.sha256);
    expect(outputs).toMatchObject({ verdict: 'pass', 'release-folder': 'out/release' });
    expect(await files.list('out/release')).toEqual([names[0], names[3]].sort());
    expect(recorded).toBe(1);
  });
});

test('a second run finds everything attached, and changes nothing', async () => {
  await withRelease(async (api, release) => {
    await playRelease({ client: clientOf(api) });
    const before = release.assets.map(({ id }) => id);
    api.requests.length = 0;
    const later = (report: object) => ({ ...report, createdAt: '2027-01-01T00:00:00.000Z', seconds: 99 }) as never;
    const { end, summary, recorded } = await playRelease({ client: clientOf(api), report: later });
    expect(end).toEqual({ exitCode: 0 });
    expect(release.assets.map(({ id }) => id)).toEqual(before);
    expect(requestLines(api).filter((line) => !line.startsWith('GET'))).toEqual([]);
    expect(api.requests.length).toBeLessThanOrEqual(4);
    expect(summary.match(/already attached/g)).toHaveLength(4);
    expect(recorded).toBe(1);
  });
});

test('a run that died halfway is taken up: its result counts, and report and manifest are of it', async () => {
  await withRelease(async (api, release) => {
    await playRelease({ client: clientOf(api) });
    const manifest = bytesOf(release, names[3]);
    release.assets.splice(2);
    const later = (report: object) => ({ ...report, createdAt: '2027-01-01T00:00:00.000Z' }) as never;
    const { end } = await playRelease({ client: clientOf(api), report: later });
    expect(end).toEqual({ exitCode: 0 });
    expect(attached(release)).toEqual(names);
    expect(sha256(bytesOf(release, names[3]))).toBe(sha256(manifest));
  });
});

test('a gate that fails: nothing is attached and nothing recorded, whatever `fail-on` says', async () => {
  await withRelease(async (api, release) => {
    const { end, summary, recorded } = await playRelease({ client: clientOf(api), worse: 80 });
    expect(end.exitCode).toBe(1);
    expect(summary).toContain('Nothing was attached to v1.2.0');
    expect([attached(release), recorded]).toEqual([[], 0]);
    const never = await playRelease({ client: clientOf(api), worse: 80, inputs: { failOn: 'never' } });
    expect(never.end).toEqual({
      exitCode: 2,
      message: expect.stringContaining('`never` would let a model that fails'),
    });
    expect(never.ran).toBe(0);
  });
});

test('files that changed after they were judged are named, before anything is uploaded', async () => {
  await withRelease(async (api, release) => {
    const { end } = await playRelease({
      client: clientOf(api),
      meddle: async (files) => {
        const folder = 'out/glyphs/model';
        await files.writeFolder(
          folder,
          new Map([
            ['group1-shard1of1.bin', new TextEncoder().encode('other weights')],
            ['extra.bin', new Uint8Array(3)],
          ]),
        );
      },
    });
    expect(end).toEqual({
      exitCode: 3,
      message: expect.stringMatching(
        /extra\.bin was not there, group1-shard1of1\.bin has changed, model\.json is missing/,
      ),
    });
    expect(attached(release)).toEqual([]);
    expect(api.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

test('another file of the same name is never overwritten', async () => {
  await withRelease(async (api, release) => {
    const theirs = addAsset(api.state, release, { name: names[0], bytes: new TextEncoder().encode('theirs') });
    const { end, recorded } = await playRelease({ client: clientOf(api) });
    expect(end).toEqual({
      exitCode: 2,
      message: expect.stringContaining('another file of this name is attached already'),
    });
    expect(release.assets).toEqual([theirs]);
    expect(recorded).toBe(0);
  });
});
