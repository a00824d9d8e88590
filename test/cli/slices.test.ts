import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report, TargetReport } from '../../src/report/report.ts';
import { inProcess } from '../support/in-process.ts';
import { type TinyProject, tinyConfig, tinyCsv, withTinyProject } from '../support/tiny-project.ts';

/** A column `site` beside the features: every third example is from the field. */
function withSites(csv: string): string {
  const [header, ...rows] = csv.trimEnd().split('\n');
  return `${[`${header},site`, ...rows.map((row, index) => `${row},${index % 3 === 1 ? 'field' : 'lab'}`)].join('\n')}\n`;
}

const config = (changes: { slices?: string; sparsity?: number; gates?: string; report?: string }): string => {
  const { slices = '[{name: field, column: site, equals: field}, {name: odd, where: "x0 > 1 && site == \'lab\'"}]' } =
    changes;
  const metadata = tinyConfig
    .replaceAll('label: label}', 'label: label, metadata: [site]}')
    .replace('sparsity: 0.3', `sparsity: ${changes.sparsity ?? 0.3}`)
    .replace('epochs: 1', 'epochs: 0')
    .replace(/ {4}gates:[\s\S]*/, '');
  const gates = changes.gates ?? '[{metric: accuracy, against: original, limit: 60 pp, slice: field}]';
  return `${metadata}    slices: ${slices}\n    gates: ${gates}\nreport: {examples: ${changes.report ?? 'ids'}}\n`;
};

async function run(project: TinyProject, ...more: string[]) {
  const { code, stdout, stderr } = await inProcess(['run', '--output', 'out', ...more], { cwd: project.folder });
  const path = join(project.folder, 'out/result.json');
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return { code, stdout, stderr, target: report.targets[0] as TargetReport };
}

test('slices by a column of a table, from config to report, baseline and the hurt', async () => {
  await withTinyProject(async (project) => {
    for (const name of ['train', 'test']) project.write(`${name}.csv`, withSites(tinyCsv(600, name)));
    project.write('compression-gate.yml', config({}));
    const first = await run(project);
    expect(first.code).toBe(0);
    const [table] = first.target.slices!;
    expect(table.rows.map(({ name, kind, size }) => [name, kind, size]).slice(0, 2)).toEqual([
      ['field', 'slice', 200],
      ['odd', 'slice', expect.any(Number)],
    ]);
    expect(first.target.checks[0].slice).toEqual({ name: 'field', size: 200 });
    expect(existsSync(join(project.folder, 'out/report.html'))).toBe(false);

    const update = await inProcess(['baseline', 'update'], { cwd: project.folder });
    expect(update.code).toBe(0);
    const reused = await run(project);
    expect(reused.target.source).toBe('reused');
    expect(reused.target.slices![0].rows.slice(0, 2)).toMatchObject([{ name: 'field', size: 200 }, { name: 'odd' }]);

    // Other slices: measured again, and still comparable with the record.
    project.write(
      'compression-gate.yml',
      config({ slices: '[{name: lab, column: site, equals: [lab]}]', gates: '[]' }),
    );
    const other = await run(project);
    expect(other.target).toMatchObject({ source: 'measured', baseline: { kind: 'stored' } });
    expect(other.target.slices![0].rows[0]).toMatchObject({ name: 'lab', size: 400, change: 0 });

    // A candidate that is worse: who was hurt is told against the record, which holds hashed ids only.
    const gates =
      '[{metric: accuracy, against: baseline, limit: 1 pp, slice: any}, {metric: accuracy, against: baseline, limit: 1 pp, slice: classes}]';
    project.write('compression-gate.yml', config({ sparsity: 0.95, gates, report: 'rows' }));
    const worse = await run(project);
    expect(worse.code).toBe(1);
    expect(worse.target.checks.map(({ slice, status }) => [typeof slice?.name, status])).toEqual([
      ['string', 'fail'],
      ['string', 'fail'],
    ]);
    const hurt = worse.target.hurt!.find(({ against }) => against === 'baseline')!;
    expect(hurt.count).toBeGreaterThan(20);
    expect(hurt.examples[0].id).toMatch(/^\d{1,3}$/);
    expect(hurt.examples.map(({ confidence }) => confidence)).toEqual(
      hurt.examples.map(({ confidence }) => confidence).sort((a, b) => b - a),
    );
    const before = worse.target.slices![0].rows.filter(({ kind }) => kind === 'class');
    const lost = before.reduce((sum, { change, size }) => sum - change! * size, 0);
    expect(hurt.count - hurt.healed).toBe(Math.round(lost));
    const page = readFileSync(join(project.folder, 'out/report.html'), 'utf8');
    expect(page.match(/<li class="card">/g)).toHaveLength(Math.min(100, hurt.count));
    expect(page).toContain('8 values');
    const comment = readFileSync(join(project.folder, 'out/report.md'), 'utf8');
    expect(comment).toMatch(/<summary>[\d,]+ examples? that (were|was) right and (are|is) wrong now/);
    expect(comment.match(/^\| <code>\d+<\/code> \|/gm)).toHaveLength(10);
  });
});

test('a column that is not there is wrong input', async () => {
  await withTinyProject(async (project) => {
    for (const name of ['train', 'test']) project.write(`${name}.csv`, withSites(tinyCsv(60, name)));
    project.write('compression-gate.yml', config({ slices: '[{name: field, column: sites, equals: field}]' }));
    const { code, stderr, stdout } = await inProcess(['run', '--output', 'out'], { cwd: project.folder });
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain('Did you mean `site`?');
  });
});
