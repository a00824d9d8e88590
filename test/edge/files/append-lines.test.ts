import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
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

test('a process that lives and says so holds the file; one that is gone, silent or never said who it is does not', async () => {
  await inFolder(async (path) => {
    await (await openGrowing(path, 'lines')).close();
    const lock = `${path}.lock`;
    for (const [text, age, isHeld] of [
      [`${process.ppid} ${hostname()} x`, 0, true],
      // Its number is another process's by now.
      [`${process.ppid} ${hostname()} x`, 61, false],
      [`4194999 ${hostname()} x`, 0, false],
      // After a restart of the machine it may be this one's.
      [`${process.pid} ${hostname()} x`, 0, false],
      // In another container the number may be anybody's.
      ['4194999 elsewhere x', 0, true],
      [`${process.ppid} elsewhere x`, 61, false],
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
      } else {
        await (await opened).close();
        expect(existsSync(lock)).toBe(false);
      }
    }
  });
});

test('who stood still for so long that another took the file over writes nothing any more, and leaves it to that one', async () => {
  await inFolder(async (path) => {
    const asleep = await openGrowing(path, 'lines');
    await asleep.append('one\n');
    const lock = `${path}.lock`;
    utimesSync(lock, Date.now() / 1000 - 61, Date.now() / 1000 - 61);
    const other = await openGrowing(path, 'lines');
    await expect(asleep.append('two\n')).rejects.toMatchObject({ code: 'file/held' });
    await asleep.close();
    await other.append('three\n');
    expect(readFileSync(path, 'utf8')).toBe('one\nthree\n');
    await other.close();
  });
});

test('what is no file is refused', async () => {
  await expect(openGrowing('/dev/full', '/dev/full')).rejects.toMatchObject({ code: 'file-special' });
});
