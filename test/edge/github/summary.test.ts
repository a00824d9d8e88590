import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeSummary } from '../../../src/edge/github/summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'compression-gate-summary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, present = ''): string => {
  const path = join(folder, name);
  writeFileSync(path, present);
  return path;
};
const mebibyte = 1024 * 1024;

test('the full form is appended to what the step has already written', async () => {
  const path = file('a', 'before\n');
  expect(await writeSummary(path, (form) => `table, ${form}`, 'last')).toBe('full');
  expect(readFileSync(path, 'utf8')).toBe('before\ntable, full\n');
});

test('bytes count, not characters: beyond 1 MiB a shorter form is taken', async () => {
  const path = file('b');
  const render = (form: string): string => (form === 'full' ? 'é'.repeat(mebibyte / 2) : `table, ${form}`);
  expect(await writeSummary(path, render, 'last')).toBe('short');
  const crowded = file('c', 'x'.repeat(mebibyte - 20));
  expect(await writeSummary(crowded, (form) => (form === 'minimal' ? 'minimal' : 'x'.repeat(30)), 'last')).toBe(
    'minimal',
  );
  expect(readFileSync(crowded).length).toBeLessThanOrEqual(mebibyte);
  expect(await writeSummary(file('d'), () => 'x'.repeat(mebibyte), 'last')).toBe('last');
});
