import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** Prints a lot, ends with what could be taken for a command, markup or colour, and dies of a signal. */
const dying = `
import { writeSync } from 'node:fs';
export default () => ({ async *batches() {
  for (let line = 1; line <= 40; line += 1) writeSync(1, 'line ' + line + '\\n');
  writeSync(2, '::error::forged\\n<b>@octocat</b> | \\x1b[31mred\\n' + 'x'.repeat(5000) + '\\n\\nfree(): invalid pointer\\n');
  process.kill(process.pid, 'SIGABRT');
  await new Promise(() => {});
} });`;

const escapeCharacter = '\u001b';

const withDying = <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  withTinyProject(({ folder, write }) => {
    const split = 'test: {format: csv, path: test.csv, label: label}';
    write('compression-gate.yml', tinyConfig.replace(split, 'test: {format: module, path: data.mjs}'));
    write('data.mjs', dying);
    return use(folder);
  });

test(
  'a worker that dies: its last lines stand in terminal, Markdown and JSON, few, short and harmless',
  () =>
    withDying(async (folder) => {
      const { code, stdout, stderr } = await inProcess(['run'], { cwd: folder });
      expect(code).toBe(3);
      const result = JSON.parse(readFileSync(join(folder, 'compression-gate-out/result.json'), 'utf8'));
      const [{ lastLines, headline }] = result.targets;
      expect(headline).toMatch(/^could not be measured: the worker died 2 times: .*SIGABRT/);
      expect(headline).not.toContain('invalid pointer');
      expect(lastLines).toHaveLength(12);
      expect(lastLines.at(-1)).toBe('free(): invalid pointer');
      expect(lastLines).toContain('line 40');
      expect(lastLines).not.toContain('line 1');
      expect(Math.max(...lastLines.map((line: string) => line.length))).toBe(300);

      const markdown = readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8');
      const fold = /<details>\n<summary>Last lines of the worker<\/summary>\n\n(.*)\n\n<\/details>/.exec(markdown)?.[1];
      expect(fold?.split('<br>')).toHaveLength(12);
      expect(fold).toContain('<br><code>free(): invalid pointer</code>');
      expect(markdown).not.toMatch(/^::|<b>@octocat/m);
      expect(markdown).not.toContain(escapeCharacter);

      expect(stdout).toMatch(/^ {2}\| line 40$/m);
      expect(stdout).toMatch(/^ {2}\| free\(\): invalid pointer$/m);
      for (const text of [stdout, stderr]) {
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toContain(escapeCharacter);
      }
    }),
  60_000,
);

test(
  '`evaluate` says them below the sentence',
  () =>
    withDying(async (folder) => {
      const { code, stderr } = await inProcess(['--quiet', 'evaluate'], { cwd: folder });
      expect(code).toBe(3);
      const lines = stderr.trimEnd().split('\n');
      const at = lines.findIndex((line) => /^error: the worker died 2 times/.test(line));
      expect(lines.slice(at + 1)).toHaveLength(12);
      expect(lines.at(-1)).toBe('  | free(): invalid pointer');
      expect(stderr).not.toMatch(/^\s*::/m);
      expect(stderr).not.toContain(escapeCharacter);
    }),
  60_000,
);
