/** Golden files: what is expected lies in test/golden, to be reviewed like code; UPDATE_GOLDEN=1 rewrites it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'golden');

export function expectGolden(path: string, text: string): void {
  const file = join(folder, path);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  let expected: string;
  try {
    expected = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`test/golden/${path} is not there: UPDATE_GOLDEN=1 writes it; review what it holds`);
  }
  expect(text).toBe(expected);
}
