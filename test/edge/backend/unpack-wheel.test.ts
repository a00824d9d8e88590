import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { unpackWheel } from '../../../src/edge/backend/unpack-wheel.ts';

const bytes = Uint8Array.of(1, 2, 3);

test('takes the wanted members, with sizes and digests', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unpack-'));
  const archive = Buffer.from(zipSync({ 'a/b.so': bytes, 'a/c.py': bytes }));
  const totals: number[] = [];
  const members = await unpackWheel(
    archive,
    folder,
    (path) => path.endsWith('.so'),
    (total) => totals.push(total),
  );
  expect(members).toEqual([
    { path: 'a/b.so', bytes: 3, sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81' },
  ]);
  expect(new Uint8Array(await readFile(join(folder, 'a/b.so')))).toEqual(bytes);
  expect(existsSync(join(folder, 'a/c.py'))).toBe(false);
  expect(totals).toEqual([3]);
});

for (const name of ['../evil', 'a/../../evil', '/tmp/evil', 'a\\..\\..\\evil']) {
  test(`refuses a member named ${name}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unpack-'));
    const archive = Buffer.from(zipSync({ [name]: bytes }));
    await expect(
      unpackWheel(
        archive,
        join(folder, 'in'),
        () => true,
        () => {},
      ),
    ).rejects.toMatchObject({
      code: 'native/wheel',
    });
    expect(existsSync(join(folder, 'evil'))).toBe(false);
  });
}

test('refuses an archive that ends early', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unpack-'));
  const archive = Buffer.from(zipSync({ 'a/b.so': new Uint8Array(1000) })).subarray(0, 60);
  await expect(
    unpackWheel(
      archive,
      folder,
      () => true,
      () => {},
    ),
  ).rejects.toMatchObject({ code: 'native/wheel' });
});
