import { expect, test } from '@jest/globals';
import { changePoints } from '../../src/history/change-points.ts';
import { bestOf, lastRelease } from '../../src/history/creep.ts';
import { seededRandom } from '../../src/math/random.ts';
import { entries, entry } from './entries.ts';

const find = (list: ReturnType<typeof entries>, metric = 'sizeBrotli') =>
  changePoints(list, metric, { random: seededRandom(1) });
const level = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

test('the commit that changed a level is named, with the levels around it', () => {
  const list = entries('sizeBrotli', [...level(40_000, 12), ...level(44_000, 12)]);
  const [change, ...others] = find(list);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ index: 12, before: 40_000, after: 44_000, entry: { subject: 'change 12' } });
});

test('entries without the metric are passed over, and places are those of the whole list', () => {
  const values = [...level(1, 8), undefined, undefined, ...level(2, 8)];
  expect(find(entries('sizeBrotli', values))).toMatchObject([{ index: 10 }]);
  expect(find(entries('sizeBrotli', values), 'accuracy')).toEqual([]);
});

test('the same content recorded many times counts once', () => {
  const twice = entries('accuracy', [0.9, 0.9, 0.9, 0.91, 0.91, 0.91]);
  const repeated = twice.flatMap((one) => Array.from({ length: 10 }, () => one));
  expect(find(repeated, 'accuracy')).toEqual(find(twice, 'accuracy'));
});

test('the last release is the newest entry that has a tag', () => {
  const list = [entry(0, {}, { release: 'v1.0.0' }), entry(1, {}, { release: 'v1.1.0' }), entry(2, {})];
  expect(lastRelease(list)?.release).toBe('v1.1.0');
  expect(lastRelease(list.slice(2))).toBeUndefined();
});

test('the best of some records, in the direction of the metric; of equal ones the newest', () => {
  const list = entries('accuracy', [0.99, 0.9, 0.95, 0.95, 0.92, Number.NaN]);
  expect(bestOf(list.slice(-5), 'accuracy', 'higher')?.subject).toBe('change 3');
  expect(bestOf(list, 'accuracy', 'higher')?.subject).toBe('change 0');
  expect(bestOf(list, 'accuracy', 'lower')?.subject).toBe('change 1');
  expect(bestOf(list.slice(-1), 'accuracy', 'higher')).toBeUndefined();
  expect(bestOf(list, 'rmse', 'lower')).toBeUndefined();
});

test('a change long ago in thousands of records is placed to the record, and a fresh one is found', () => {
  const random = seededRandom(9);
  const values = Array.from(
    { length: 6000 },
    (_, i) => 100 + (i >= 2003 ? 12 : 0) - (i >= 5985 ? 20 : 0) + random.normal(),
  );
  const found = find(entries('sizeBrotli', values));
  expect(found.map(({ index }) => index)).toEqual([2003, 5985]);
  expect(found[0].before).toBeCloseTo(100, 0);
  expect(found[0].after).toBeCloseTo(112, 0);
});

test.each([4998, 5000, 5002, 5020])(
  'a change at %i of 6000, where the newest thousand begins, is found once',
  (place) => {
    const random = seededRandom(4);
    const values = Array.from({ length: 6000 }, (_, i) => 100 + (i >= place ? 12 : 0) + random.normal());
    expect(find(entries('sizeBrotli', values)).map(({ index }) => index)).toEqual([place]);
  },
);
