import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openGrowing } from '../../../src/edge/files/append-lines.ts';

async function inFolder(use: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-lines-'));
  try {
    await use(join(folder, 'below', 'lines'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('lines of several writers stand whole, in order, behind what was there; a part can be cut off', async () => {
  await inFolder(async (path) => {
    const first = await openGrowing(path, 'lines');
    const lines = Array.from({ length: 50 }, (_, index) => `${index} ${'x'.repeat(index * 100)}\n`);
    await Promise.all(lines.map((line) => first.append(line)));
    await first.append('half a li');
    await first.close();
    const again = await openGrowing(path, 'lines');
    expect(again.text).toBe(`${lines.join('')}half a li`);
    await again.cut(lines.join('').length);
    await again.append('end\n');
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe(`${lines.join('')}end\n`);
  });
});

test('a living process holds the file, one that is gone or never said who it is does not', async () => {
  await inFolder(async (path) => {
    await (await openGrowing(path, 'lines')).close();
    const lock = `${path}.lock`;
    for (const [text, age, isHeld] of [
      [String(process.ppid), 0, true],
      ['4194999', 0, false],
      // Another process is just about to write who it is.
      ['', 0, true],
      ['', 60, false],
    ] as const) {
      writeFileSync(lock, text);
      utimesSync(lock, Date.now() / 1000 - age, Date.now() / 1000 - age);
      const opened = openGrowing(path, 'lines');
      if (isHeld) {
        await expect(opened).rejects.toMatchObject({ code: 'file/held', kind: 'unfinished' });
        expect(readFileSync(lock, 'utf8')).toBe(text);
        rmSync(lock);
      } else await (await opened).close();
    }
  });
});

test('what is no file is refused', async () => {
  await expect(openGrowing('/dev/full', '/dev/full')).rejects.toMatchObject({ code: 'file-special' });
});
