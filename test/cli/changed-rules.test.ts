import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

test('a limit that a change widens is named above its verdict, in the report and on the terminal', async () => {
  await withTinyProject(async ({ folder, write }) => {
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...parameters], { cwd: folder });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    git('checkout', '-q', '-b', 'topic');
    const report = async () => {
      const { code, stdout } = await inProcess(['run'], { cwd: folder });
      return { code, stdout, text: readFileSync(join(folder, 'compression-gate-out/report.md'), 'utf8') };
    };
    expect((await report()).text).not.toContain('alters what it is judged by');
    write('compression-gate.yml', tinyConfig.replace('limit: 5 pp', 'limit: 50 pp'));
    git('commit', '-q', '-a', '-m', 'wider');
    const { code, stdout, text } = await report();
    expect(code).toBe(0);
    expect(text).toMatch(
      /^> This change alters what it is judged by, .*was <code>5 pp<\/code> and is <code>50 pp<\/code>\.$/m,
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain('was `5 pp` and is `50 pp`');
  });
}, 120_000);
