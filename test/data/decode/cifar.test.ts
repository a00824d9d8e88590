import { expect, test } from '@jest/globals';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { seededRandom } from '../../../src/math/random.ts';
import { needs, sharedFolder } from '../../support/needs.ts';
import { failureOf, input, open, readAll } from '../build.ts';

/** Records whose red, green and blue planes hold `base`, `base + 1`, `base + 2`, except for the first pixel's red. */
function cifar(labels: readonly number[], base: number): Uint8Array {
  return Uint8Array.from(
    labels.flatMap((label, i) => {
      const planes = [0, 1, 2].flatMap((plane) => new Array(1024).fill(base + plane));
      planes[0] = 100 + i;
      return [label, ...planes];
    }),
  );
}

const files = { a: cifar([3, 5, 7], 10), b: cifar([1, 2], 20) };
const data = { test: { format: 'cifar', path: ['a', 'b'] } };

test('planes become channels, and files follow one another', async () => {
  const { test } = await open(data, files, { inputs: [input(32, 32, 3)], outputs: 10 });
  const { labels, values, shape, ids } = await readAll(test);
  expect([labels, shape, ids.at(-1)]).toEqual([[3, 5, 7, 1, 2], [32, 32, 3], '4']);
  expect(values.slice(0, 6)).toEqual([100, 11, 12, 10, 11, 12]);
  expect(values.slice(4 * 3072, 4 * 3072 + 6)).toEqual([101, 21, 22, 20, 21, 22]);
});

test('shuffled, and read by ranges, the examples are the same', async () => {
  const context = { inputs: [input(32, 32, 3)], outputs: 10 };
  const [whole, ranged] = await Promise.all(
    [1e9, 10].map(async (memoryBytes) =>
      readAll((await open(data, files, { ...context, memoryBytes })).test, { size: 2, shuffle: seededRandom(1) }),
    ),
  );
  expect(ranged).toEqual(whole);
  expect(whole.ids).not.toEqual(['0', '1', '2', '3', '4']);
  for (const [i, id] of whole.ids.entries()) {
    expect(whole.labels[i]).toBe([3, 5, 7, 1, 2][Number(id)]);
    expect(whole.values[i * 3072 + 1]).toBe(Number(id) < 3 ? 11 : 21);
  }
});

test.each([
  [
    'cut off',
    cifar([1], 0).subarray(0, 3000),
    'a: the file holds 3,000 bytes, no whole number of CIFAR-10 records of 3,073 bytes. Fetch the file again.',
  ],
  [
    'CIFAR-100',
    new Uint8Array(3074),
    'a: the file holds 3,074 bytes, no whole number of CIFAR-10 records of 3,073 bytes. This looks like CIFAR-100, which has two label bytes; store it as .npy or .npz.',
  ],
  [
    'a label out of range',
    cifar([3, 12], 0),
    'a, record 1: the label 12 is out of range: the model knows the classes 0 to 9.',
  ],
  ['nothing', new Uint8Array(0), 'a: the file is empty.'],
])('refuses: %s', async (_, a, message) => {
  const failure = await failureOf(open({ test: { format: 'cifar', path: 'a' } }, { a }, { outputs: 10 }));
  expect(failure.message.slice(0, message.length)).toBe(message);
});

needs(sharedFolder(), 'public data')('CIFAR-10', (shared) => {
  test('holds natural pictures', async () => {
    const set = { format: 'cifar', path: 'lossless_test_1000.bin.gz' };
    const splits = await open({ test: set, preprocess: { divide: 255 } }, diskFiles(`${shared}/data/cifar10`), {
      inputs: [input(32, 32, 3)],
      outputs: 10,
    });
    const { labels, values } = await readAll(splits.test);
    expect(labels.slice(0, 8)).toEqual([3, 8, 8, 0, 6, 6, 1, 6]);
    // Channel means of CIFAR-10 are 0.491, 0.482, 0.447.
    const mean = [0, 0, 0];
    for (let i = 0; i < values.length; i++) mean[i % 3] += values[i] / (values.length / 3);
    for (const [channel, value] of [0.491, 0.482, 0.447].entries()) expect(mean[channel]).toBeCloseTo(value, 1);
  });
});
