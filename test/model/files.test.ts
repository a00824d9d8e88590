import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { digestOf } from '../../src/model/digest.ts';
import { measureSize } from '../../src/model/size.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('the digest covers names and bytes, whatever the order, and nothing slides between them', () => {
  const digest = digestOf(
    new Map([
      ['a', bytes(1)],
      ['b', bytes(2)],
    ]),
  );
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(
    digestOf(
      new Map([
        ['b', bytes(2)],
        ['a', bytes(1)],
      ]),
    ),
  ).toBe(digest);
  const others = [
    [
      ['a', bytes(1)],
      ['b', bytes(3)],
    ],
    [
      ['a', bytes(1)],
      ['c', bytes(2)],
    ],
    [
      ['a', bytes(1, 2)],
      ['b', bytes()],
    ],
    [['a', bytes(1)]],
  ] as const;
  for (const other of others) expect(digestOf(new Map(other as never))).not.toBe(digest);
});

test('sizes are sums of the files, each compressed for itself', async () => {
  const json = new TextEncoder().encode('{"weights": [1, 2, 3]}'.repeat(40));
  const random = seededRandom('bytes');
  const shard = Uint8Array.from({ length: 3000 }, () => random.integer(256));
  const size = await measureSize(
    new Map([
      ['model.json', json],
      ['group1-shard1of1.bin', shard],
    ]),
  );
  expect(size).toMatchObject({ raw: 880 + 3000, weights: 3000, brotliQuality: 11 });
  expect(size.files).toEqual([
    { name: 'model.json', bytes: 880 },
    { name: 'group1-shard1of1.bin', bytes: 3000 },
  ]);
  // Random bytes do not shrink; the text does.
  expect(size.gzip).toBeGreaterThan(3000);
  expect(size.gzip).toBeLessThan(3200);
  expect(size.brotli).toBeLessThanOrEqual(size.gzip);
});

test('several files come to what each of them comes to', async () => {
  const random = seededRandom('shards');
  const shard = (): Uint8Array => Uint8Array.from({ length: 20_000 }, () => random.integer(16));
  const files = Array.from({ length: 6 }, (_, index): [string, Uint8Array] => [`shard${index}.bin`, shard()]);
  const each = await Promise.all(files.map((file) => measureSize(new Map([file]))));
  const all = await measureSize(new Map(files));
  for (const key of ['raw', 'gzip', 'brotli', 'weights'] as const) {
    expect(all[key]).toBe(each.reduce((sum, size) => sum + size[key], 0));
  }
});

test('files above 1 MB are compressed with brotli quality 5, and the report can say so', async () => {
  const big = new Uint8Array(1_000_001);
  expect((await measureSize(new Map([['w.bin', big]]))).brotliQuality).toBe(5);
  const both = new Map([
    ['model.json', bytes(1)],
    ['w.bin', big],
  ]);
  expect((await measureSize(both)).brotliQuality).toBe('mixed');
});
