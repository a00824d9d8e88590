import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { needs, sharedFolder } from '../../support/needs.ts';
import { collect, failureOf, idxFile, input, open, readAll } from '../build.ts';

const data = { test: { format: 'idx', inputs: 'x', labels: 'y' } };

test.each(['uint8', 'int8', 'int16', 'int32', 'float32', 'float64'] as const)(
  'reads %s, raw and gzipped',
  async (type) => {
    const values = type === 'uint8' ? [0, 1, 2, 253, 254, 255] : [-3, -2, -1, 0, 100, 127];
    for (const pack of [(bytes: Uint8Array) => bytes, gzipSync]) {
      const files = { x: pack(idxFile([3, 2], values, type)), y: pack(idxFile([3], [0, 1, 0])) };
      const { test } = await open(data, files);
      expect(await readAll(test)).toEqual({ shape: [2], values, labels: [0, 1, 0], ids: ['0', '1', '2'], sizes: [3] });
    }
  },
);

test('files above the memory limit are read by ranges, shuffled or not, with the same result', async () => {
  const values = Array.from({ length: 3000 }, (_, i) => i % 251);
  const files = {
    x: idxFile([1000, 3], values),
    y: idxFile(
      [1000],
      values.slice(0, 1000).map((v) => v % 10),
    ),
  };
  const { seededRandom } = await import('../../../src/math/random.ts');
  for (const shuffle of [undefined, seededRandom(3)]) {
    const [whole, ranged] = await Promise.all(
      [1e6, 100].map(async (memoryBytes) =>
        readAll((await open(data, files, { memoryBytes })).test, { size: 64, shuffle: shuffle && seededRandom(3) }),
      ),
    );
    expect(ranged).toEqual(whole);
    expect(ranged.sizes.at(-1)).toBe(1000 % 64);
  }
});

test('only the first examples are used under a limit', async () => {
  const files = { x: idxFile([4, 1], [5, 6, 7, 8]), y: idxFile([4], [0, 1, 2, 3]) };
  const { test } = await open({ test: { ...data.test, limit: 2 } }, files);
  expect(test.count).toBe(2);
  expect((await readAll(test)).values).toEqual([5, 6]);
});

test.each([
  [
    'cut off',
    idxFile([3, 2], [1, 2, 3]),
    'x: the file should hold 18 bytes and holds 15. Fetch or write the file again.',
  ],
  [
    'too long',
    idxFile([1, 2], [1, 2, 3]),
    'x: the file should hold 14 bytes and holds 15. Check that the file is what its header says.',
  ],
  [
    'header cut off',
    Uint8Array.of(0, 0, 8, 3, 0, 0),
    'x: the file should hold 16 bytes and holds 6. Fetch or write the file again.',
  ],
  [
    'another format',
    new TextEncoder().encode('a,b\n1,2\n'),
    'x: not an IDX file: it starts with 61 2c 62 0a. IDX files start with 00 00, an element type (08, 09, 0b, 0c, 0d or 0e) and the number of axes.',
  ],
  ['empty', new Uint8Array(), 'x: the file is empty. Fetch or write it again.'],
  ['no examples', idxFile([0, 2], []), 'x: there are no examples. Give at least one.'],
  [
    'a single number',
    idxFile([], [7]),
    'x: not a sound IDX file: its header states no axes. Fetch or write the file again.',
  ],
  [
    'examples without values',
    idxFile([4_000_000_000, 0], []),
    'x: examples of shape [0] hold no values. Store an array whose first axis counts the examples.',
  ],
  [
    'impossible size, packed',
    gzipSync(idxFile([4e9, 4e9], [])),
    'x: its header states over a million GB, and a gzip of ',
  ],
  [
    'more than stated, packed',
    gzipSync(idxFile([1, 2], [1, 2, 3])),
    'x: the gzip holds more than the 14 bytes that its header states.',
  ],
  [
    'damaged gzip',
    gzipSync(
      idxFile(
        [9, 2],
        Array.from({ length: 18 }, (_, i) => (i * 91) % 256),
      ),
    ).subarray(0, 30),
    'x: the gzip stream is truncated: it ends after ',
  ],
  [
    'LFS pointer',
    new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n'),
    'x: this is a Git LFS pointer, not the file itself. Set `lfs: true` on actions/checkout, or run `git lfs pull`.',
  ],
])('refuses: %s', async (_, x, message) => {
  const failure = await failureOf(
    open({ test: { format: 'idx', inputs: 'x' } }, { x }, { task: 'regression' }).then((s) => collect(s.test)),
  );
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toContain(message);
});

test('a missing file is named', async () => {
  expect((await failureOf(open(data, { x: idxFile([1, 1], [1]) }))).message).toContain('y');
});

needs(sharedFolder(), 'public data')('MNIST', (shared) => {
  test('holds the known examples', async () => {
    const source = (part: string) => ({
      format: 'idx',
      inputs: `mnist/${part}-images-idx3-ubyte.gz`,
      labels: `mnist/${part}-labels-idx1-ubyte.gz`,
    });
    const { train, test } = await open(
      { train: source('train'), test: source('t10k'), preprocess: { divide: 255 } },
      diskFiles(`${shared}/data`),
      { inputs: [input(28, 28, 1)], outputs: 10 },
    );
    expect([train!.count, test.count]).toEqual([60000, 10000]);
    let [sum, count] = [0, 0];
    for await (const batch of train!.batches({ size: 512 })) {
      for (const value of batch.inputs.x.values) sum += value;
      if (count === 0) expect([...batch.labels!.values.slice(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
      count += batch.size;
    }
    // The mean that every MNIST tutorial normalises with.
    expect(sum / (count * 784)).toBeCloseTo(0.1307, 4);
    const [first] = await collect(test, { size: 10 });
    expect([...first.labels!.values]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect(first.inputs.x.shape).toEqual([10, 28, 28, 1]);
  });
});
