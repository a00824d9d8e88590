/** Latency from measuring to record and back: what is kept of the blocks is what a later gate is judged by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { LatencyFigures } from '../../src/evaluate/measurement.ts';
import { latencyRatio } from '../../src/validate/latency-ratio.ts';
import { inProcess } from '../support/in-process.ts';
import { tinyConfig, withTinyProject } from '../support/tiny-project.ts';

const config = tinyConfig
  .replace('latency: {enabled: false}', 'latency: {seconds: 0.4, precision: 0.5}')
  .replace(/gates:[\s\S]*$/, 'gates:\n      - {metric: latency, against: baseline, limit: 20x}\n');

test('candidate and baseline are compared in the blocks of one run; the record keeps its own', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    expect(await inProcess(['baseline', 'update'], { cwd: folder })).toMatchObject({ code: 0 });
    const path = join(folder, '.compression-gate/baseline/tiny/record.json');
    const { latency: kept } = JSON.parse(readFileSync(path, 'utf8')) as { latency: LatencyFigures };
    expect(kept.blocks!.candidate).toHaveLength(kept.rounds);
    expect(kept.blocks!.baseline).toBeUndefined();

    // Another seed: a candidate of other bytes, timed beside the one on record.
    write('compression-gate.yml', config.replace('fineTune: {epochs: 1}', 'fineTune: {epochs: 1, seed: 1}'));
    expect(await inProcess(['run', '--json', 'result.json'], { cwd: folder })).toMatchObject({ code: 0 });
    const [target] = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).targets;
    const latency = target.latency as LatencyFigures;
    expect(latency.blocks!.baseline).toHaveLength(latency.rounds);
    expect(latency.ended).toMatch(/^(precise|budget)$/);
    const ratio = latencyRatio(latency, 'baseline')!;
    const [check] = target.checks;
    expect(check).toMatchObject({ status: 'pass', interval: { method: 'interleaved blocks' } });
    expect(check.change).toBeCloseTo(latency.baseline!.ratio * (ratio.ratio - 1), 9);
    expect(check.rawP).toBeCloseTo(ratio.atMostP(20), 9);
  });
}, 60_000);

test('nothing has changed: the result on record is judged, and nothing is trained or timed again', async () => {
  await withTinyProject(async ({ folder, write }) => {
    write('compression-gate.yml', config);
    await inProcess(['baseline', 'update'], { cwd: folder });
    const again = await inProcess(['run', '--json', 'result.json'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('nothing has changed');
    expect(again.stderr).not.toMatch(/fine-tune|time the models/);
    const [target] = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).targets;
    expect(target).toMatchObject({ source: 'reused', times: [], checks: [{ status: 'pass', change: 0 }] });
  });
}, 60_000);
