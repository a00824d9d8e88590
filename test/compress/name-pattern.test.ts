import { expect, test } from '@jest/globals';
import { matchesAny, matchesPattern } from '../../src/compress/name-pattern.ts';

test.each([
  ['conv2d_1/kernel', 'conv*', true],
  ['conv2d_1/kernel', '*kernel', true],
  ['conv2d_1/kernel', 'conv*/*', true],
  ['conv2d_1/kernel', 'conv2d_1/kernel', true],
  ['conv2d_1/kernel', '*', true],
  ['', '*', true],
  ['conv2d_1/kernel', 'kernel', false],
  ['conv2d_1/kernel', 'conv', false],
  ['conv2d_1/kernel', 'conv*bias', false],
  ['dense.1/kernel', 'dense?1/kernel', false],
  ['dense.1/kernel', 'dense.1*', true],
  ['aab', '*ab', true],
  ['', 'a', false],
])('%s fits %s: %s', (name, pattern, expected) => {
  expect(matchesPattern(name, pattern)).toBe(expected);
});

test('a pattern made to backtrack ends at once', () => {
  const start = performance.now();
  expect(matchesPattern('a'.repeat(2000), `${'a*'.repeat(40)}b`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(200);
});

test('any of several patterns', () => {
  expect(matchesAny('a/kernel', ['b*', 'a*'])).toBe(true);
  expect(matchesAny('a/kernel', [])).toBe(false);
});
