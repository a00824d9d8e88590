import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { benchmarkDocs } from '../scripts/bench/docs.mjs';

/** What the last column says of a record. */
function verdictOf(record: object): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'bench-docs-'));
  try {
    mkdirSync(join(root, 'bench', 'records'), { recursive: true });
    const machine = { cores: 2, cpu: 'A', memoryGiB: 8, node: 'v20' };
    const records = [{ name: 'the row', goal: '≥ 0.75', holds: true, ...record }];
    writeFileSync(
      join(root, 'bench', 'records', 'one.json'),
      JSON.stringify({ suite: 'one', seconds: 1, machine, records }),
    );
    const row = benchmarkDocs(root)
      .split('\n')
      .find((line: string) => line.startsWith('| the row'));
    return row?.split('|').at(-2)?.trim();
  } finally {
    rmSync(root, { recursive: true });
  }
}

const keras = { name: 'Keras', figure: 28, unit: 'ms' };
const converter = { name: 'converter', figure: 500 };

test.each([
  [{ figure: 0.9, unit: "× the peer's speed (33 ms)", peer: keras }, 'holds; slower than the peer'],
  [{ figure: 1.01, unit: "× the peer's speed (27 ms)", peer: keras }, 'holds'],
  [{ figure: 400, unit: 'MB/s of float32', peer: converter }, 'holds; slower than the peer'],
  [{ figure: 600, unit: 'MB/s of float32', peer: converter }, 'holds'],
  [{ figure: 9, unit: '× the native time (270 ms)', peer: keras }, 'holds; slower than the peer'],
  [{ figure: 10, unit: 's', peer: { name: 'first run', figure: 9 } }, 'holds'],
  [{ figure: 5, unit: 's' }, 'holds'],
  [{ figure: 0.5, unit: "× the peer's speed", peer: keras, holds: false }, 'does not hold; slower than the peer'],
  [{ figure: null, unit: "× the peer's speed", holds: null, reason: 'no peer' }, 'undecided: no peer'],
])('%j: %s', (record, says) => {
  expect(verdictOf(record)).toBe(says);
});
