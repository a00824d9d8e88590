import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { shortNames } from '../../src/plot/short-names.ts';

test.each([
  [
    ['StatefulPartitionedCall/net/conv/ReadVariableOp', 'StatefulPartitionedCall/net/dense/Cast/ReadVariableOp'],
    ['conv', 'dense/Cast'],
  ],
  [
    ['conv/kernel', 'dense/kernel'],
    ['conv', 'dense'],
  ],
  [
    ['a/a/kernel', 'a/kernel'],
    ['a/kernel', 'kernel'],
  ],
  [['conv/kernel'], ['conv/kernel']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [[], []],
])('%j → %j', (names, short) => {
  const found = shortNames(names);
  expect(names.map((name) => found.get(name))).toEqual(short);
});

test('different names stay different, and are parts of themselves', () => {
  const random = seededRandom('names');
  const word = () => 'abc'[Math.floor(3 * random.uniform())];
  for (let round = 0; round < 500; round++) {
    const names = [
      ...new Set(
        Array.from({ length: 1 + Math.floor(5 * random.uniform()) }, () =>
          Array.from({ length: 1 + Math.floor(4 * random.uniform()) }, word).join('/'),
        ),
      ),
    ];
    const found = shortNames(names);
    expect(new Set(names.map((name) => found.get(name))).size).toBe(names.length);
    for (const name of names) {
      expect(found.get(name)).not.toBe('');
      expect(name).toContain(found.get(name)!);
    }
  }
});
