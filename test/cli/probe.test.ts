import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

const gates = (...lines: string[]) =>
  tinyConfig.replace(/gates:[\s\S]*$/, `gates:\n${lines.map((line) => `      - {${line}}\n`).join('')}`);

interface Probed {
  readonly targets: {
    readonly gates: { readonly metric: string; readonly outcome: string; readonly status: string }[];
  }[];
}

async function probed(folder: string) {
  const { code, stdout, stderr } = await inProcess(['probe', '--json', 'probe.json'], { cwd: folder });
  const { targets } = JSON.parse(readFileSync(join(folder, 'probe.json'), 'utf8')) as Probed;
  const outcomes = targets.flatMap((target) => target.gates.map(({ metric, outcome }) => `${metric} ${outcome}`));
  return { code, stdout, stderr, outcomes };
}

test('a model of no use fails gates on quality and on size, against value, original and stored baseline', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write(
      'compression-gate.yml',
      gates(
        'metric: accuracy, against: baseline, limit: 1 pp',
        'metric: accuracy, against: original, limit: 5 pp',
        'metric: agreement, against: value, limit: 90 %, level: warn',
        'metric: sizeBrotli, against: baseline, limit: 2 %',
        'metric: sizeRaw, against: original, limit: 20 %',
      ),
    );
    await inProcess(['baseline', 'update'], { cwd: folder });
    const before = readdirSync(folder, { recursive: true }).sort();
    const { code, stdout, outcomes } = await probed(folder);
    expect(outcomes).toEqual([
      'accuracy fails',
      'accuracy fails',
      'agreement fails',
      'sizeBrotli fails',
      'sizeRaw fails',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ warns: Agreement with original .*limit: at least 90 %/);
    expect(stdout).toContain('Each of the 5 gates that the probe moves lets no such model pass.');
    // The damaged model and its figures are nowhere: not as output, and not as a baseline.
    expect(
      readdirSync(folder, { recursive: true })
        .filter((path) => path !== 'probe.json')
        .sort(),
    ).toEqual(before);
  });
}, 120_000);

test('gates that cannot fail are named with the reason: too wide, too few examples, no baseline', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write(
      'compression-gate.yml',
      gates(
        'metric: accuracy, against: value, limit: 0 %',
        'metric: accuracy, against: original, limit: 5 pp',
        'metric: sizeBrotli, against: baseline, limit: 2 %',
        'metric: parameters, against: original, limit: 0',
      ),
    );
    write('test.csv', tinyCsv(6, 'few'));
    const { code, stdout, outcomes } = await probed(folder);
    expect(outcomes).toEqual(['accuracy holds', 'accuracy holds', 'sizeBrotli holds', 'parameters unmoved']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ does not fail: Accuracy .*limit: at least 0 %; that is within the limit/);
    expect(stdout).toMatch(
      /✗ does not fail: Accuracy .*limit 5 pp; the examples are too few to be sure\. About \d+ examples/,
    );
    expect(stdout).toMatch(/✗ does not fail: Size, brotli .*baseline/);
    expect(stdout).toContain('3 of 3 gates let it pass');
  });
}, 120_000);

test('without a stored baseline the base commit stands in, though it holds the same model', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', gates('metric: accuracy, against: baseline, limit: 1 pp'));
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...parameters], { cwd: folder });
    git('init', '-q', '-b', 'trunk');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const { code, outcomes } = await probed(folder);
    expect([code, outcomes]).toEqual([0, ['accuracy fails']]);
  });
}, 120_000);

test('no gates, and an input that is wrong', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', tinyConfig.replace(/gates:[\s\S]*$/, 'gates: []\n'));
    const none = await probed(folder);
    expect([none.code, none.stdout]).toEqual([1, expect.stringContaining('there is no gate, so nothing can fail')]);
    write('compression-gate.yml', tinyConfig.replace('test.csv', 'nowhere.csv'));
    const { code, stdout } = await inProcess(['probe'], { cwd: folder });
    expect([code, stdout]).toEqual([2, expect.stringContaining('nowhere.csv')]);
    expect(existsSync(join(folder, 'compression-gate-out'))).toBe(false);
  });
}, 120_000);
