import { expect, test } from '@jest/globals';
import { absolute, relativeFolder } from '../../src/run/paths.ts';

test('paths are resolved without the disk', () => {
  expect(absolute('/a/b', '../c/./d//e')).toBe('/a/c/d/e');
  expect(absolute('/a', '/x/y/..')).toBe('/x');
  expect(absolute('C:\\a', 'b\\c')).toBe('/C:/a/b/c');
  expect(absolute('/a', '../../..')).toBe('/');
});

test.each([
  ['/repo', '/repo', ''],
  ['/repo', '/repo/models/net', 'models/net/'],
  ['/repo/sub', '/repo', '../'],
  ['/repo/sub', '/repo/other/x', '../other/x/'],
  ['/repo/', '/repo/./a/../b', 'b/'],
])('from %s to %s: %p', (from, to, expected) => {
  expect(relativeFolder(from, to)).toBe(expected);
});
