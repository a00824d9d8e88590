/** Behavioural tests from the config file to gates, report and record. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

const tests = `
    behaviour:
      - {kind: noise, amount: 0.01}
      - {kind: jitter, name: strong, amount: 1, examples: 100}
      - {kind: minimum, name: easy, data: {format: csv, path: easy.csv, label: label}}
      - {kind: direction, feature: x0, delta: 3, output: 0, expect: raise, tolerance: 0.000001}
    gates:
      - {metric: behaviour.easy, against: value, limit: 99 %}
      - {metric: behaviour.noise, against: original, limit: 2 pp}
      - {metric: behaviour.strong, against: value, limit: 99 %, level: warn}
`;
const config = tinyConfig
  .replace(/\n {4}gates:[\s\S]*$/, tests)
  .replace('path: test.csv, label: label', `path: test.csv, label: label, features: [${names()}]`)
  .replace('path: train.csv, label: label', `path: train.csv, label: label, features: [${names()}]`);

function names(): string {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `x${index}`).join(', ');
}

/** All of one class, and what no model may get wrong. */
const easy = `${[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `x${index}`).join(',')},label
${Array.from({ length: 40 }, (_, i) => `${4 + i / 10},0,0,2,-2,0,2,0,0`).join('\n')}
`;

interface Row {
  readonly metric: string;
  readonly title: string;
  readonly original: number;
  readonly candidate: number;
  readonly checks: readonly { readonly status: string; readonly interval: unknown }[];
}

test('tests are metrics with gates, on the same examples for all models, and on record', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    write('easy.csv', easy);
    expect(await inProcess(['baseline', 'update'], { cwd: folder })).toMatchObject({ code: 0 });
    const run = await inProcess(['run', '--fresh', '--json', 'result.json'], { cwd: folder });
    expect(run.stderr).not.toContain('error');
    const [target] = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).targets;
    const row = (name: string): Row => target.rows.find(({ metric }: Row) => metric === `behaviour.${name}`);

    expect(row('easy')).toMatchObject({ title: 'Minimum functionality: easy', original: 1, candidate: 1 });
    expect(row('noise').candidate).toBeGreaterThan(0.98);
    expect(row('noise').checks).toMatchObject([{ status: 'pass' }]);
    expect(row('strong').candidate).toBeLessThan(0.97);
    expect(row('strong').checks).toMatchObject([{ status: 'warn', interval: { level: 0.95 } }]);
    // The weight of this feature for class 0 is the largest; where the class is sure already it can't be raised.
    expect(row('direction').original).toBeGreaterThan(0.8);

    const record = readFileSync(join(folder, '.compression-gate/baseline/tiny/record.json'), 'utf8');
    const { behaviour, metrics } = JSON.parse(record).candidate;
    expect(behaviour['behaviour.strong']).toMatch(/^[01]{100}$/);
    expect(metrics['behaviour.strong']).toBe(
      [...behaviour['behaviour.strong']].filter((one) => one === '1').length / 100,
    );

    // Another test is another setting: what is on record does not hold for it.
    expect((await inProcess(['run'], { cwd: folder })).stderr).toContain('nothing has changed');
    write('compression-gate.yml', config.replace('amount: 0.01', 'amount: 0.02'));
    expect((await inProcess(['run'], { cwd: folder })).stderr).not.toContain('nothing has changed');
  });
}, 60_000);

test('the file of a minimum set is part of the content', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    write('easy.csv', easy);
    await inProcess(['baseline', 'update'], { cwd: folder });
    write('easy.csv', easy.replaceAll(',0\n', ',1\n'));
    const { code, stdout } = await inProcess(['run'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Minimum functionality: easy/i);
  });
}, 60_000);

test.each([
  ['{kind: noise}, {kind: noise}', /already a test called `noise`/],
  ['{kind: shift}', /no input of the model is a picture/],
  ['{kind: direction, feature: age, delta: 1, expect: raise, output: 0}', /no feature is called that/],
  ['{kind: direction, feature: 0, delta: 1, expect: raise}', /the output has 3 numbers and none is named/],
  ['{kind: noise, amount: 2}', /amount/],
])(
  '%s is refused with exit code 2',
  async (written, message) => {
    await withTinyProject(async ({ folder, write }) => {
      write(
        'compression-gate.yml',
        config.replace(/behaviour:[\s\S]*?\n {4}gates[\s\S]*$/, `behaviour: [${written}]\n`),
      );
      const { code, stdout, stderr } = await inProcess(['run'], { cwd: folder });
      expect(stdout + stderr).toMatch(message);
      expect(code).toBe(2);
    });
  },
  60_000,
);
