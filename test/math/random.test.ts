import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';

test.each([1, 2, 7, 1000])('a resample of %d counts the very draws of `integer`, and goes on from there', (n) => {
  const [one, other] = [seededRandom('seed'), seededRandom('seed')];
  const counts = new Uint16Array(n).fill(9);
  for (let round = 0; round < 3; round++) {
    const expected = new Uint16Array(n);
    for (let draw = 0; draw < n; draw++) expected[one.integer(n)]++;
    other.resample(counts);
    expect([...counts]).toEqual([...expected]);
  }
  expect(other.uniform()).toBe(one.uniform());
});
