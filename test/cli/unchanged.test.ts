import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

/** One of each kind, against the baseline; the metric of the user's own is another figure in each run. */
const config = tinyConfig
  .replace(
    'task: {kind: classification}',
    'task: {kind: classification, metrics: [{name: chance, module: chance.mjs, better: higher}]}',
  )
  .replace('latency: {enabled: false}', 'latency: {seconds: 0.2}')
  .replace(
    /gates:[\s\S]*$/,
    `behaviour:
      - {kind: noise, amount: 0.3}
    gates:
      - {metric: accuracy, limit: 0}
      - {metric: accuracy, limit: 0, slice: classes}
      - {metric: logLoss, limit: 0}
      - {metric: chance, limit: 0}
      - {metric: behaviour.noise, limit: 0}
      - {metric: sizeBrotli, limit: 0}
      - {metric: latency, limit: 0 %}
`,
  );

interface Result {
  readonly verdict: string;
  readonly targets: {
    readonly source: string;
    readonly checks: { readonly metric: string; readonly status: string }[];
  }[];
}

test('a change of prose alone cannot fail, whatever is gated against the baseline, stored or not', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    write('chance.mjs', 'export default () => Math.random();\n');
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...parameters], { cwd: folder });
    const run = async () => {
      const { code, stderr } = await inProcess(['run', '--json', 'result.json'], { cwd: folder });
      expect(stderr).not.toContain('error');
      const { verdict, targets } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result;
      const [{ source, checks }] = targets;
      return { code, stderr, verdict, source, open: checks.filter(({ status }) => status !== 'pass') };
    };
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    await inProcess(['baseline', 'update'], { cwd: folder });
    for (const source of ['reused', 'measured']) {
      git('checkout', '-q', '-B', 'prose');
      write('README.md', `Words, ${source}.\n`);
      git('add', 'README.md');
      git('commit', '-q', '-m', 'prose');
      expect(await run()).toMatchObject({ code: 0, verdict: 'pass', source, open: [] });
      git('checkout', '-q', 'main');
      // And without one: the base commit holds the same model and recipe.
      rmSync(join(folder, '.compression-gate'), { recursive: true, force: true });
    }
  });
}, 120_000);
