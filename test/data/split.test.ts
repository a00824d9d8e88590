import { expect, test } from '@jest/globals';
import { splitIndices } from '../../src/data/split.ts';
import { seededRandom } from '../../src/math/random.ts';
import { failureOf, open, readAll } from './build.ts';

const shares = { train: 0.7, validation: 0.1, test: 0.2, seed: 0 };

function counts(indices: Uint32Array, classes: ArrayLike<number>, kinds: number): number[] {
  const found = new Array<number>(kinds).fill(0);
  for (const index of indices) found[classes[index]]++;
  return found;
}

test('each part has its share of every class, and each example is in one part', () => {
  const random = seededRandom('classes');
  // Unequal classes: about 600, 300, 90 and 10 of 1,000.
  const classes = Array.from({ length: 1000 }, () => {
    const draw = random.uniform();
    return draw < 0.6 ? 0 : draw < 0.9 ? 1 : draw < 0.99 ? 2 : 3;
  });
  const total = counts(Uint32Array.from(classes.keys()), classes, 4);
  const parts = splitIndices(1000, shares, classes);
  for (const part of ['train', 'validation', 'test'] as const) {
    expect(Math.abs(parts[part].length - shares[part] * 1000)).toBeLessThanOrEqual(1);
    for (const [kind, count] of counts(parts[part], classes, 4).entries())
      expect(Math.abs(count - shares[part] * total[kind])).toBeLessThanOrEqual(2);
    expect([...parts[part]]).toEqual([...parts[part]].sort((a, b) => a - b));
  }
  const all = [...parts.train, ...parts.validation, ...parts.test].sort((a, b) => a - b);
  expect(all).toEqual([...classes.keys()]);
});

test('the seed decides, and nothing else', () => {
  const again = splitIndices(200, shares, undefined);
  expect(splitIndices(200, shares, undefined)).toEqual(again);
  expect(splitIndices(200, { ...shares, seed: 1 }, undefined).test).not.toEqual(again.test);
});

test('what the shares leave over belongs to no part', () => {
  const parts = splitIndices(100, { train: 0.5, validation: 0, test: 0.25, seed: 3 }, undefined);
  expect([parts.train.length, parts.validation.length, parts.test.length]).toEqual([50, 0, 25]);
});

const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2}`).join('\n');
const all = { format: 'csv', path: 'd.csv', label: -1 };

test('one set is split by default, ids staying those of the file', async () => {
  const splits = await open({ all }, { 'd.csv': rows }, { outputs: 2 });
  expect([splits.train?.count, splits.validation?.count, splits.test.count]).toEqual([28, 4, 8]);
  const { ids, values } = await readAll(splits.test);
  expect(ids.map(Number)).toEqual(values);
});

test('train and test alone give no validation part', async () => {
  const splits = await open({ train: all, test: all }, { 'd.csv': rows }, { outputs: 2 });
  expect(Object.keys(splits).sort()).toEqual(['test', 'train']);
});

test('a share of train becomes the validation part, the test set stays whole', async () => {
  const splits = await open({ train: all, test: all, split: { validation: 0.25 } }, { 'd.csv': rows }, { outputs: 2 });
  expect([splits.train?.count, splits.validation?.count, splits.test.count]).toEqual([30, 10, 40]);
  const [train, validation] = [await readAll(splits.train), await readAll(splits.validation)];
  expect([...train.values, ...validation.values].sort((a, b) => a - b)).toEqual([...Array(40).keys()]);
  expect(validation.labels.filter((label) => label === 1)).toHaveLength(5);
  const own = { train: all, validation: { ...all, limit: 6 }, test: all, split: { validation: 0.25 } };
  const given = await open(own, { 'd.csv': rows }, { outputs: 2 });
  expect([given.train?.count, given.validation?.count]).toEqual([40, 6]);
});

test.each([
  [{ all, test: all }, 'data: both `all` and `test` are given.'],
  [{ train: all }, 'data: there is no test set to judge the model by.'],
  [
    { all, split: { train: 0.8, test: 0.3 } },
    'data.split: train 0.8, validation 0.1 and test 0.3 add up to more than 1.',
  ],
  [
    { all: { ...all, limit: 2 }, split: { train: 0.9, validation: 0, test: 0.01 } },
    'data.split: the test split got no example.',
  ],
])('refuses %j', async (data, message) => {
  const failure = await failureOf(open(data, { 'd.csv': rows }, { outputs: 2 }));
  expect(failure.message.slice(0, message.length)).toBe(message);
});

const sorted = Array.from({ length: 30 }, (_, i) => `${i},${'abc'[Math.floor(i / 10)]}`).join('\n');

test('a limit takes the first examples, or spreads them; the classes are those of the whole file', async () => {
  const first = await open({ test: { ...all, limit: 12 } }, { 'd.csv': sorted }, { outputs: 3 });
  expect((await readAll(first.test)).labels).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  const spread = await open({ test: { ...all, limit: 6, spread: true } }, { 'd.csv': sorted }, { outputs: 3 });
  expect(await readAll(spread.test)).toMatchObject({ labels: [0, 0, 1, 1, 2, 2], values: [0, 5, 10, 15, 20, 25] });
  const parts = await open({ all: { ...all, limit: 15, spread: true } }, { 'd.csv': sorted }, { outputs: 3 });
  expect((await readAll(parts.test)).labels).toEqual([0, 1, 2]);
  for (const [i, value] of (await readAll(parts.train)).values.entries()) expect([i, value % 2]).toEqual([i, 0]);
});
