import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

const config = tinyConfig
  .replace('fineTune: {epochs: 1}', 'fineTune: {epochs: 1, optimizer: {name: adam, learningRate: 0.05}}')
  .replace(
    /gates:[\s\S]*$/,
    'gates:\n      - {metric: accuracy, against: original, limit: 5 pp}\n      - {metric: logLoss, against: baseline, limit: 0}\n',
  );

interface Target {
  readonly seeds: number[];
  readonly facts: { readonly cpu: string };
  readonly spreads: { metric: string; values: number[]; standardDeviation: number; gates: unknown[] }[];
  readonly acrossCpus?: { cpus: string[]; largest: Record<string, number> };
}

test('other seeds give other candidates, sizes and gates included; the first is the candidate of a run', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    const { code, stdout } = await inProcess(['variance', '--seeds', '3', '--json', 'variance.json'], { cwd: folder });
    expect(code).toBe(0);
    const path = join(folder, 'variance.json');
    const result = JSON.parse(readFileSync(path, 'utf8')) as { command: string; targets: Target[] };
    const [{ seeds, spreads, facts }] = result.targets;
    expect([result.command, seeds]).toEqual(['variance', [0, 1, 2]]);
    const spread = (name: string) => spreads.find(({ metric }) => metric === name)!;
    expect(new Set(spread('logLoss').values).size).toBe(3);
    expect(spread('parameters').standardDeviation).toBe(0);
    expect(spread('accuracy').gates).toEqual([{ against: 'original', limit: '5 pp', share: expect.any(Number) }]);
    expect(stdout).toMatch(/3 seeds \(0 to 2\)/);
    expect(stdout).toMatch(/limit 0 against the baseline: allows nothing, so seeds alone decide/);
    expect(stdout).toMatch(/The same with every seed: .*Parameters/);

    await inProcess(['run', '--json', 'result.json'], { cwd: folder });
    const [target] = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).targets;
    const row = target.rows.find(({ metric }: { metric: string }) => metric === 'logLoss');
    expect(row.candidate).toBe(spread('logLoss').values[0]);

    // What another processor gave, at the same seeds.
    const other = structuredClone(result);
    Object.assign(other.targets[0].facts, { cpu: 'another' });
    other.targets[0].spreads.find(({ metric }) => metric === 'logLoss')!.values[1] += 0.25;
    writeFileSync(join(folder, 'other.json'), JSON.stringify(other));
    const joined = await inProcess(['variance', '--seeds', '3', '--with', 'other.json', '--json', 'both.json'], {
      cwd: folder,
    });
    const [both] = (JSON.parse(readFileSync(join(folder, 'both.json'), 'utf8')) as { targets: Target[] }).targets;
    expect(both.acrossCpus!.cpus).toEqual([facts.cpu, 'another']);
    expect(both.acrossCpus!.largest.logLoss).toBeCloseTo(0.25, 9);
    expect(both.acrossCpus!.largest.accuracy).toBe(0);
    expect(joined.stdout).toMatch(/up to 0\.250 between processors/);
  });
}, 120_000);

test('where nothing is trained or drawn, every figure is the same', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config.replace('epochs: 1', 'epochs: 0'));
    const { code, stdout } = await inProcess(['variance', '--seeds', '2'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/every figure is the same; nothing in this recipe depends on the seed/);
  });
}, 60_000);

test.each([
  [['--seeds', '1'], /a whole number from 2 to 1000/],
  [['--with', 'compression-gate.yml'], /it is no result of this command/],
])('%j is refused', async (parameters, message) => {
  await withTinyProject(async ({ folder }) => {
    const { code, stderr } = await inProcess(['variance', ...parameters], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
